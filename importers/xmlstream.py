"""XML read as a stream that refuses every DOCTYPE, so no entity is ever expanded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import IO, Protocol
from xml.parsers import expat

CHUNK = 1 << 16
PROLOG = 1 << 20
"""The first element stands within this many bytes, or the part is no honest XML."""


class ForbiddenXml(Exception):
    """The part holds a DOCTYPE."""


class Handler(Protocol):
    """Receives names as `namespace local` and text in pieces."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...

    def end(self, tag: str) -> None: ...

    def text(self, data: str) -> None: ...


class _Root(Exception):
    """Stops a parser at the first element."""


def parse(source: IO[bytes], handler: Handler) -> None:
    """Feeds a whole part to the handler.

    Raises ForbiddenXml, and expat.ExpatError for what is no XML.
    """
    parse_pieces(iter(partial(source.read, CHUNK), b""), handler)


def parse_pieces(pieces: Iterable[bytes], handler: Handler) -> None:
    """Feeds a part that comes in pieces to the handler; raises as `parse` does."""
    parser = _parser()
    parser.buffer_text = True
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.text
    for piece in pieces:
        parser.Parse(piece, False)
    parser.Parse(b"", True)


def root(source: IO[bytes]) -> str:
    """The name of a part's first element; a DOCTYPE can only stand before it.

    Raises ForbiddenXml, and expat.ExpatError when there is no element.
    """
    found: list[str] = []

    def stop(tag: str, _attributes: dict[str, str]) -> None:
        found.append(tag)
        raise _Root

    parser = _parser()
    parser.StartElementHandler = stop
    with suppress(_Root):
        parser.Parse(source.read(PROLOG), True)
    return found[0]


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> None:
    raise ForbiddenXml


class TextCollector:
    """A handler that gathers the text of chosen elements, under the name that `key` gives them."""

    def __init__(self, wanted: Callable[[str], bool]) -> None:
        self.found: list[tuple[str, dict[str, str], str]] = []
        self._wanted = wanted
        self._open: list[tuple[str, dict[str, str], list[str]]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._wanted(tag):
            self._open.append((tag, attributes, []))

    def text(self, data: str) -> None:
        if self._open:
            self._open[-1][2].append(data)

    def end(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            name, attributes, pieces = self._open.pop()
            self.found.append((name, attributes, "".join(pieces)))


def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition(" ")[2]
