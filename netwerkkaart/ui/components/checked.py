"""A file that is being checked, was checked, or was committed: report, difference, receipt."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.importing import Preview
from netwerkkaart.pictures import list_in_words
from netwerkkaart.ui import html, imports, session, texts, words
from netwerkkaart.ui.components import changes, notice, report
from netwerkkaart.ui.imports import Receipt
from netwerkkaart.ui.jobs import Job, JobKey, Phase


def draw(job: Job) -> None:
    """Whatever there is to say of this check."""
    committed = session.jobs().get((imports.COMMIT, *job.key))
    if job.busy or (committed is not None and committed.busy):
        _watch(job.key)
    elif job.phase is Phase.FAILED:
        notice.error(job.said or texts.CHECK_FAILED)
        st.button(texts.AGAIN, on_click=_restart, args=(job.key,), key="opnieuw")
    elif committed is not None and committed.phase is Phase.DONE:
        _receipt(committed.result)
        st.button(texts.NEXT_FILE, on_click=session.next_file, key="volgend")
    else:
        if committed is not None:
            notice.error(committed.said or texts.STORE_FAILED)
        _checked(job, job.result)


@st.fragment(run_every=1.0)
def _watch(key: JobKey) -> None:
    """Look every second how far it is; draw the page again when it is done."""
    found = session.jobs().get((imports.COMMIT, *key)) or session.jobs().get(key)
    if found is None or not found.busy:
        st.rerun()
    with st.container(key="bezig"):
        told = texts.BUSY.format(found.step, words.clock(found.began))
        st.progress(texts.STEPS_DONE.get(found.step, 0.05), text=told)
    st.html(f"<p>{texts.MAY_LEAVE}</p>")


def _restart(key: JobKey) -> None:
    session.jobs().drop(key)
    session.forget(session.IMPORT)


def _checked(job: Job, preview: Preview) -> None:
    st.header(texts.STEP_3, anchor=False)
    report.draw(preview)
    st.header(texts.STEP_4, anchor=False)
    changes.draw(preview)
    st.header(texts.STEP_5, anchor=False)
    _commit(job, preview)


def _commit(job: Job, preview: Preview) -> None:
    """The nods that are needed, and the one button."""
    refused, gone, same = preview.batch.report.geweigerd, preview.vervalt, imports.nothing_new(preview)
    if same and not gone:
        st.success(texts.NOTHING_NEW)
        return
    nod = bool(gone) and st.checkbox(texts.NOD.format(changes.counted(gone)), key=session.NOD)
    without = bool(refused) and st.checkbox(
        texts.WITHOUT.format(words.count(refused, "geweigerde rij", "geweigerde rijen")), key=session.WITHOUT
    )
    waits = texts.FIRST_CHOOSE if refused and not without else texts.FIRST_NOD if same and not nod else ""
    if waits:
        st.html(f"<p>{waits}</p>")
    st.button(
        texts.COMMIT, type="primary", key="vastleggen", disabled=bool(waits),
        on_click=_store, args=(job.key, preview), kwargs={"vervallen": nod, "zonder": without},
    )  # fmt: skip


def _store(key: JobKey, preview: Preview, *, vervallen: bool, zonder: bool) -> None:
    imports.store(session.services(), session.jobs(), key, preview, vervallen=vervallen, zonder_geweigerde=zonder)


def _receipt(receipt: Receipt) -> None:
    if receipt.event is None:
        st.success(texts.NOTHING_NEW)
        return
    made, event = receipt.changes, receipt.event
    st.success(texts.RECEIPT.format(event.nummer, words.moment(event.moment)))
    told = texts.RECEIPT_MORE.format(
        list_in_words(receipt.inventaris), words.count(receipt.rows, "rij", "rijen"),
        *(words.number(len(c)) for c in (made.nieuw, made.gewijzigd, made.verdwenen)),
    )  # fmt: skip
    kept = [texts.KEPT.format(changes.counted(receipt.kept))] if receipt.kept else []
    st.html("".join(f"<p>{html.e(line)}</p>" for line in (told, *kept)))
