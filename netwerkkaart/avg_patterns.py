"""What data of clients and private data look like; texts come without accents (see avg.plain)."""

from __future__ import annotations

import re

from netwerkkaart.issues import PrivateKind

_PERSON = r"(?:client|patient|casus|zorgvrager|betrokkene|verdachte|dossier)"
_WHO = r"(?:client|patient|verdachte|slachtoffer|betrokkene|jeugdige|kind|ouder|inwoner|burger)"
_NUMBER = r"(?:nummers?|nrs?|ids?|code|kenmerk)"
_BSN = r"(?:bsn(?: ?nummer| ?nr)?|burger ?service ?(?:nummer|nr)|sofi ?(?:nummer|nr))"
_OF = r"(?: van)?(?: de| het)? "
CLIENT_HEADER = re.compile(
    rf"{_PERSON}(?:en|s)? ?{_NUMBER}"
    rf"|{_NUMBER}{_OF}{_PERSON}"
    r"|(?:client|patient)(?:en)? ?(?:naam|gegevens|dossier|geb ?datum|geboortedatum|adres)"
    rf"|(?:voor|achter)?naam{_OF}{_WHO}|casus ?naam|naam{_OF}casus"
    rf"|(?:geboortedatum|geb ?datum|adres){_OF}{_WHO}|{_WHO} (?:geboortedatum|adres|naam)"
    rf"|(?:{_WHO} )?{_BSN}(?:{_OF}{_WHO})?"
)
"""A cell that is nothing but this names a column about clients."""
BARE_HEADER = re.compile(r"(?:de )?(?:client|patient)(?:en)?|casus(?:sen)?")
"""These name such a column too, but only between other names of columns."""
CLIENT_LIST = re.compile(r"(?:client|patient)(?:en)?|casussen|(?:client|patient|casus)(?:en|sen)? ?(?:lijst|overzicht)")
"""The name of a sheet or file that is a list of clients."""
COLUMN_WORDS = frozenset(
    {
        "aantal",
        "achternaam",
        "actie",
        "acties",
        "activiteit",
        "adres",
        "afkorting",
        "afspraak",
        "afspraken",
        "begin",
        "besproken",
        "betrokken",
        "bron",
        "contact",
        "contactpersoon",
        "datum",
        "deelnemers",
        "doel",
        "doelgroep",
        "domein",
        "einde",
        "email",
        "functie",
        "gebied",
        "geboortedatum",
        "gemeente",
        "hulpverlener",
        "id",
        "instantie",
        "leeftijd",
        "mail",
        "naam",
        "niveau",
        "nr",
        "nummer",
        "omschrijving",
        "op",
        "opmerking",
        "opmerkingen",
        "organisatie",
        "organisaties",
        "partijen",
        "partner",
        "partners",
        "persoon",
        "plaats",
        "postcode",
        "problematiek",
        "regie",
        "regisseur",
        "relatie",
        "rol",
        "situatie",
        "soort",
        "status",
        "tafel",
        "telefoon",
        "telefoonnummer",
        "thema",
        "toelichting",
        "voornaam",
        "wie",
        "woonplaats",
        "zorgaanbieder",
    }
)
_TITLE = r"(?:dhr|de heer|mevr|mevrouw|mw|mej)\b\.?"
_NAMED = rf"(?:{_TITLE}|(?:[A-Z]\. ?)+(?:van |v\. |de[rn]? |ten? )*[A-Z])"
CLIENT_WORDING = re.compile(
    rf"\b(?i:{_PERSON}(?:en|s)?[ -]?{_NUMBER})\.?\s*[:=#]?\s*(?:is )?[A-Za-z]{{0,4}}[-/]?\d"
    rf"|\b(?i:client|patient|verdachte)e?\s*[:,(]?\s*{_NAMED}"
    rf"|\b(?i:casus)\s*[:,(]?\s*(?:de )?(?:familie [A-Z]|{_NAMED})"
    r"|\b(?i:client|patient|betrokkene|verdachte)\b[^\n]{0,40}"
    r"\b(?:geb(?:oren)?\b\.?|geboortedatum)\D{0,6}\d"
    r"|\b(?i:geboortedatum) (?:van )?(?:de )?(?i:client|patient|betrokkene|verdachte)\b\D{0,6}\d"
    r"|\b(?i:client|patient)(?:naam)?: ?[A-Z][a-z]+ (?:van |v\. |de[rn]? )*[A-Z][a-z]+"
)
"""A sentence about one client or casus: a number, a name or a birth date beside the word."""
SUSPECT = re.compile(
    r"[bcdgpsvz](?:lient|atient|asus|orgvrager|etrokkene|erdachte|ossier|eboorte|sn|urger|ofi)"
    r"|\d[\d .\-]{7}"
)
"""Only cells that hold this in lower case are looked at closely; one first letter makes it fast."""

MAIL = re.compile(
    r"@(?:gmail|googlemail|hotmail|live|outlook|msn|ziggo|kpnmail|kpnplanet|planet|xs4all|hetnet|"
    r"home|casema|chello|quicknet|upcmail|telfort|tele2|online|caiway|icloud|me|mac|yahoo|"
    r"protonmail|proton|zeelandnet|solcon|wxs|versatel|freeler|gmx|aol)\.[a-z]{2,3}\b"
    r"|\b[a-z]\.(?:[a-z]\.)*[a-z-]{3,}@[\w.-]+\.[a-z]{2,}",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<!\d)(?:06|(?:\+|00)31[ -]?(?:\(0\))?[ -]?6)(?:[ -]?\d){8}(?!\d)")
STREETS = ("straat", "laan", "plein", "kade", "gracht", "singel", "steeg", "dreef", "plantsoen")
STREET = re.compile(rf"[a-z](?:{'|'.join(STREETS)})\s+\d{{1,4}}\b")
POSTCODE = re.compile(r"(?<=[a-z]{3}\s)\d{1,4}\s?[a-z]?,?\s+[1-9]\d{3}\s?[A-Z]{2}\b")
BIRTH = re.compile(r"\bgeboorte-?(?:datum|dag)\b|\bgeb(?:oren|\.)\s*(?:op|:)?\s*\d", re.IGNORECASE)
PRIVATE = (
    (PrivateKind.MAIL, MAIL),
    (PrivateKind.PHONE, PHONE),
    (PrivateKind.ADDRESS, POSTCODE),
    (PrivateKind.BIRTH, BIRTH),
    (PrivateKind.ADDRESS, STREET),
)
NUMBER_SIGN = re.compile(r"\d{4}\s?[A-Z]{2}|\d(?:[ -]?\d){7}")
"""Every postcode and mobile number has this in it."""
