"""A document on its way in, as plain values that a queue can keep: an `Incoming` -> JSON -> the same `Incoming`."""

import datetime
from dataclasses import asdict
from typing import Any

from articles.dating.stamps import Stamp
from articles.incoming import Given, Incoming
from articles.models import Arrival
from articles.readers import Document

Parcel = dict[str, Any]

_STAMPS = ("published", "updated", "inferred")


def pack(one: Incoming) -> Parcel:
    """Without what an editor has mended: who has looked at it takes it in at once."""
    document = asdict(one.document)
    for name in _STAMPS:
        if document[name]:
            document[name]["day"] = document[name]["day"].isoformat()
    given = one.given
    return {
        "origin": one.origin,
        "document": document,
        "published": given.published.isoformat() if given.published else None,
        "publisher": given.publisher,
        "arrival": str(given.arrival),
        "listed": dict(one.listed),
    }


def unpack(parcel: Parcel) -> Incoming:
    document = dict(parcel["document"])
    for name in _STAMPS:
        if document[name]:
            stamp = document[name]
            document[name] = Stamp(datetime.date.fromisoformat(stamp["day"]), stamp["words"])
    published = parcel["published"]
    given = Given(
        datetime.date.fromisoformat(published) if published else None, parcel["publisher"], Arrival(parcel["arrival"])
    )
    return Incoming(parcel["origin"], Document(**document), given, parcel["listed"])
