"""The browser that the tests of one module share, and what its page said when one of them fails."""

from __future__ import annotations

from collections.abc import Generator, Iterator

import pytest

from tests.browser.desk import chromium, playwright


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.Browser]:
    with chromium() as found:
        yield found


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Function) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    page = item.funcargs.get("page")
    if report.when == "call" and report.failed and isinstance(page, playwright.Page) and not page.is_closed():
        report.sections.append(("page", f"{page.url}\n{page.locator('body').inner_text()}"))
    return report
