"""The form of a question: a field for every parameter, as its header says; the answer follows the address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from netwerkkaart.intake.values import read_date
from netwerkkaart.stores.parameters import CHOICES, NODES
from netwerkkaart.stores.queries import TODAY, Parameter, ParamSoort
from netwerkkaart.ui import html, links, querying, session, texts_querys, words
from netwerkkaart.ui.answered import heading
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.components.querys.own import saved_by
from netwerkkaart.ui.querying import Asked

BESIDE = 3


def draw(asked: Asked) -> DeltaGenerator:
    """What is asked, the form where there is something to fill in, and what is still missing; gives the place below."""
    st.html(f"<p>{html.e(saved_by(asked.own) if asked.own else asked.query.vraag)}</p>")
    if asked.query.parameters:
        _form(asked, asked.query.parameters)
    if asked.missing:
        notice.info(texts_querys.FILL_IN.format(listed(asked.missing)))
    return st.container()


def listed(parameters: Iterable[Parameter]) -> str:
    """The labels of fields in a sentence."""
    return words.listed(f"'{heading(p.naam)}'" for p in parameters)


def _form(asked: Asked, parameters: Sequence[Parameter]) -> None:
    with st.form(f"vraag-{asked.query.naam}"):
        for part in [parameters[i : i + BESIDE] for i in range(0, len(parameters), BESIDE)]:
            for column, parameter in zip(st.columns(BESIDE), part, strict=False):
                with column:
                    _field(asked, parameter)
        st.form_submit_button(texts_querys.ASK, type="primary", on_click=_submit, args=(asked,))


def _field(asked: Asked, parameter: Parameter) -> None:
    label, key = heading(parameter.naam), _key(asked, parameter)
    given = asked.given.get(parameter.naam) or parameter.standaard
    empty = texts_querys.FIELD[parameter.soort][parameter.verplicht]
    offered = _offered(parameter.soort)
    if offered is not None:
        chosen = next((i for i, id_ in enumerate(offered.values()) if id_ == given), None)
        st.selectbox(label, list(offered), index=chosen, placeholder=empty, key=key, filter_mode="contains")
    elif parameter.soort is ParamSoort.GEHEEL:
        st.number_input(label, 0, None, int(given) if given.isdecimal() else None, 1, key=key)
    else:
        hint = texts_querys.TODAY_HINT if parameter.standaard == TODAY else texts_querys.FIELD[parameter.soort][1]
        st.text_input(label, "" if given == TODAY else given, placeholder=hint, key=key)
    if parameter.uitleg:
        st.html(f"<p class='nk-uitleg'>{html.e(parameter.uitleg)}</p>")


def _key(asked: Asked, parameter: Parameter) -> str:
    """Another value in the address is another field, so that a link fills it in."""
    return f"veld-{asked.query.naam}-{parameter.naam}-{asked.given.get(parameter.naam, '')}"


def _offered(soort: ParamSoort) -> Mapping[str, str] | None:
    """Label -> value where there is a choice."""
    if soort in NODES:
        return session.names_of(NODES[soort])
    return {choice: choice for choice in CHOICES[soort]} if soort in CHOICES else None


def _submit(asked: Asked) -> None:
    """What was filled in goes to the address; what is the default anyway does not."""
    filled = {p.naam: _text(p, session.recall(_key(asked, p), default=None)) for p in asked.query.parameters}
    own = {p.naam: p.standaard for p in asked.query.parameters}
    links.ask(**{querying.VALUE + n: text if text and text != own[n] else None for n, text in filled.items()})


def _text(parameter: Parameter, value: str | int | None) -> str:
    offered = _offered(parameter.soort)
    if value is None or offered is not None:
        return "" if value is None or offered is None else offered[str(value)]
    text = str(value).strip()
    return read_date(text) or text if parameter.soort is ParamSoort.DATUM else text
