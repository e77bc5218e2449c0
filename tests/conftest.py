"""What all tests share: Hypothesis without a clock, no silent skip in CI, golden files, and who runs beside whom."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
BROWSER = Path(__file__).parent / "browser"
SERVED = ("tests.neo4j", "tests.cypher_engines", "tests.contract.stores")
"""Who imports one of these asks the shared server."""
IN_CI = bool(os.environ.get("CI") or os.environ.get("NETWERKKAART_CI"))

settings.register_profile("netwerkkaart", deadline=None, derandomize=IN_CI)
settings.load_profile("netwerkkaart")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the golden files anew instead of comparing")


class ByServer(LoadFileScheduling):
    """Two processes share the work by file; all that share a Neo4j server stay in one."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return "neo4j" if _served(file) else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByServer:
    return ByServer(config, log)


@cache
def _served(file: str) -> bool:
    text = (ROOT / file).read_text(encoding="utf-8")
    return any(name in text for name in SERVED)


def pytest_sessionfinish() -> None:
    """A process of the suite may end without its `atexit`; its servers end here."""
    if (shared := sys.modules.get("tests.neo4j.shared")) is not None:
        shared.stop_all()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compares bytes with a kept file in tests/golden, or with `--golden` keeps them."""

    def compare(name: str, content: bytes) -> None:
        kept = GOLDEN / name
        if request.config.getoption("golden"):
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(content)
        assert kept.exists(), f"no golden file {name}: run pytest --golden and look at what it wrote"
        assert content == kept.read_bytes()

    return compare


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _forbid_skip(report, item.path)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _forbid_skip(report, collector.path)
    return report


def _forbid_skip(report: pytest.TestReport | pytest.CollectReport, path: Path) -> None:
    """In CI the browser is there, so a skipped browser test is a failed one."""
    if report.skipped and os.environ.get("NETWERKKAART_CI") and path.is_relative_to(BROWSER):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI forbids: {report.longrepr}"
