"""docs/querys.md: the questions that stand ready, for who asks them."""

from __future__ import annotations

from netwerkkaart.docs.markdown import page, table
from netwerkkaart.stores.queries import GROEPEN, Parameter, Query, queries
from netwerkkaart.stores.schema_help import schema_help

_INTRO = (
    "Deze vragen staan klaar in de map `queries/`. Op het scherm staan ze onder Query's. Op de opdrachtregel: "
    "`python -m netwerkkaart vraag NAAM --param naam=waarde`. Zonder NAAM ziet u de lijst. "
    "Waar een thema, gebied, tafel, partner of zetel gevraagd wordt, mag u een naam of een id schrijven."
)
_FREE = (
    'Een eigen vraag stelt u in Cypher: `python -m netwerkkaart cypher "MATCH …"`. Zo\'n vraag kan alleen lezen. '
    "Hij loopt op een kopie van de kaart, hooguit 10 seconden, en geeft hooguit 1.000 rijen op het scherm en 10.000 "
    "in een bestand. Onder Query's schrijft u hem met uitleg ernaast, en bewaart u hem. "
    "Wat er op de kaart staat en hoe het heet, staat in [schema.md](schema.md)."
)


def queries_page() -> str:
    """The whole page in Dutch."""
    examples = (f"**{title}**\n\n```cypher\n{text}\n```" for title, text in schema_help().voorbeelden)
    return page(
        "Vragen aan de kaart",
        _INTRO,
        *map(_group, GROEPEN),
        "## De vragen een voor een",
        *map(_query, queries()),
        "## Eigen vragen",
        _FREE,
        *examples,
        "Functies: " + ", ".join(f"`{name}`" for name in schema_help().functies) + ".",
    )


def _group(groep: str) -> str:
    rows = ((f"[{q.titel}](#{q.naam})", f"`{q.naam}`", q.vraag) for q in queries() if q.groep == groep)
    return f"## {groep}\n\n" + table(("vraag", "naam", "wat u ziet"), rows)


def _query(query: Query) -> str:
    parts = [f"### {query.naam}", query.vraag]
    if query.parameters:
        parts.append(table(("parameter", "soort", "standaard", "uitleg"), map(_parameter, query.parameters)))
    parts.append("Kolommen: " + ", ".join(f"`{column}`" for column in query.kolommen) + ".")
    return "\n\n".join(parts)


def _parameter(parameter: Parameter) -> tuple[str, str, str, str]:
    default = "moet" if parameter.verplicht else parameter.standaard
    return f"`{parameter.naam}`", parameter.soort, default, parameter.uitleg
