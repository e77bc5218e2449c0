"""A store of its own for each test, which the pages find by the environment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import streamlit as st

from netwerkkaart.services import Services
from netwerkkaart.stores import open_store


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    url = f"sqlite:///{tmp_path / 'kaart.db'}"
    monkeypatch.setenv("NETWERKKAART_STORE", url)
    st.cache_resource.clear()
    yield Services(open_store(url), lambda: datetime.now(UTC), "test")
    st.cache_resource.clear()
