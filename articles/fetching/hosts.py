"""A host's name -> the one address to connect to, if it is on the public network.

What the server fetches for a visitor must not be its own machine or its neighbours. So the name is resolved once, all
addresses that it has must be public, and the connection goes to one of these and nowhere else: a name that resolves
to another address a moment later gains nothing. "http://2130706433/", "http://0177.0.0.1/" and "http://[::ffff:7f00:1]/"
are 127.0.0.1 to the resolver, and so to us. Hosts in `settings.FETCH_ALLOWED_HOSTS` are exempt, as a feed inside of a
newsroom's own network may be.
"""

import ipaddress
import socket
from functools import lru_cache

from django.conf import settings

from articles.readers import ReadingError

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

# Public in name, and ways to what is not: NAT64, 6to4, Teredo, and services of clouds that answer everybody inside.
_WAYS_IN = [
    ipaddress.ip_network(network)
    for network in (
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2002::/16",
        "2001::/32",
        "192.0.0.0/24",
        "168.63.129.16/32",
        "100.100.100.200/32",
    )
]


def allowed() -> set[str]:
    return {host.lower() for host in getattr(settings, "FETCH_ALLOWED_HOSTS", ())}


def resolve(host: str, port: int) -> str:
    """The address to connect to. Raises ReadingError: "it has no address", "it is not on the public network"."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise ReadingError(f"there is no host {host}", "Check the spelling, and the network") from None
    addresses = [str(one[4][0]) for one in found]
    if host.lower() not in allowed():
        for address in addresses:
            if not is_public(address):
                raise ReadingError(
                    f"{host} is not on the public network",
                    "If it is yours and safe to fetch from, name it in the setting FETCH_ALLOWED_HOSTS",
                )
    return addresses[0]


@lru_cache(maxsize=1000)
def is_public(address: str) -> bool:
    """False for private, loopback, link-local, multicast and reserved addresses, in whatever way they are written."""
    try:
        found: IPAddress = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped:
            found = found.ipv4_mapped
        elif int(found) >> 32 == 0:  # ::127.0.0.1, as it was once written
            return False
    if any(found.version == network.version and found in network for network in _WAYS_IN):
        return False
    return found.is_global and not found.is_multicast and not found.is_reserved
