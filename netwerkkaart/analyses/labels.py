"""What the words of a finding are called for who reads them."""

from __future__ import annotations

from collections.abc import Mapping

LISTS: Mapping[str, str] = {
    "ontbrekend": "Ontbrekende verbindingen", "overlap": "Overlap", "dubbel": "Dubbele opdrachten",
}  # fmt: skip
SUBSOORT: Mapping[str, str] = {
    "fragmentatie": "versnippering", "overlap": "overlap", "duplicatie": "dubbel werk?", "dubbel": "lijkt dubbel",
    "beoordelen": "misschien dubbel", "reikwijdte": "reikwijdte onduidelijk", "norm": "ontbrekende verbinding",
    "open thema": "open thema", "eenzijdig thema": "eenzijdig thema", "afwezige partner": "afwezige partner",
    "stuurgroepen": "stuurgroepen zonder verbinding",
}  # fmt: skip
ZEKERHEID: Mapping[str, str] = {
    "vastgesteld": "volgens de bron", "volgt uit de lijst": "volgt uit de deelnemerslijst", "berekend": "berekend",
}  # fmt: skip
PART_NAMES: Mapping[str, str] = {"gewicht": "gewicht van de norm", "stand": "hoe ver het achterblijft"}
"""Parts of a score whose own name says too little."""
