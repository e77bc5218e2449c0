"""The backup to take along, and the form that brings one back in an empty store."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.services import Snapshot
from netwerkkaart.ui import html, keeping, session, texts, texts_beheer, words
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.jobs import Job, JobKey, Phase


def download(snapshot: Snapshot) -> None:
    """One file with everything in it."""
    st.html(f"<p>{texts_beheer.BACKUP_INTRO}</p>")
    name = f"netwerkkaart-{session.today()}-versie-{snapshot.versie}.zip"
    st.download_button(
        texts_beheer.BACKUP, lambda: keeping.backup(snapshot), name, keeping.ZIP, on_click="ignore", key="reservekopie"
    )


def bring_back() -> None:
    """A file is handed in, and told what came of it."""
    if (job := session.jobs().get(session.recall(session.RESTORE, default=None))) is not None:
        _outcome(job)
    if not session.services().snapshot().empty:
        return
    st.html(f"<p>{texts_beheer.RESTORE_INTRO}</p>")
    file = st.file_uploader(texts_beheer.RESTORE_FILE, type=["zip"], key="herstel-bestand")
    if file is not None and st.button(texts_beheer.RESTORE, type="primary", key="herstellen"):
        begun = keeping.bring_back(session.services(), session.jobs(), file.name, file.getvalue())
        session.remember(session.RESTORE, begun.key)
        st.rerun()


def _outcome(job: Job) -> None:
    if job.busy:
        _watch(job.key)
    elif job.phase is Phase.FAILED:
        notice.error(job.said or texts_beheer.RESTORE_FAILED)
    else:
        st.success(texts_beheer.RESTORED.format(words.number(job.result.versie)))
        st.html(f"<p>{texts_beheer.STORE_HASH}: {html.e(job.result.registerhash)}</p>")


@st.fragment(run_every=1.0)
def _watch(key: JobKey) -> None:
    found = session.jobs().get(key)
    if found is None or not found.busy:
        st.rerun()
    notice.info(texts.BUSY.format(found.step, words.clock(found.began)))
