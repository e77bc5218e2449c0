"""The page of maps.py under the application's own Content-Security-Policy."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from netwerkkaart.kaart.pyvis_ import vis_network_js

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:"
)


class Policy:
    """Says in every answer what a page may load."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), (b"content-security-policy", POLICY.encode())]
            await send(message)

        await self.app(scope, receive, with_policy)


async def library(_: Request) -> FileResponse:
    return FileResponse(vis_network_js(), media_type="text/javascript")


app = st.App(
    str(Path(__file__).parent / "maps.py"),
    routes=[Route("/kaart/vis-network.min.js", library)],
    middleware=[Middleware(Policy)],
)
