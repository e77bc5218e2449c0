"""The application with answers that let themselves be waited for."""

import time
from collections.abc import Callable

import streamlit as st

from netwerkkaart.asking import Answer
from netwerkkaart.services import Services
from netwerkkaart.ui import querying
from netwerkkaart.ui.jobs import Job
from netwerkkaart.ui.server import ENTRY, middleware, routes, warm, when_a_page_fails
from netwerkkaart.ui.stand import Stand

SECONDS = 6.0
_answer = querying._answer


def _later(services: Callable[[], Services], stand: Stand, asked: querying.Asked, job: Job) -> Answer:
    time.sleep(SECONDS)
    return _answer(services, stand, asked, job)


querying._answer = _later
app = st.App(ENTRY, routes=routes(), middleware=middleware(), lifespan=warm, on_script_error=when_a_page_fails)
