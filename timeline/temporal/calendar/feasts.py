"""The days of feasts, year by year: those of the Gregorian calendar, and those that move with the moon or another one.

The dates of Jewish, Islamic, Hindu, East Asian and Persian feasts come from the package `holidays`, whose tables carry
what was announced, Orthodox ones from `dateutil`. A feast that begins when the new moon is sighted is not the same day
everywhere: it is given as two days.
"""

import datetime
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Final

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from .periods import Period, day, days, nth_weekday, weekday_up_to

InYear = Callable[[int], Period]
ONE_DAY: Final = datetime.timedelta(days=1)


def _on(month: int, number: int) -> InYear:
    return lambda year: day(datetime.date(year, month, number))


def _nth(month: int, weekday: int, nth: int, offset: int = 0) -> InYear:
    return lambda year: day(nth_weekday(year, month, weekday, nth) + offset * ONE_DAY)


def _from_easter(offset: int, orthodox: bool = False) -> InYear:
    method = EASTER_ORTHODOX if orthodox else EASTER_WESTERN
    return lambda year: day(easter(year, method) + offset * ONE_DAY)


def _inauguration(year: int) -> Period:
    if year % 4 != 1:
        raise ValueError("an American president takes office every fourth year")
    return day(datetime.date(year, 1, 20))


def _advent_sunday(nth: int) -> InYear:
    """The nth of the four Sundays before Christmas."""
    return lambda year: day(weekday_up_to(datetime.date(year, 12, 24), 7) - 7 * (4 - nth) * ONE_DAY)


def _week_to_easter(year: int) -> Period:
    first = easter(year) - 7 * ONE_DAY
    return days(first, first + 6 * ONE_DAY, first.isoformat(), "range")


def _moving(calendar: str, feast: str, offset: int = 0, length: int = 1) -> InYear:
    """A feast of another calendar, `offset` days from its first; raises ValueError for a year without it."""

    def in_year(year: int) -> Period:
        first = _first_day(calendar, feast, year) + offset * ONE_DAY
        last = first + (length - 1) * ONE_DAY
        return day(first) if length == 1 else days(first, last, first.isoformat(), "range")

    return in_year


@lru_cache(maxsize=1024)
def _first_day(calendar: str, feast: str, year: int) -> datetime.date:
    given = getattr(_calendars()[calendar], feast)(year)
    found: Iterable[Any] = given if isinstance(given, Iterable) and not isinstance(given, tuple) else [given]
    dates = [one[0] if isinstance(one, tuple) else one for one in found]
    first = min((one for one in dates if isinstance(one, datetime.date) and one.year == year), default=None)
    if first is None:
        raise ValueError(f"no {feast} is known in {year}")
    return first


@lru_cache(maxsize=1)
def _calendars() -> dict[str, Any]:
    # Loaded on first use: a fifth of a second that most texts never need.
    from holidays.calendars.chinese import _ChineseLunisolar
    from holidays.calendars.hebrew import _HebrewLunisolar
    from holidays.calendars.hindu import _HinduLunisolar
    from holidays.calendars.islamic import _IslamicLunar
    from holidays.calendars.persian import _Persian

    return {
        "chinese": _ChineseLunisolar(),
        "hebrew": _HebrewLunisolar(),
        "hindu": _HinduLunisolar(),
        "islamic": _IslamicLunar(),
        "persian": _Persian(),
    }


# An Islamic day is announced when the moon is seen: the tables' day or the next.
_SIGHTED: Final = 2

FEASTS: dict[str, InYear] = {
    "new year's day": _on(1, 1),
    "new year's eve": _on(12, 31),
    "martin luther king jr. day": _nth(1, 1, 3),
    "martin luther king day": _nth(1, 1, 3),
    "mlk day": _nth(1, 1, 3),
    "australia day": _on(1, 26),
    "groundhog day": _on(2, 2),
    "valentine's day": _on(2, 14),
    "presidents' day": _nth(2, 1, 3),
    "st. patrick's day": _on(3, 17),
    "st patrick's day": _on(3, 17),
    "april fools' day": _on(4, 1),
    "april fool's day": _on(4, 1),
    "shrove tuesday": _from_easter(-47),
    "mardi gras": _from_easter(-47),
    "fat tuesday": _from_easter(-47),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "holy thursday": _from_easter(-3),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "holy saturday": _from_easter(-1),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "easter": _from_easter(0),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit sunday": _from_easter(49),
    "whit monday": _from_easter(50),
    "anzac day": _on(4, 25),
    "may day": _on(5, 1),
    "cinco de mayo": _on(5, 5),
    "victory day": _on(5, 9),
    "ve day": _on(5, 8),
    "mother's day": _nth(5, 7, 2),
    "memorial day": _nth(5, 1, -1),
    "father's day": _nth(6, 7, 3),
    "juneteenth": _on(6, 19),
    "canada day": _on(7, 1),
    "independence day": _on(7, 4),
    "fourth of july": _on(7, 4),
    "bastille day": _on(7, 14),
    "assumption day": _on(8, 15),
    "labor day": _nth(9, 1, 1),
    "election day": _nth(11, 1, 1, 1),
    "columbus day": _nth(10, 1, 2),
    "indigenous peoples' day": _nth(10, 1, 2),
    "halloween": _on(10, 31),
    "all saints' day": _on(11, 1),
    "all souls' day": _on(11, 2),
    "guy fawkes night": _on(11, 5),
    "bonfire night": _on(11, 5),
    "veterans day": _on(11, 11),
    "armistice day": _on(11, 11),
    "remembrance day": _on(11, 11),
    "remembrance sunday": _nth(11, 7, 2),
    "thanksgiving day": _nth(11, 4, 4),
    "thanksgiving": _nth(11, 4, 4),
    "st. andrew's day": _on(11, 30),
    "st andrew's day": _on(11, 30),
    "black friday": _nth(11, 4, 4, 1),
    "cyber monday": _nth(11, 4, 4, 4),
    "christmas eve": _on(12, 24),
    "xmas eve": _on(12, 24),
    "christmas day": _on(12, 25),
    "xmas day": _on(12, 25),
    "christmas": _on(12, 25),
    "xmas": _on(12, 25),
    "boxing day": _on(12, 26),
    "st. stephen's day": _on(12, 26),
    "st stephen's day": _on(12, 26),
    "hogmanay": _on(12, 31),
    "orthodox christmas eve": _on(1, 6),
    "orthodox christmas day": _on(1, 7),
    "orthodox christmas": _on(1, 7),
    "orthodox new year": _on(1, 14),
    "orthodox epiphany": _on(1, 19),
    "orthodox palm sunday": _from_easter(-7, orthodox=True),
    "orthodox good friday": _from_easter(-2, orthodox=True),
    "orthodox easter sunday": _from_easter(0, orthodox=True),
    "orthodox easter monday": _from_easter(1, orthodox=True),
    "orthodox easter": _from_easter(0, orthodox=True),
    "greek easter": _from_easter(0, orthodox=True),
    "ramadan": _moving("islamic", "ramadan_beginning_dates", length=30),
    "eid al-fitr": _moving("islamic", "eid_al_fitr_dates", length=_SIGHTED),
    "eid ul-fitr": _moving("islamic", "eid_al_fitr_dates", length=_SIGHTED),
    "eid-ul-fitr": _moving("islamic", "eid_al_fitr_dates", length=_SIGHTED),
    "eid el-fitr": _moving("islamic", "eid_al_fitr_dates", length=_SIGHTED),
    "eid al-adha": _moving("islamic", "eid_al_adha_dates", length=_SIGHTED),
    "eid ul-adha": _moving("islamic", "eid_al_adha_dates", length=_SIGHTED),
    "eid-ul-adha": _moving("islamic", "eid_al_adha_dates", length=_SIGHTED),
    "eid el-adha": _moving("islamic", "eid_al_adha_dates", length=_SIGHTED),
    "ashura": _moving("islamic", "ashura_dates", length=_SIGHTED),
    "mawlid": _moving("islamic", "mawlid_dates", length=_SIGHTED),
    "arbaeen": _moving("islamic", "arbaeen_dates", length=_SIGHTED),
    "laylat al-qadr": _moving("islamic", "laylat_al_qadr_dates", length=_SIGHTED),
    "islamic new year": _moving("islamic", "hijri_new_year_dates", length=_SIGHTED),
    "passover": _moving("hebrew", "passover_date"),
    "purim": _moving("hebrew", "purim_date"),
    "shavuot": _moving("hebrew", "shavuot_date"),
    "rosh hashanah": _moving("hebrew", "rosh_hashanah_date"),
    "rosh hashana": _moving("hebrew", "rosh_hashanah_date"),
    "yom kippur": _moving("hebrew", "yom_kippur_date"),
    "sukkot": _moving("hebrew", "sukkot_date"),
    "hanukkah": _moving("hebrew", "hanukkah_date"),
    "chanukah": _moving("hebrew", "hanukkah_date"),
    "tisha b'av": _moving("hebrew", "tisha_bav_date"),
    "diwali": _moving("hindu", "diwali_india_date", length=2),
    "deepavali": _moving("hindu", "diwali_india_date", length=2),
    "holi": _moving("hindu", "holi_date"),
    "dussehra": _moving("hindu", "dussehra_date"),
    "raksha bandhan": _moving("hindu", "raksha_bandhan_date"),
    "vaisakhi": _moving("hindu", "vaisakhi_date"),
    "lunar new year's eve": _moving("chinese", "lunar_new_year_date", -1),
    "lunar new year": _moving("chinese", "lunar_new_year_date"),
    "chinese new year's eve": _moving("chinese", "lunar_new_year_date", -1),
    "chinese new year": _moving("chinese", "lunar_new_year_date"),
    "dragon boat festival": _moving("chinese", "dragon_boat_date"),
    "mid-autumn festival": _moving("chinese", "mid_autumn_date"),
    "nowruz": _moving("persian", "new_year_date"),
    "norouz": _moving("persian", "new_year_date"),
    "persian new year": _moving("persian", "new_year_date"),
    "new year": _on(1, 1),
    "valentines": _on(2, 14),
    "jewish new year": _moving("hebrew", "rosh_hashanah_date"),
    "leap day": _on(2, 29),
    "candlemas": _on(2, 2),
    "lady day": _on(3, 25),
    "twelfth night": _on(1, 5),
    "advent sunday": _advent_sunday(1),
    "first sunday of advent": _advent_sunday(1),
    "first sunday in advent": _advent_sunday(1),
    "second sunday of advent": _advent_sunday(2),
    "second sunday in advent": _advent_sunday(2),
    "third sunday of advent": _advent_sunday(3),
    "third sunday in advent": _advent_sunday(3),
    "fourth sunday of advent": _advent_sunday(4),
    "fourth sunday in advent": _advent_sunday(4),
    "last sunday of advent": _advent_sunday(4),
    "last sunday in advent": _advent_sunday(4),
    "pancake day": _from_easter(-47),
    "martinmas": _on(11, 11),
    "earth day": _on(4, 22),
    "walpurgis night": _on(4, 30),
    "giving tuesday": _nth(11, 4, 4, 5),
    "lantern festival": _moving("chinese", "lunar_new_year_date", 14),
    "early may bank holiday": _nth(5, 1, 1),
    "may day bank holiday": _nth(5, 1, 1),
    "spring bank holiday": _nth(5, 1, -1),
    "late may bank holiday": _nth(5, 1, -1),
    "august bank holiday": _nth(8, 1, -1),
    "summer bank holiday": _nth(8, 1, -1),
    "midsummer's day": _on(6, 24),
    "michaelmas": _on(9, 29),
    "st. george's day": _on(4, 23),
    "st george's day": _on(4, 23),
    "st. david's day": _on(3, 1),
    "st david's day": _on(3, 1),
    "st paddy's day": _on(3, 17),
    "paddy's day": _on(3, 17),
    "burns night": _on(1, 25),
    "patriots' day": _nth(4, 1, 3),
    "clean monday": _from_easter(-48, orthodox=True),
    "whitsun": _from_easter(49),
    "trinity sunday": _from_easter(56),
    "ides of march": _on(3, 15),
    "epiphany": _on(1, 6),
    "inauguration day": _inauguration,
    "waitangi day": _on(2, 6),
    "mothering sunday": _from_easter(-21),
    "holy week": _week_to_easter,
    "victoria day": lambda year: day(weekday_up_to(datetime.date(year, 5, 24), 1)),
    "guy fawkes day": _on(11, 5),
    "canadian thanksgiving": _nth(10, 1, 2),
    "singles' day": _on(11, 11),
    "day of the dead": _on(11, 2),
    "st. nicholas day": _on(12, 6),
    "st nicholas day": _on(12, 6),
    "immaculate conception": _on(12, 8),
    "eid-al-fitr": _moving("islamic", "eid_al_fitr_dates", length=_SIGHTED),
    "eid-al-adha": _moving("islamic", "eid_al_adha_dates", length=_SIGHTED),
    "janmashtami": _moving("hindu", "janmashtami_date"),
    "maha shivaratri": _moving("hindu", "maha_shivaratri_date"),
    "qingming festival": _moving("chinese", "qingming_date"),
    "lag baomer": _moving("hebrew", "lag_baomer_date"),
    "onam": _moving("hindu", "onam_date"),
    "pongal": _moving("hindu", "pongal_date"),
    "ganesh chaturthi": _moving("hindu", "ganesh_chaturthi_date"),
    "ram navami": _moving("hindu", "ram_navami_date"),
}
# "Mothers day", "new years eve": as people type them.
FEASTS |= {name.replace("'", ""): in_year for name, in_year in FEASTS.items() if "'" in name}
