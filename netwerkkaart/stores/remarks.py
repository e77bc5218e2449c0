"""What to know about a query that may run: names that the map does not have, lengths without a bound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache

from netwerkkaart.derive import DERIVED
from netwerkkaart.errors import Remark
from netwerkkaart.schema import SCHEMA
from netwerkkaart.stores.tokens import Soort, Token

_WORDS = (Soort.WORD, Soort.QUOTED)


def remarks(found: tuple[Token, ...]) -> tuple[str, ...]:
    """Dutch sentences, each once, in the order of the text."""
    return tuple(dict.fromkeys(_remarks(found)))


@cache
def property_names() -> frozenset[str]:
    """Every property that a node or relationship can have in a query."""
    nodes = {p.name for t in SCHEMA.nodes for p in t.properties if not p.private}
    lines = {p.name for t in SCHEMA.relationships for p in t.properties}
    return frozenset(nodes | lines | {"id", "bronnen", DERIVED})


def _remarks(found: tuple[Token, ...]) -> Iterator[str]:
    opened: list[str] = []
    typed = False
    for i, token in enumerate(found):
        before = found[i - 1].text if i else ""
        if token.soort is Soort.SIGN:
            _follow(opened, token.text)
            typed = token.text == ":" or (typed and token.text in "|&!")
            if token.text == "*" and _unbounded(found, i, opened):
                yield Remark.UNBOUNDED
        elif token.soort in _WORDS:
            yield from _named(token, before, typed=typed, opened=opened)
            typed = typed and before in (":", "|", "&", "!")


def _follow(opened: list[str], sign: str) -> None:
    if sign in "([{":
        opened.append(sign)
    elif sign in ")]}" and opened:
        opened.pop()


def _named(token: Token, before: str, *, typed: bool, opened: list[str]) -> Iterator[str]:
    if before == ".":
        yield from _unknown(Remark.PROPERTY, token.value, property_names())
    elif typed and before in (":", "|", "&", "!") and opened[-1:] == ["("]:
        yield from _unknown(Remark.LABEL, token.value, SCHEMA.node_types)
    elif typed and before in (":", "|", "&", "!") and opened[-1:] == ["["]:
        yield from _unknown(Remark.RELATION, token.value, SCHEMA.relationship_types)


def _unknown(remark: Remark, name: str, known: Iterable[str]) -> Iterator[str]:
    names = {n.lower(): n for n in known}
    if name not in names.values():
        near = get_close_matches(name.lower(), names, n=1)
        yield remark.format(name, Remark.NEAR.format(names[near[0]]) if near else "")


def _unbounded(found: tuple[Token, ...], i: int, opened: list[str]) -> bool:
    """`*`, `*2..` or `*..` between square brackets, where no number ends it."""
    if opened[-1:] != ["["] or found[i - 1].text in (")", "]") or found[i - 1].soort is Soort.NUMBER:
        return False
    rest = [t.text for t in found[i + 1 : i + 4]]
    return not rest or rest[0] in ("]", "{") or (".." in rest[:2] and not rest[rest.index("..") + 1].isdigit())
