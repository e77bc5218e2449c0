"""One address that says whether the application and its store answer, for whoever watches over them."""

from __future__ import annotations

from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from netwerkkaart.errors import NetwerkkaartError
from netwerkkaart.ui import session

ADDRESS = "/gezond"


async def _answer(_request: Request) -> JSONResponse:
    """200 when both answer, 503 when the store does not; the reason is for the screen and the log."""
    works = await run_in_threadpool(_store_answers)
    status = HTTPStatus.OK if works else HTTPStatus.SERVICE_UNAVAILABLE
    told = {"toepassing": "werkt", "opslag": "werkt" if works else "werkt niet"}
    return JSONResponse(told, status, headers={"Cache-Control": "no-store"})


def _store_answers() -> bool:
    try:
        return not session.last_known().look().away
    except NetwerkkaartError:
        return False


ROUTE = Route(ADDRESS, _answer)
