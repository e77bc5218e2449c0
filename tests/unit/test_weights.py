"""Weights and thresholds: each stands in one module, with its reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from netwerkkaart.analyses import weights

ANALYSES = Path(weights.__file__).parent


def assigned() -> Iterator[tuple[ast.stmt, ast.stmt]]:
    """Each constant of the module with what follows it."""
    body = ast.parse(Path(weights.__file__).read_text(encoding="utf-8")).body
    yield from ((a, b) for a, b in pairwise(body) if isinstance(a, ast.Assign | ast.AnnAssign))


def test_every_weight_is_followed_by_its_reason() -> None:
    for weight, reason in assigned():
        assert _is_text(reason) or "FACETTEN" in ast.unparse(weight)


def _is_text(found: ast.stmt) -> bool:
    return isinstance(found, ast.Expr) and isinstance(found.value, ast.Constant) and isinstance(found.value.value, str)


def test_there_is_one_module_of_weights() -> None:
    assert [p.relative_to(ANALYSES).as_posix() for p in ANALYSES.rglob("weights*.py")] == ["weights.py"]


def test_the_parts_of_an_overlap_are_together_one() -> None:
    assert sum(weights.OVERLAP_PARTS.values()) == pytest.approx(1)
