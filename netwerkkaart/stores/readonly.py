"""The gate in front of free Cypher: what is on its lists may run, everything else is refused.

A word may follow a finished expression only if it is a clause or an operator of the list, so an unknown
clause cannot begin anywhere. What goes to the engine is written anew from the tokens: no comment or escape
of the user ever reaches it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NoReturn

from netwerkkaart.errors import CypherRefused, Refusal
from netwerkkaart.stores.tokens import Soort, Token, place, tokens
from netwerkkaart.stores.words import AFTER, BETWEEN, BRACES, FUNCTIONS, OPERATORS, PROCEDURES, STARTS, WRITES

_PROCEDURES = {name.lower(): name for name in PROCEDURES}
TEKST = "t"
"""Texts with a quote or a backslash in them travel as parameters `t1`, `t2`, …: never longer than the text."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A query that may run: the text for the engine, the texts that go as parameters, what it asks for."""

    text: str
    texts: dict[str, str]
    parameters: tuple[str, ...]
    tokens: tuple[Token, ...]


def check(text: str) -> Checked:
    """The query as it may run; CypherRefused with line and column when it may not."""
    found = tokens(text)
    while found and found[-1].text == ";":
        found = found[:-1]
    if not found:
        raise CypherRefused(Refusal.EMPTY, 1, 1)
    _Gate(text, found).check()
    parameters = tuple(dict.fromkeys(t.value for t in found if t.soort is Soort.PARAMETER))
    return _written_anew(text, found, parameters)


def with_values(checked: Checked, text: str, values: dict[str, Any]) -> dict[str, Any]:
    """The parameters for the engine; CypherRefused at the first that has no value."""
    for token in checked.tokens:
        if token.soort is Soort.PARAMETER and token.value not in values:
            raise CypherRefused(Refusal.PARAMETER.format(token.value), *place(text, token.start))
    return {name: values[name] for name in checked.parameters} | checked.texts


class _Gate:
    """One walk over the tokens."""

    def __init__(self, text: str, found: tuple[Token, ...]) -> None:
        self.text = text
        self.found = found

    def check(self) -> None:
        if self.found[0].upper not in STARTS:
            self.refuse(Refusal.START.format(self.found[0].text), 0)
        for i, token in enumerate(self.found):
            if token.text == ";":
                self.refuse(Refusal.ANOTHER, i)
            self._check_neighbours(i, token)
            if token.upper == "CALL" and not self.is_name(i):
                self._check_call(i)
            elif self._at(i + 1) == "(":
                self._check_function(i, token)
        if not any(t.upper in ("RETURN", "CALL") for t in self.found):
            self.refuse(Refusal.NO_RETURN, len(self.found) - 1)

    def _check_neighbours(self, i: int, token: Token) -> None:
        """A word or literal after something finished must be on the list."""
        before = self.found[i - 1] if i else None
        if before is None or self.is_name(i):
            return
        if before.upper == "UNION" or (before.upper == "ALL" and self._at(i - 2).upper() == "UNION"):
            if token.upper not in STARTS | {"ALL", "DISTINCT"}:
                self.refuse_word(i)
        elif before.upper == "IN" and token.upper == "TRANSACTIONS":
            self.refuse(Refusal.TRANSACTIONS, i)
        elif token.soort is not Soort.SIGN and self._finished(i - 1) and not self._may_follow(i):
            self.refuse_word(i)

    def refuse_word(self, i: int) -> NoReturn:
        """Say that a question only reads where somebody would write, else that something is missing."""
        token = self.found[i]
        refusal = Refusal.WORD if token.upper in WRITES else Refusal.COMMA
        self.refuse(refusal.format(token.text), i)

    def _finished(self, i: int) -> bool:
        """Whether an expression or pattern may end with this token."""
        token = self.found[i]
        if token.soort is Soort.SIGN:
            return token.text in (")", "]", "}")
        return token.soort is not Soort.WORD or self.is_name(i) or token.upper not in OPERATORS

    def _may_follow(self, i: int) -> bool:
        token = self.found[i]
        if token.upper in AFTER:
            return True
        yielding = token.upper == "YIELD" and self._at(i - 1) == ")"
        return yielding and self.found[i - 2].text == "(" and self._procedure(i - 3) is not None

    def is_name(self, i: int) -> bool:
        """A property, label, map key: `n.delete`, `:Merge`, `{set: 1}`; such a word is no keyword."""
        key = self._at(i + 1) == ":" and self._at(i - 1) in ("{", ",")
        return key or self._at(i - 1) == "." or self.is_label(i)

    def is_label(self, i: int) -> bool:
        """A label or relationship type: after `:` (but not in a map), or after `|`, `&`, `!` behind one."""
        before = self._at(i - 1)
        if before == ":":
            return self._at(i - 3) not in ("{", ",")
        return before in ("|", "&", "!") and (self._at(i - 2) == ":" or self.is_label(i - 2))

    def _check_call(self, i: int) -> None:
        following = self._at(i + 1)
        if following == "{":
            return
        if following == "(":
            close = self._closing(i + 1)
            if self._at(close + 1) == "{":
                return
        end = i + 1
        while self._at(end + 1) == ".":
            end += 2
        if self._procedure(end) is None or self._at(end + 1) != "(" or self._at(end + 2) != ")":
            self.refuse(Refusal.PROCEDURE.format(", ".join(PROCEDURES)), i)

    def _procedure(self, i: int) -> str | None:
        return _PROCEDURES.get(self._dotted(i)) if 0 <= i < len(self.found) else None

    def _check_function(self, i: int, token: Token) -> None:
        if token.soort is Soort.QUOTED and not self.is_name(i):
            self.refuse(Refusal.FUNCTION.format(token.value), i)
        if token.soort is not Soort.WORD:
            return
        if token.upper in (AFTER | BETWEEN) - BRACES and self._at(i - 1) != ".":
            return
        name = self._dotted(i)
        called = name in _PROCEDURES and self._at(i - 2 * name.count(".") - 1).upper() == "CALL"
        if name not in FUNCTIONS and not called:
            self.refuse(Refusal.FUNCTION.format(name), i)

    def _dotted(self, i: int) -> str:
        parts = [self.found[i].value.lower()]
        while self._at(i - 1) == "." and i >= 2:
            i -= 2
            parts.insert(0, self.found[i].value.lower())
        return ".".join(parts)

    def _closing(self, i: int) -> int:
        depth = 0
        for j in range(i, len(self.found)):
            text = self._at(j)
            depth += (text == "(") - (text == ")")
            if depth == 0:
                return j
        return i

    def _at(self, i: int) -> str:
        """The text of a token, empty outside the query and for a string, so that no string looks like a sign."""
        if not 0 <= i < len(self.found) or self.found[i].soort is Soort.STRING:
            return ""
        return self.found[i].text

    def refuse(self, why: str, i: int) -> NoReturn:
        raise CypherRefused(why, *place(self.text, self.found[i].start))


def _written_anew(text: str, found: tuple[Token, ...], parameters: tuple[str, ...]) -> Checked:
    """The tokens at their own places with blanks between, so that the engine's line and column fit."""
    taken = {p.lower() for p in parameters}
    texts: dict[str, str] = {}
    parts: list[str] = []
    at = 0
    for token in found:
        parts.append("".join("\n" if c == "\n" else " " for c in text[at : token.start]))
        written = token.text
        if token.soort is Soort.STRING:
            written = _string(token, texts, taken)
        elif token.soort is Soort.WORD and not written.isascii():
            written = f"`{written}`"
        parts.append(written + " " * (len(token.text) - len(written)))
        at = token.end
    return Checked("".join(parts), texts, parameters, found)


def _string(token: Token, texts: dict[str, str], taken: set[str]) -> str:
    if "\\" not in token.text and not {"'", '"', "\n", "\r"} & set(token.value):
        return f"'{token.value}'"
    name = f"{TEKST}{len(texts) + 1}"
    while name in taken:
        name += "_"
    texts[name] = token.value
    return f"${name}"
