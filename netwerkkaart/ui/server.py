"""What stands around the pages: headers, the one HTML page in Dutch, the drawing library, failures."""

from __future__ import annotations

import base64
import hashlib
import logging
import re
import traceback
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from functools import cache
from pathlib import Path
from threading import Thread
from uuid import uuid4

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from netwerkkaart.analyses import findings
from netwerkkaart.errors import NetwerkkaartError
from netwerkkaart.kaart.pyvis_ import vis_network_js
from netwerkkaart.ui import health, session, texts
from netwerkkaart.ui.components import notice

HERE = Path(__file__).parent
ENTRY = HERE / "entry" / "main.py"
"""Not beside the pages: Streamlit would take a folder `pages` beside it for a menu of its own."""
INDEX = Path(st.__file__).parent / "static" / "index.html"
LOG = logging.getLogger("netwerkkaart.ui")
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_NOT_PAGES = ("/_stcore/", "/media/", "/component/", "/static/", "/kaart/")


@cache
def index_page() -> bytes:
    """Streamlit's page with `lang="nl"`, a Dutch title and the script that says its own words in Dutch."""
    page = INDEX.read_text(encoding="utf-8").replace('<html lang="en">', '<html lang="nl">')
    page = re.sub(r"<title>.*?</title>", f"<title>{texts.APP}</title>", page)
    page = re.sub(r"<noscript>.*?</noscript>", f"<noscript><p>{texts.NO_SCRIPT}</p></noscript>", page, flags=re.DOTALL)
    page = re.sub(r"<!--.*?-->|<link rel=\"service-desc\"[^>]*>", "", page, flags=re.DOTALL)
    page = page.replace("./favicon.png", "./kaart/netwerkkaart.svg")
    page = page.replace("<head>", '<head><script src="./kaart/begin.js"></script>')
    own = "".join(f'<script type="module" src="./kaart/{name}.js"></script>' for name in ("dutch", "ways", "present"))
    return page.replace("</head>", f'<link rel="stylesheet" href="./kaart/present.css">{own}</head>').encode()


@cache
def policy() -> str:
    """The Content-Security-Policy: nothing from elsewhere, no inline script but Streamlit's own one."""
    hashes = " ".join(f"'sha256-{_sha(script)}'" for script in _INLINE.findall(index_page().decode()))
    return "; ".join((
        "default-src 'self'", f"script-src 'self' {hashes}", "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self'", "worker-src 'self' blob:",
        "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'",
    ))  # fmt: skip


def _sha(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


class Headers:
    """Adds the headers to every answer and gives the Dutch page for every address of the application."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = _Answer(send, is_page=not scope["path"].startswith(_NOT_PAGES))
        if answer.is_page:
            kept = [(k, v) for k, v in scope["headers"] if k not in (b"if-none-match", b"if-modified-since")]
            scope = {**scope, "headers": kept}
        await self.app(scope, receive, answer)


class _Answer:
    """One answer on its way out."""

    def __init__(self, send: Send, *, is_page: bool) -> None:
        self.send, self.is_page, self.replaced = send, is_page, False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._head(MutableHeaders(raw=message["headers"]))
        elif self.replaced and message["type"] == "http.response.body":
            if message.get("more_body"):
                return
            message = {"type": "http.response.body", "body": index_page()}
        await self.send(message)

    def _head(self, headers: MutableHeaders) -> None:
        headers["Content-Security-Policy"] = policy()
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "no-referrer"
        self.replaced = self.is_page and headers.get("content-type", "").startswith("text/html")
        if self.replaced:
            headers["Content-Length"] = str(len(index_page()))
            for name in ("etag", "last-modified", "content-encoding", "transfer-encoding"):
                if name in headers:
                    del headers[name]


@asynccontextmanager
async def warm(_app: st.App) -> AsyncIterator[None]:
    """Works out the map while the first visitor is on the way."""
    Thread(target=_warm, name="netwerkkaart opwarmen", daemon=True).start()
    yield


def _warm() -> None:
    with suppress(NetwerkkaartError):
        findings(session.snapshot()[0].graph)


def middleware() -> Sequence[Middleware]:
    """What runs before Streamlit's own."""
    return (Middleware(Headers),)


def routes() -> Sequence[BaseRoute]:
    """The health of the application, and the files that the pages need and Streamlit does not serve."""
    return (
        health.ROUTE,
        _file("/kaart/vis-network.min.js", vis_network_js(), "text/javascript"),
        _file("/kaart/begin.js", HERE / "begin.js", "text/javascript"),
        _file("/kaart/dutch.js", HERE / "dutch.js", "text/javascript"),
        _file("/kaart/ways.js", HERE / "ways.js", "text/javascript"),
        _file("/kaart/present.js", HERE / "present.js", "text/javascript"),
        _file("/kaart/present.css", HERE / "present.css", "text/css"),
        _file("/kaart/netwerkkaart.svg", HERE / "favicon.svg", "image/svg+xml"),
    )


def _file(address: str, path: Path, kind: str) -> Route:
    async def give(_request: Request) -> Response:
        return FileResponse(path, media_type=kind, headers={"Cache-Control": "no-cache"})

    return Route(address, give)


def when_a_page_fails(error: Exception) -> bool:
    """Say in Dutch that something failed, with a number that the log has too."""
    number = uuid4().hex[:8]
    where = "".join(traceback.format_tb(error.__traceback__))
    LOG.error("incident %s: %s\n%s", number, type(error).__name__, where)
    notice.error(texts.INCIDENT.format(number))
    return True
