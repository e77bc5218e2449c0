"""Pages as Streamlit's own test runner shows them."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from netwerkkaart.ui import links
from netwerkkaart.ui.server import ENTRY

WAIT = 60


def opened(page: str, **address: str) -> AppTest:
    app = AppTest.from_file(ENTRY, default_timeout=WAIT)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    if page != "overzicht":
        app.switch_page(str(links.PAGES[page])).run()
    assert not app.exception, app.exception
    assert "nk-fout" not in words(app)
    return app


def words(app: AppTest) -> str:
    return "\n".join([
        *(h.value for h in app.title), *(h.value for h in app.header), *(_html(app))
    ])  # fmt: skip


def _html(app: AppTest) -> list[str]:
    return [body for h in app.get("html") if not (body := str(h.proto.body)).startswith("<style>")]


def until(app: AppTest, told: str) -> None:
    """Reruns as the watching fragment would."""
    for _ in range(80):
        if told in words(app):
            return
        app.run()
    raise AssertionError(words(app))
