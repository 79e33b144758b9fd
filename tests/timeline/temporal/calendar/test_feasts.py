"""Every feast on its day of one year, and those that move on theirs of another, as almanacs have them."""

import pytest

from timeline.temporal.calendar.feasts import FEASTS

IN_2025 = """
    01-01 new year's day
    01-06 orthodox christmas eve
    01-07 orthodox christmas day, orthodox christmas
    01-14 orthodox new year
    01-19 orthodox epiphany
    01-20 martin luther king jr. day, martin luther king day, mlk day
    01-26 australia day
    01-28 lunar new year's eve, chinese new year's eve
    01-29 lunar new year, chinese new year
    02-02 groundhog day
    02-14 valentine's day, valentines day
    02-17 presidents day, presidents' day
    03-01..03-30 ramadan
    03-04 shrove tuesday, mardi gras, fat tuesday
    03-05 ash wednesday
    03-14 purim, holi
    03-17 st. patrick's day, st patrick's day
    03-21 nowruz, norouz, persian new year
    03-27..03-28 laylat al-qadr
    03-30..03-31 eid al-fitr, eid ul-fitr, eid-ul-fitr, eid el-fitr
    04-01 april fools' day, april fool's day
    04-13 palm sunday, orthodox palm sunday, passover, vaisakhi
    04-17 holy thursday, maundy thursday
    04-18 good friday, orthodox good friday
    04-19 holy saturday
    04-20 easter sunday, easter, orthodox easter sunday, orthodox easter, greek easter
    04-21 easter monday, orthodox easter monday
    04-25 anzac day
    05-01 may day
    05-05 cinco de mayo
    05-08 ve day
    05-09 victory day
    05-11 mother's day
    05-26 memorial day
    05-29 ascension day
    05-31 dragon boat festival
    06-02 shavuot
    06-06..06-07 eid al-adha, eid ul-adha, eid-ul-adha, eid el-adha
    06-08 pentecost, whit sunday
    06-09 whit monday
    06-15 father's day
    06-19 juneteenth
    06-26..06-27 islamic new year
    07-01 canada day
    07-04 independence day, fourth of july
    07-05..07-06 ashura
    07-14 bastille day
    08-03 tisha b'av
    08-09 raksha bandhan
    08-14..08-15 arbaeen
    08-15 assumption day
    09-01 labor day
    09-04..09-05 mawlid
    09-23 rosh hashanah, rosh hashana
    10-02 yom kippur, dussehra
    10-06 mid-autumn festival
    10-07 sukkot
    10-13 columbus day, indigenous peoples' day
    10-20..10-21 diwali, deepavali
    10-31 halloween
    11-01 all saints' day
    11-02 all souls' day
    11-04 election day
    11-05 guy fawkes night, bonfire night
    11-09 remembrance sunday
    11-11 veterans day, armistice day, remembrance day
    11-27 thanksgiving day, thanksgiving
    11-28 black friday
    11-30 st. andrew's day, st andrew's day
    12-01 cyber monday
    12-15 hanukkah, chanukah
    12-24 christmas eve, xmas eve
    12-25 christmas day, xmas day, christmas, xmas
    12-26 boxing day, st. stephen's day, st stephen's day
    12-31 new year's eve, hogmanay
    01-01 new year
    01-06 epiphany
    01-14 pongal
    01-20 inauguration day
    01-25 burns night
    01-05 twelfth night
    02-02 candlemas
    02-12 lantern festival
    03-25 lady day
    05-05 early may bank holiday, may day bank holiday
    05-26 spring bank holiday, late may bank holiday
    08-25 august bank holiday, summer bank holiday
    03-04 pancake day
    04-22 earth day
    04-30 walpurgis night
    11-11 martinmas
    12-02 giving tuesday
    12-07 second sunday of advent, second sunday in advent
    12-14 third sunday of advent, third sunday in advent
    12-21 fourth sunday of advent, fourth sunday in advent, last sunday of advent, last sunday in advent
    11-30 advent sunday, first sunday of advent, first sunday in advent
    02-06 waitangi day
    02-14 valentines
    02-26 maha shivaratri
    03-01 st. david's day, st david's day
    03-03 clean monday
    03-15 ides of march
    03-17 st paddy's day, paddy's day
    03-30 mothering sunday
    03-30..03-31 eid-al-fitr
    04-04 qingming festival
    04-06 ram navami
    04-13..04-19 holy week
    04-21 patriots' day
    04-23 st. george's day, st george's day
    05-16 lag baomer
    05-19 victoria day
    06-06..06-07 eid-al-adha
    06-08 whitsun
    06-15 trinity sunday
    06-24 midsummer's day
    08-16 janmashtami
    08-27 ganesh chaturthi
    09-05 onam
    09-23 jewish new year
    09-29 michaelmas
    10-13 canadian thanksgiving
    11-02 day of the dead
    11-05 guy fawkes day
    11-11 singles' day
    12-06 st. nicholas day, st nicholas day
    12-08 immaculate conception
"""
IN_2024 = """
    02-29 leap day
    01-15 martin luther king day
    02-10 lunar new year
    02-13 shrove tuesday
    02-19 presidents day
    03-11..04-09 ramadan
    03-29 good friday
    03-31 easter
    04-01 easter monday
    05-03 orthodox good friday
    05-05 orthodox easter
    05-12 mother's day
    05-27 memorial day
    06-16 father's day
    09-02 labor day
    10-12 yom kippur
    10-14 columbus day
    11-05 election day
    11-10 remembrance sunday
    11-28 thanksgiving
    11-29 black friday
    12-02 cyber monday
    12-26 hanukkah
"""


def rows(year: int, table: str) -> list[tuple[int, str, str]]:
    found = []
    for line in table.strip().splitlines():
        days, _, names = line.strip().partition(" ")
        found += [(year, name, days) for name in names.split(", ")]
    return found


@pytest.mark.parametrize(("year", "table"), [(2025, IN_2025), (2024, IN_2024)])
def test_each_feast_is_on_its_day(year, table):
    for _, feast, days in rows(year, table):
        period = FEASTS[feast](year)
        first, _, last = days.partition("..")
        assert (str(period.earliest), str(period.latest)) == (f"{year}-{first}", f"{year}-{last or first}"), feast


def test_no_feast_is_left_out():
    """Without their apostrophes too, "mothers day", they are the same feasts."""
    listed = {feast for _, feast, _ in (*rows(2025, IN_2025), *rows(2024, IN_2024))}
    assert listed | {feast.replace("'", "") for feast in listed} == set(FEASTS)


def test_a_feast_without_its_apostrophe_is_the_same():
    assert FEASTS["mothers day"](2024) == FEASTS["mother's day"](2024)
