"""The list of licences names every package that is deployed, and none whose licence the project cannot live with."""

import re
from importlib.metadata import PackageNotFoundError, version

from tests.infrastructure.licences import LIST, licence, locked

# As a part of this program under GPL or AGPL alone, a package would put all of it under that licence.
TAKES_ALL = re.compile(r"(?<!L)(?<!Lesser )\bA?GPL\b|(?<!Lesser )General Public License")


def listed() -> dict[str, str]:
    return dict(line.split(": ", 1) for line in LIST.read_text(encoding="utf-8").splitlines())


def test_every_package_that_is_deployed_is_listed_with_its_licence():
    assert listed().keys() == locked().keys()
    assert all(listed().values())


def test_the_list_says_what_the_packages_say():
    here = {name: licence(name) for name, locked_at in locked().items() if installed(name) == locked_at}
    assert here
    assert {name: said for name, said in listed().items() if name in here} == here


def installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def test_no_licence_takes_all():
    assert [one for one in listed().items() if TAKES_ALL.search(one[1]) and " OR " not in one[1]] == []
