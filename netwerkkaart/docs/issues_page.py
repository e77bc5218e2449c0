"""docs/meldingen.md: every remark that a file can get, and what happens to the row."""

from __future__ import annotations

from collections.abc import Mapping

from netwerkkaart.docs.markdown import page, table
from netwerkkaart.issues import Code, Ernst

_HEADINGS: Mapping[Ernst, tuple[str, str]] = {
    Ernst.GEWEIGERD: ("De rij is geweigerd", "De rij komt niet in de kaart. De andere rijen worden wel nagekeken."),
    Ernst.WEGGELATEN: ("De cel is weggelaten", "De rij komt in de kaart zonder deze waarde, en telt als onvolledig."),
    Ernst.VRAAG: ("Een vraag", "De rij komt in de kaart als iets nieuws. De vraag blijft staan bij Nog niet bekend."),
    Ernst.MELDING: ("Een melding", "De rij komt in de kaart. U hoeft niets te doen, maar kijk of het klopt."),
}
_SKIPPED_ROW, _SKIPPED_ROWS = "De rij wordt overgeslagen.", "De rijen van dit blad worden overgeslagen."
_SKIPPED_COLUMN = "Deze kolom wordt niet gelezen. De rest van de rij wel."
_OTHERWISE: Mapping[Code, str] = {
    Code.VOORBEELD_OVERGESLAGEN: _SKIPPED_ROW,
    Code.LEGE_RIJ: _SKIPPED_ROW,
    Code.ONBEKEND_BLAD: _SKIPPED_ROWS,
    Code.GEEN_KOPREGEL: _SKIPPED_ROWS,
    Code.KOPREGEL_LATER: "De regels boven de kolomnamen worden overgeslagen.",
    Code.ONBEKENDE_KOLOM: _SKIPPED_COLUMN,
    Code.DUBBELE_KOLOM: _SKIPPED_COLUMN,
    Code.ONGELIJKE_RIJ: "De rij komt in de kaart zonder de extra cellen.",
    Code.SAMENGEVOEGD: "De rijen komen in de kaart; de lege cellen blijven leeg.",
}
"""Where something else happens than to the others of the same ernst."""

_INTRO = (
    "Bij elke melding staan het blad, de cel en de waarde. Niets wordt stil aangepast. "
    "Voor elk bestand geldt: overgenomen + geweigerd + overgeslagen = alle rijen. "
    "Wat tussen ‹ › staat, verschilt per melding."
)


def issues_page() -> str:
    """The whole page in Dutch, a section for each ernst."""
    return page("Meldingen bij een bestand", _INTRO, *(_section(ernst) for ernst in Ernst))


def _section(ernst: Ernst) -> str:
    heading, effect = _HEADINGS[ernst]
    rows = [(f"`{c.name}`", _text(c), _OTHERWISE.get(c, effect)) for c in Code if c.ernst is ernst]
    return f"## {heading}\n\n{table(('code', 'tekst', 'wat er met de rij gebeurt'), rows)}"


def _text(code: Code) -> str:
    return code.template.replace("{", "‹").replace("}", "›")
