"""Every requirement is pinned, says why, and is imported; nothing else is; and the README's lines install them."""

from __future__ import annotations

import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.test_architecture import COMPONENT, Module, modules

ROOT = Path(__file__).parent.parent
OWN = {"app", "benchmarks", "importers", "netwerkkaart", "tests"}
TOOLS = {"mypy", "pandas-stubs", "ruff", "scipy-stubs", "types-openpyxl", "types-reportlab"}
"""Run, not imported."""
WITHIN = {"neo4j-rust-ext": "neo4j"}
"""A part of another package, which imports it by itself."""
RANGED = {"kglite": ">=0.21.2,<0.22"}
"""Asked for as a range: its old releases vanish from the index."""
START = ("requirements.txt", "streamlit run app.py")
TEST = ("requirements-dev.txt", "pytest")


class Requirement(NamedTuple):
    """One line of a requirements file; `version` is empty for a folder of our own."""

    name: str
    version: str
    why: str


def requirements(file: str) -> list[Requirement]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return [_requirement(line) for line in lines if line and not line.startswith(("#", "-r "))]


def _requirement(line: str) -> Requirement:
    wanted, _, why = line.partition("  # ")
    name, version = re.fullmatch(r"([^=<>]+)(?:==)?(.*)", wanted.strip()).groups()  # type: ignore[union-attr]
    if name.startswith("./"):
        project = tomllib.loads((ROOT / name / "pyproject.toml").read_text(encoding="utf-8"))
        name = project["project"]["name"]
    return Requirement(_plain(name), version, why)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


APPLICATION, DEVELOPMENT = requirements("requirements.txt"), requirements("requirements-dev.txt")


@cache
def imported(found: tuple[Module, ...]) -> set[str]:
    """The distributions that these modules import, as requirement names."""
    known = packages_distributions()
    names = {name.partition(".")[0] for module in found for name in module.imports}
    third = names - OWN - set(sys.stdlib_module_names)
    return {_plain(distribution) for name in third for distribution in known.get(name, [name])}


@cache
def code_of_tests() -> tuple[Module, ...]:
    paths = [p for folder in ("tests", "benchmarks") for p in (ROOT / folder).rglob("*.py")]
    return tuple(Module(p.relative_to(ROOT).as_posix(), p.read_text(encoding="utf-8")) for p in paths)


@pytest.mark.parametrize("requirement", [*APPLICATION, *DEVELOPMENT], ids=lambda r: r.name)
def test_a_requirement_says_why(requirement: Requirement) -> None:
    assert len(requirement.why.split()) > 2


@pytest.mark.parametrize("requirement", [*APPLICATION, *DEVELOPMENT], ids=lambda r: r.name)
def test_a_requirement_is_pinned_or_our_own(requirement: Requirement) -> None:
    own = tomllib.loads((ROOT / COMPONENT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["name"]
    assert requirement.version or requirement.name == own
    ranged = requirement.version.startswith((">", "<"))
    assert ranged == (requirement.name in RANGED)
    assert RANGED.get(requirement.name, requirement.version) == requirement.version


@pytest.mark.parametrize("requirement", APPLICATION, ids=lambda r: r.name)
def test_a_requirement_is_imported_by_the_application(requirement: Requirement) -> None:
    found = imported(modules())
    assert WITHIN.get(requirement.name, requirement.name) in found


@pytest.mark.parametrize("requirement", DEVELOPMENT, ids=lambda r: r.name)
def test_a_development_requirement_is_imported_by_a_test_or_is_a_tool(requirement: Requirement) -> None:
    found = imported(code_of_tests()) | TOOLS
    assert requirement.name in found


def test_what_the_application_imports_is_required() -> None:
    assert imported(modules()) - {r.name for r in APPLICATION} == set()


def test_what_the_tests_import_is_required() -> None:
    assert imported(code_of_tests()) - {r.name for r in (*APPLICATION, *DEVELOPMENT)} == set()


@pytest.mark.parametrize(("file", "command"), [START, TEST])
def test_the_readme_has_one_line_and_its_windows_form(file: str, command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    line = f"python3 -m venv .venv && .venv/bin/pip install -r {file} && .venv/bin/{command}"
    windows = line.replace("python3", "py").replace(".venv/bin/", ".venv\\Scripts\\")
    assert (readme.count(line), readme.count(windows)) == (1, 1)


def test_ci_runs_the_line_that_it_reads_in_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.rstrip().endswith('bash -euc "$test_line"')
    assert "README.md" in script
