"""The browser that the tests of one module share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.desk import chromium, playwright


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.Browser]:
    with chromium() as found:
        yield found
