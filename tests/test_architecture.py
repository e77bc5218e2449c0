"""Who may import whom, how long things may be, and what nobody may write."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
COMPONENT = "netwerkkaart/kaart/component/"
COMMAND_LINE = ("netwerkkaart/__main__.py", "netwerkkaart/cli")

ONLY_IN = {
    "streamlit": ("app.py", "netwerkkaart/ui/", COMPONENT),
    "starlette": ("app.py", "netwerkkaart/ui/"),
    "sqlite3": ("netwerkkaart/stores/",),
    "neo4j": ("netwerkkaart/stores/",),
    "kglite": ("netwerkkaart/stores/copy.py",),
    "typer": COMMAND_LINE,
    "rich": COMMAND_LINE,
    "click": COMMAND_LINE,
    "openpyxl": ("importers/",),
    "python_calamine": ("importers/",),
    "xlsxwriter": ("netwerkkaart/exports/",),
    "reportlab": ("netwerkkaart/exports/",),
    "docx": ("netwerkkaart/exports/",),
    "netwerkkaart.ui": ("app.py", "netwerkkaart/ui/"),
    "netwerkkaart.cli": COMMAND_LINE,
}
"""A library or package, and where alone it may be imported."""

OUTSIDE = ("netwerkkaart.ui", "netwerkkaart.cli", "netwerkkaart.services", "netwerkkaart.stores")
THINKING = ("netwerkkaart.analyses", "netwerkkaart.kaart", "netwerkkaart.exports")
COMING_IN = ("netwerkkaart.register", "netwerkkaart.intake", "importers")
GRAPH = tuple(f"netwerkkaart/{name}.py" for name in ("graph", "build", "derive", "convert", "hashing", "difference"))

FORBIDDEN = {
    "importers/": (*OUTSIDE, *THINKING, "netwerkkaart.register", "netwerkkaart.intake", "netwerkkaart.graph"),
    "netwerkkaart/schema/": (*OUTSIDE, *THINKING, *COMING_IN, "netwerkkaart.graph"),
    **dict.fromkeys(GRAPH, (*OUTSIDE, *COMING_IN, "netwerkkaart.analyses", "netwerkkaart.exports")),
    "netwerkkaart/register/": (*OUTSIDE, *THINKING, "netwerkkaart.intake", "importers"),
    "netwerkkaart/intake/": (*OUTSIDE, *THINKING, "importers"),
    "netwerkkaart/analyses/": (*OUTSIDE, *COMING_IN, "netwerkkaart.kaart", "netwerkkaart.exports"),
    "netwerkkaart/kaart/": (*OUTSIDE, *COMING_IN, "netwerkkaart.exports"),
    "netwerkkaart/exports/": (*OUTSIDE, "netwerkkaart.register", "netwerkkaart.intake"),
    "netwerkkaart/stores/": (*THINKING, "netwerkkaart.ui", "netwerkkaart.cli", "netwerkkaart.services", "importers"),
}
"""A place, and what may not be imported there."""

DATA_MODULES = ("netwerkkaart/schema/", "netwerkkaart/issues.py", "netwerkkaart/errors.py", "netwerkkaart/ui/texts.py")
PAGES = "netwerkkaart/ui/pages/"
SESSION = "netwerkkaart/ui/session.py"
PRINTS = "netwerkkaart/docs/__main__.py"
MODULE_LINES, FUNCTION_LINES, PAGE_LINES, APP_LINES = 250, 40, 60, 40
PUT_OFF = ("TODO", "FIXME", "XXX")


@dataclass(frozen=True)
class Module:
    """A source file: its path below the root with `/`, and its text."""

    place: str
    text: str

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(ast.parse(self.text)))

    @cached_property
    def imports(self) -> frozenset[str]:
        """Every module named in an import, also within functions and by `import_module("…")`."""
        return frozenset(name for node in self.nodes for name in _imported(node))

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def uses(self, name: str) -> bool:
        return any(i == name or i.startswith(name + ".") for i in self.imports)


def _imported(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=str(module), names=names, level=0):
            yield module
            yield from (f"{module}.{alias.name}" for alias in names)
        case ast.Call(
            func=ast.Attribute(attr="import_module" | "importorskip"), args=[ast.Constant(value=str(name)), *_]
        ):
            yield name


@cache
def modules() -> tuple[Module, ...]:
    """The application's own source: app.py, netwerkkaart and importers."""
    paths = [p for folder in ("netwerkkaart", "importers") for p in (ROOT / folder).rglob("*.py")]
    app = ROOT / "app.py"
    found = sorted(p for p in (*paths, app) if p.exists() and "build" not in p.relative_to(ROOT).parts)
    return tuple(Module(p.relative_to(ROOT).as_posix(), p.read_text(encoding="utf-8")) for p in found)


def imports_only_where_allowed(module: Module) -> Iterator[str]:
    for name, allowed in ONLY_IN.items():
        if module.uses(name) and not module.place.startswith(allowed):
            yield f"{module.place} imports {name}"


def imports_point_inward(module: Module) -> Iterator[str]:
    for place, forbidden in FORBIDDEN.items():
        if module.place.startswith(place) and not module.place.startswith(COMPONENT):
            yield from (f"{module.place} imports {name}" for name in forbidden if module.uses(name))


def relative_imports_are_not_used(module: Module) -> Iterator[str]:
    for node in module.nodes:
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"{module.place}:{node.lineno}"


def state_and_caches_stay_in_session(module: Module) -> Iterator[str]:
    if module.place == SESSION or module.place.startswith(COMPONENT):
        return
    for node in module.nodes:
        match node:
            case ast.Attribute(value=ast.Name(id="st" | "streamlit"), attr=name) if _is_state(name):
                yield f"{module.place}:{node.lineno} st.{name}"
            case ast.ImportFrom(module="streamlit", names=names) if any(_is_state(a.name) for a in names):
                yield f"{module.place}:{node.lineno}"


def _is_state(name: str) -> bool:
    return name == "session_state" or name.startswith("cache_")


def modules_stay_small(module: Module) -> Iterator[str]:
    limit = _limit(module.place)
    if module.lines > limit and not module.place.startswith(DATA_MODULES):
        yield f"{module.place} has {module.lines} lines, {limit} is the limit"


def _limit(place: str) -> int:
    if place == "app.py":
        return APP_LINES
    return PAGE_LINES if place.startswith(PAGES) else MODULE_LINES


def functions_stay_small(module: Module) -> Iterator[str]:
    for node in module.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (size := _size(node)) > FUNCTION_LINES:
            yield f"{module.place}:{node.lineno} {node.name} has {size} lines"


def _size(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    docstring = ast.get_docstring(function, clean=False)
    return (function.end_lineno or 0) - function.lineno + 1 - (len(docstring.splitlines()) if docstring else 0)


def only_named_errors_are_caught(module: Module) -> Iterator[str]:
    for node in module.nodes:
        if isinstance(node, ast.ExceptHandler) and _catches_all(node.type) and not _raises_again(node):
            yield f"{module.place}:{node.lineno}"


def _catches_all(caught: ast.expr | None) -> bool:
    if caught is None:
        return True
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(isinstance(n, ast.Name) and n.id in ("Exception", "BaseException") for n in names)


def _raises_again(handler: ast.ExceptHandler) -> bool:
    """Cleaning up and letting go is no catching."""
    return isinstance(handler.body[-1], ast.Raise) and handler.body[-1].exc is None


def nothing_is_printed(module: Module) -> Iterator[str]:
    for node in module.nodes:
        match node:
            case ast.Call(func=ast.Name(id="print")) if module.place != PRINTS:
                yield f"{module.place}:{node.lineno}"


def nothing_is_put_off(module: Module) -> Iterator[str]:
    for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
        if token.type == tokenize.COMMENT and any(word in token.string for word in PUT_OFF):
            yield f"{module.place}:{token.start[0]} {token.string}"


RULES: tuple[Callable[[Module], Iterator[str]], ...] = (
    imports_only_where_allowed,
    imports_point_inward,
    relative_imports_are_not_used,
    state_and_caches_stay_in_session,
    modules_stay_small,
    functions_stay_small,
    only_named_errors_are_caught,
    nothing_is_printed,
    nothing_is_put_off,
)

BROKEN = (
    (imports_only_where_allowed, "netwerkkaart/graph.py", "import streamlit as st"),
    (imports_only_where_allowed, "netwerkkaart/services.py", "from netwerkkaart import ui"),
    (imports_point_inward, "importers/excel.py", "from netwerkkaart.stores.sqlite import SqliteStore"),
    (imports_point_inward, "netwerkkaart/analyses/overlap/analysis.py", "def f():\n    import netwerkkaart.register"),
    (imports_point_inward, "netwerkkaart/kaart/view.py", "importlib.import_module('netwerkkaart.services')"),
    (relative_imports_are_not_used, "netwerkkaart/graph.py", "from .schema import SCHEMA"),
    (state_and_caches_stay_in_session, "netwerkkaart/ui/pages/kaart.py", "st.session_state['a'] = 1"),
    (state_and_caches_stay_in_session, "netwerkkaart/ui/pages/kaart.py", "@st.cache_data\ndef f(): ..."),
    (state_and_caches_stay_in_session, "netwerkkaart/ui/pages/kaart.py", "from streamlit import session_state"),
    (modules_stay_small, "netwerkkaart/graph.py", "a = 1\n" * (MODULE_LINES + 1)),
    (modules_stay_small, "netwerkkaart/ui/pages/kaart.py", "a = 1\n" * (PAGE_LINES + 1)),
    (modules_stay_small, "app.py", "a = 1\n" * (APP_LINES + 1)),
    (functions_stay_small, "netwerkkaart/graph.py", "def f():\n" + "    a = 1\n" * FUNCTION_LINES),
    (only_named_errors_are_caught, "netwerkkaart/graph.py", "try:\n    f()\nexcept Exception:\n    g()"),
    (only_named_errors_are_caught, "netwerkkaart/graph.py", "try:\n    f()\nexcept:\n    g()"),
    (nothing_is_printed, "netwerkkaart/graph.py", "print(1)"),
    (nothing_is_put_off, "netwerkkaart/graph.py", "a = 1  # " + "TO" + "DO later"),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_module_keeps_the_rule(rule: Callable[[Module], Iterator[str]]) -> None:
    assert [offence for module in modules() for offence in rule(module)] == []


@pytest.mark.parametrize(("rule", "place", "text"), BROKEN)
def test_a_rule_sees_what_breaks_it(rule: Callable[[Module], Iterator[str]], place: str, text: str) -> None:
    assert list(rule(Module(place, text))) != []


def test_every_rule_was_seen_to_fail() -> None:
    assert {rule for rule, _, _ in BROKEN} == set(RULES)


@pytest.mark.parametrize("place", [*FORBIDDEN, "netwerkkaart/issues.py", "netwerkkaart/errors.py"])
def test_a_place_in_the_rules_exists(place: str) -> None:
    assert (ROOT / place).exists()
