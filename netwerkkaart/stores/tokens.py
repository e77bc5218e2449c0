"""Cypher text as tokens: every character has one meaning here, or the text is refused."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from netwerkkaart.errors import CypherRefused, Refusal

MOST = 20_000
"""Characters of one query."""
DEEPEST = 60
"""Brackets within brackets."""


class Soort(StrEnum):
    """What a token is."""

    WORD = "woord"
    QUOTED = "naam tussen accenten"
    STRING = "tekst"
    NUMBER = "getal"
    PARAMETER = "parameter"
    SIGN = "teken"


@dataclass(frozen=True, slots=True)
class Token:
    """One token: `text` as written, `value` what it means, and where it begins."""

    soort: Soort
    text: str
    value: str
    start: int

    @property
    def upper(self) -> str:
        """A word in capitals, empty for anything else: what keywords are compared by."""
        return self.text.upper() if self.soort is Soort.WORD else ""

    @property
    def end(self) -> int:
        """Where the next token may begin."""
        return self.start + len(self.text)


_WORD = r"[A-Za-z_À-ÖØ-öø-ÿ][A-Za-z0-9_À-ÖØ-öø-ÿ]*"
_PARTS = re.compile(
    r"(?P<space>[ \t\r\n\f\u00a0]+)"
    r"|(?P<comment>//[^\r\n]*|/\*.*?\*/)"
    r"|(?P<open>/\*)"
    rf"|(?P<word>{_WORD})"
    r"|(?P<quoted>`[^`\\]*`)"
    r"|(?P<string>'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
    r"|(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w]))"
    rf"|(?P<parameter>\$(?:{_WORD}))"
    r"|(?P<sign><=|>=|<>|=~|\.\.|\+=|[-+*/%^=<>()\[\]{},.;:|&!])",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|(.))", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "\\": "\\", "'": "'", '"': '"', "`": "`"}
_PAIRS = {")": "(", "]": "[", "}": "{"}
_CURLY = "\u201c\u201d\u201e\u2018\u2019\u201a«»"


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a query, comments and white space left out; CypherRefused with the place."""
    if len(text) > MOST:
        raise CypherRefused(Refusal.LONG.format(MOST), *place(text, MOST))
    found = tuple(_split(text))
    _check_brackets(text, found)
    return found


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column, both from 1."""
    before = text[:at].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _split(text: str) -> Iterator[Token]:
    at = 0
    while at < len(text):
        match = _PARTS.match(text, at)
        if match is None or match.lastgroup == "open":
            raise CypherRefused(_strange(text, at), *place(text, at))
        at = match.end()
        if match.lastgroup not in ("space", "comment"):
            soort = Soort[str(match.lastgroup).upper()]
            yield Token(soort, match.group(), _value(text, soort, match), match.start())


def _value(text: str, soort: Soort, match: re.Match[str]) -> str:
    written = match.group()
    match soort:
        case Soort.STRING:
            return _ESCAPE.sub(lambda escape: _unescaped(text, match.start() + 1, escape), written[1:-1])
        case Soort.QUOTED:
            return written[1:-1]
        case Soort.PARAMETER:
            return written[1:]
        case _:
            return written


def _unescaped(text: str, start: int, escape: re.Match[str]) -> str:
    code, letter = escape.groups()
    if code is None and letter in _LETTERS:
        return _LETTERS[letter]
    character = chr(int(code, 16)) if code else ""
    if character.isalnum():
        return character
    raise CypherRefused(Refusal.ESCAPE.format(escape.group()), *place(text, start + escape.start()))


def _strange(text: str, at: int) -> str:
    """Why no token begins here."""
    character = text[at]
    if character in "'\"`" or text.startswith("/*", at):
        return Refusal.UNCLOSED.format(text[at : at + 2] if character == "/" else character)
    if character in _CURLY:
        return Refusal.CURLY.format(character)
    if character == "\\":
        return Refusal.ESCAPE.format("\\")
    plain = unicodedata.normalize("NFKC", character)
    if plain != character and plain.isascii():
        return Refusal.LOOKALIKE.format(character, plain)
    name = unicodedata.name(character, f"U+{ord(character):04X}")
    return Refusal.CHARACTER.format(character if character.isprintable() else name)


def _check_brackets(text: str, found: tuple[Token, ...]) -> None:
    opened: list[Token] = []
    for token in found:
        if token.soort is not Soort.SIGN:
            continue
        if token.text in "([{":
            opened.append(token)
            if len(opened) > DEEPEST:
                raise CypherRefused(Refusal.DEEP, *place(text, token.start))
        elif token.text in _PAIRS and (not opened or opened.pop().text != _PAIRS[token.text]):
            raise CypherRefused(Refusal.BRACKET.format(token.text), *place(text, token.start))
    if opened:
        raise CypherRefused(Refusal.OPEN.format(opened[-1].text), *place(text, opened[-1].start))
