"""Countries by all their names: who stands for whom ("Moscow said", "the Russian army"), and who is no person.

A country's adjective, capital and seat of government name the same actor in news copy. Places that are no countries
need no list: they follow "in" and "at".
"""

from typing import Final

# Country | adjectives and people | capitals and seats that speak for it
_COUNTRIES: Final = """
Afghanistan|Afghan Afghans|Kabul; Albania|Albanian Albanians|Tirana; Algeria|Algerian Algerians|Algiers;
Argentina|Argentine Argentines Argentinian|Buenos_Aires; Armenia|Armenian Armenians|Yerevan; Australia|Australian
Australians|Canberra; Austria|Austrian Austrians|Vienna; Azerbaijan|Azerbaijani Azeri|Baku; Bahrain|Bahraini|Manama;
Bangladesh|Bangladeshi|Dhaka; Belarus|Belarusian Belarusians|Minsk; Belgium|Belgian Belgians|;
Bolivia|Bolivian|La_Paz; Bosnia|Bosnian Bosnians|Sarajevo; Brazil|Brazilian Brazilians|Brasilia Brasília;
Britain|British Briton Britons UK U.K. United_Kingdom|London Downing_Street Whitehall; Bulgaria|Bulgarian
Bulgarians|Sofia; Cambodia|Cambodian|Phnom_Penh; Canada|Canadian Canadians|Ottawa; Chile|Chilean|Santiago;
China|Chinese|Beijing; Colombia|Colombian Colombians|Bogota Bogotá; Congo|Congolese DRC|Kinshasa; Croatia|Croatian
Croatians|Zagreb; Cuba|Cuban Cubans|Havana; Cyprus|Cypriot Cypriots|Nicosia; Czechia|Czech Czechs
Czech_Republic|Prague; Denmark|Danish Danes|Copenhagen; Ecuador|Ecuadorian|Quito; Egypt|Egyptian Egyptians|Cairo;
Estonia|Estonian Estonians|Tallinn; Ethiopia|Ethiopian Ethiopians|Addis_Ababa; Finland|Finnish Finns|Helsinki;
France|French|Paris Élysée Elysee; Georgia|Georgian Georgians|Tbilisi; Germany|German Germans|Berlin;
Ghana|Ghanaian|Accra; Greece|Greek Greeks|Athens; Haiti|Haitian Haitians|Port-au-Prince; Hungary|Hungarian
Hungarians|Budapest; Iceland|Icelandic|Reykjavik; India|Indian Indians|New_Delhi Delhi; Indonesia|Indonesian
Indonesians|Jakarta; Iran|Iranian Iranians|Tehran; Iraq|Iraqi Iraqis|Baghdad; Ireland|Irish|Dublin; Israel|Israeli
Israelis|Jerusalem Tel_Aviv; Italy|Italian Italians|Rome; Japan|Japanese|Tokyo; Jordan|Jordanian Jordanians|Amman;
Kazakhstan|Kazakh|Astana; Kenya|Kenyan Kenyans|Nairobi; Kosovo|Kosovar|Pristina; Kuwait|Kuwaiti|; Latvia|Latvian
Latvians|Riga; Lebanon|Lebanese|Beirut; Libya|Libyan Libyans|Tripoli; Lithuania|Lithuanian Lithuanians|Vilnius;
Malaysia|Malaysian|Kuala_Lumpur; Mali|Malian|Bamako; Mexico|Mexican Mexicans|; Moldova|Moldovan Moldovans|Chisinau;
Mongolia|Mongolian|; Montenegro|Montenegrin|Podgorica; Morocco|Moroccan|Rabat; Myanmar|Burmese Burma|Naypyidaw;
Nepal|Nepali Nepalese|Kathmandu; Netherlands|Dutch|The_Hague Amsterdam; New_Zealand|New_Zealander|Wellington;
Niger|Nigerien|Niamey; Nigeria|Nigerian Nigerians|Abuja; North_Korea|North_Korean North_Koreans|Pyongyang;
Norway|Norwegian Norwegians|Oslo; Oman|Omani|Muscat; Pakistan|Pakistani Pakistanis|Islamabad; Palestine|Palestinian
Palestinians|Ramallah; Panama|Panamanian|; Peru|Peruvian|Lima; Philippines|Philippine Filipino Filipinos|Manila;
Poland|Polish Poles|Warsaw; Portugal|Portuguese|Lisbon; Qatar|Qatari|Doha; Romania|Romanian Romanians|Bucharest;
Russia|Russian Russians|Moscow Kremlin; Rwanda|Rwandan|Kigali; Saudi_Arabia|Saudi Saudis|Riyadh;
Senegal|Senegalese|Dakar; Serbia|Serbian Serbs Serb|Belgrade; Singapore|Singaporean|; Slovakia|Slovak
Slovaks|Bratislava; Slovenia|Slovenian Slovene|Ljubljana; Somalia|Somali|Mogadishu; South_Africa|South_African
South_Africans|Pretoria; South_Korea|South_Korean South_Koreans|Seoul; Spain|Spanish Spaniards|Madrid;
Sri_Lanka|Sri_Lankan|Colombo; Sudan|Sudanese|Khartoum; Sweden|Swedish Swedes|Stockholm; Switzerland|Swiss|Bern;
Syria|Syrian Syrians|Damascus; Taiwan|Taiwanese|Taipei; Tanzania|Tanzanian|Dodoma; Thailand|Thai|Bangkok;
Tunisia|Tunisian|Tunis; Turkey|Turkish Turks Türkiye Turkiye|Ankara; Uganda|Ugandan|Kampala; Ukraine|Ukrainian
Ukrainians|Kyiv Kiev; United_Arab_Emirates|Emirati UAE|Abu_Dhabi; United_States|American Americans US U.S. USA U.S.A.
America|Washington White_House Pentagon Capitol; Uruguay|Uruguayan|Montevideo; Uzbekistan|Uzbek|Tashkent;
Venezuela|Venezuelan Venezuelans|Caracas; Vietnam|Vietnamese|Hanoi; Yemen|Yemeni|Sanaa; Zambia|Zambian|Lusaka;
Zimbabwe|Zimbabwean|Harare; European_Union|EU E.U. European Europeans Europe|Brussels; United_Nations|UN U.N.|;
NATO|Nato|; G7|G-7|; G20|G-20|;
"""


def _rows() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in _COUNTRIES.split(";"):
        if "|" not in row:
            continue
        country, people, seats = row.strip().split("|")
        for name in (country, *people.split(), *seats.split()):
            names[name.replace("_", " ").lower()] = country.replace("_", " ").lower()
    return names


def countries(*, capitals: bool = False) -> dict[str, list[str]]:
    """Each country as written, with its own name, its adjective and its people; or with its capitals and seats.

    "Norway" -> ["Norway", "Norwegian", "Norwegians"], or ["Oslo"].
    """
    rows = (row.strip().split("|") for row in _COUNTRIES.split(";") if "|" in row)
    return {
        country.replace("_", " "): [
            name.replace("_", " ") for name in (seats.split() if capitals else (country, *people.split()))
        ]
        for country, people, seats in rows
    }


# Any name of it, folded -> the country's own: "kremlin" -> "russia".
COUNTRY_OF: Final = _rows()
# Names of more than one word, by their first.
LONGER_NAMES: Final = frozenset(name for name in COUNTRY_OF if " " in name)
# The last word of a body's name.
BODIES: Final = frozenset(
    "administration agency alliance army assembly association authority bank board bureau chamber church club "
    "coalition college commission committee company congress corporation corps council court department embassy "
    "federation force forces forum foundation front fund group guard guards house institute institution league "
    "ministry movement navy network news organisation organization parliament party police post press journal "
    "newspaper herald tribune gazette globe chronicle telegraph observer senate service services society team times "
    "union university centre center office".split()
)
# The last word of a place's name.
REGIONS: Final = frozenset(
    "sea gulf ocean river lake island islands coast strait valley region oblast province peninsula strip bank bay "
    "mountain mountains city beach street square airport desert canal county delta kingdom republic".split()
)
# Capitals in a row with one of these name no person.
INSTITUTIONS: Final = BODIES | REGIONS | {"nations", "states"}


def is_place_or_state(name: str) -> bool:
    """Names it a country, its people, its capital or its government, and so no person?"""
    return name.lower() in COUNTRY_OF
