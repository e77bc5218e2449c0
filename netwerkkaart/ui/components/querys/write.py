"""Where somebody types a question in Cypher, with all that it may name beside it."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from netwerkkaart.stores.queries import Parameter, ParamSoort
from netwerkkaart.stores.schema_help import SchemaHelp, TypeHelp, schema_help
from netwerkkaart.ui import html, links, querying, session, texts_querys, words
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.querying import CYPHER, KIND, VALUE, Asked

COLUMNS = (1.6, 1)
HEIGHT = 230


def draw(asked: Asked) -> DeltaGenerator:
    """The field with its parameters, and the help; gives the place below the field."""
    st.html(f"<p>{texts_querys.WRITE_INTRO}</p>")
    left, right = st.columns(COLUMNS, gap="medium")
    with left, st.form("vraag-schrijven"):
        st.text_area(
            texts_querys.WRITE_LABEL, asked.query.tekst, height=HEIGHT, key=_key(asked, CYPHER), max_chars=20_000
        )
        for parameter in asked.query.parameters:
            _parameter(asked, parameter)
        st.form_submit_button(texts_querys.ASK, type="primary", on_click=_submit, args=(asked,))
    with left:
        if asked.missing:
            named = words.listed(f"${p.naam}" for p in asked.missing)
            notice.info(texts_querys.WRITE_ASKS.format(named))
        below = st.container()
    with right:
        _help(schema_help(), opened=not asked.query.tekst)
    return below


def _parameter(asked: Asked, parameter: Parameter) -> None:
    kind, value = st.columns(2)
    with kind:
        kinds = list(ParamSoort)
        label = texts_querys.WRITE_KIND.format(parameter.naam)
        st.selectbox(
            label, kinds, index=kinds.index(parameter.soort), key=_key(asked, KIND + parameter.naam),
            placeholder=texts_querys.WRITE_KIND_HINT,
        )  # fmt: skip
    with value:
        st.text_input(
            texts_querys.WRITE_VALUE.format(parameter.naam), asked.given.get(parameter.naam, ""),
            placeholder=texts_querys.WRITE_VALUE_HINT, key=_key(asked, VALUE + parameter.naam),
        )  # fmt: skip


def _key(asked: Asked, name: str) -> str:
    """Another text in the address is another field."""
    given = asked.given.get(name.removeprefix(VALUE), "")
    return f"schrijf-{name}-{given}-{hash(asked.query.tekst)}"


def _submit(asked: Asked) -> None:
    text = str(session.recall(_key(asked, CYPHER), default="")).strip()
    address: dict[str, str | None] = {CYPHER: text or None, querying.WRITE: None if text else "ja"}
    for parameter in asked.query.parameters:
        for part in (KIND, VALUE):
            found = session.recall(_key(asked, part + parameter.naam), default="")
            address[part + parameter.naam] = str(found).strip() or None
    links.ask(**address)


def _help(found: SchemaHelp, *, opened: bool) -> None:
    """Examples that are asked at a click, and every name there is."""
    examples = (
        f"{html.a(links.href('querys', cypher=text), title)}<pre>{html.e(text)}</pre>"
        for title, text in found.voorbeelden
    )
    functions = ", ".join(f"<code>{html.e(name)}</code>" for name in found.functies)
    st.html(
        f"<details class='nk-noot'{' open' if opened else ''}><summary>{texts_querys.EXAMPLES_TITLE}</summary>"
        f"{html.items(examples, classes='nk-lijst')}</details>"
        f"{_types(texts_querys.HELP_TYPES, found.soorten)}{_types(texts_querys.HELP_LINES, found.relaties)}"
        f"<details class='nk-noot'><summary>{texts_querys.HELP_WORDS}</summary>"
        f"<p>{texts_querys.HELP_PARAMETER}</p><p>{functions}</p></details>"
    )


def _types(title: str, types: Iterable[TypeHelp]) -> str:
    return f"<details class='nk-noot'><summary>{title}</summary>{''.join(map(_type, types))}</details>"


def _type(one: TypeHelp) -> str:
    """Its name, what it means, between what it runs, and its properties."""
    rows = [(html.e(name), html.e(kind), html.e(told)) for name, kind, told in one.eigenschappen]
    ends = texts_querys.HELP_ENDS.format("|".join(one.van), one.naam, "|".join(one.naar)) if one.van else ""
    where = f"<pre>{html.e(ends)}</pre>" if ends else ""
    table = html.table(texts_querys.HELP_HEAD, rows, caption=texts_querys.HELP_CAPTION.format(one.naam))
    told = f"<summary><code>{html.e(one.naam)}</code></summary><p>{html.e(one.uitleg)}</p>"
    return f"<details>{told}{where}{table}</details>"
