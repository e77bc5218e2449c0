"""Beheer: the store in use, what is unsafe about it, a backup to take along and to bring back."""

from __future__ import annotations

from pathlib import Path

import pytest

from netwerkkaart.example import put_example
from netwerkkaart.services import Services
from netwerkkaart.stores import SqliteStore
from netwerkkaart.stores.health import Danger, Health, Remark
from netwerkkaart.stores.moving import restore, write_backup
from netwerkkaart.ui import keeping, texts_beheer
from netwerkkaart.ui.jobs import Jobs, Phase
from tests.ui.screens import opened, until, words

pytestmark = [
    pytest.mark.usefixtures("services"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def test_the_store_in_use_is_told_with_its_version_and_last_change(services: Services) -> None:
    put_example(services)
    told = words(opened("beheer"))
    for fact in (services.store.url, "SQLite 3.", services.snapshot().registerhash, "door test", "verbindingen"):
        assert fact in told
    assert texts_beheer.REMARKS_TITLE not in told and texts_beheer.RESTORE_TITLE not in told


def test_what_is_unsafe_is_told_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    remarks = (Remark(Danger.NO_TIME_LIMIT, "db.transaction.timeout", "<b>0s</b>"),)
    monkeypatch.setattr(SqliteStore, "health", lambda _: Health("Neo4j/5.26.30", updating=True, remarks=remarks))
    told = words(opened("beheer"))
    assert "Neo4j 5.26.30" in told and texts_beheer.STORE_UPDATING in told
    assert texts_beheer.REMARKS_TITLE in told and "Zet bijvoorbeeld db.transaction.timeout=60s." in told
    assert "&lt;b&gt;0s" in told and "<b>0s" not in told


def test_an_empty_store_has_no_backup_to_take_along() -> None:
    assert not opened("beheer").get("download_button")


def test_the_backup_of_the_screen_is_that_of_the_command(services: Services, tmp_path: Path) -> None:
    put_example(services)
    assert [b.proto.label for b in opened("beheer").get("download_button")] == [texts_beheer.BACKUP]
    write_backup(services.store, tmp_path / "kaart.zip")
    assert keeping.backup(services.snapshot()) == (tmp_path / "kaart.zip").read_bytes()


def test_a_backup_is_brought_back_in_an_empty_store(services: Services, tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "ander.db") as other:
        kept = Services(other, services.clock, "ander")
        put_example(kept)
        data, wanted = keeping.backup(kept.snapshot()), kept.snapshot().registerhash
    app = opened("beheer")
    assert texts_beheer.RESTORE_TITLE in words(app)
    app.file_uploader(key="herstel-bestand").upload("kaart.zip", data).run()
    app.button(key="herstellen").click().run()
    until(app, texts_beheer.STORE_HASH + ": " + wanted)
    assert services.snapshot().registerhash == wanted
    assert [b.proto.label for b in app.get("download_button")] == [texts_beheer.BACKUP]
    assert texts_beheer.RESTORE_TITLE not in words(opened("beheer"))


def test_a_file_that_is_no_backup_is_refused_in_dutch(services: Services) -> None:
    app = opened("beheer")
    app.file_uploader(key="herstel-bestand").upload("brief.zip", b"PK geen zip").run()
    app.button(key="herstellen").click().run()
    until(app, "is geen reservekopie van Netwerkkaart")
    assert services.snapshot().empty


def test_a_backup_is_not_brought_back_over_another_map(services: Services, tmp_path: Path) -> None:
    put_example(services)
    with SqliteStore(tmp_path / "ander.db") as other:
        kept = Services(other, services.clock, "een ander")
        put_example(kept)
        data = keeping.backup(kept.snapshot())
    job = keeping.bring_back(services, Jobs(), "kaart.zip", data)
    job.done.wait(30)
    assert job.phase is Phase.FAILED and "staat al een andere kaart" in job.said
    assert services.snapshot().events[-1].door == "test"


def test_two_do_not_bring_back_and_import_at_once(services: Services, tmp_path: Path) -> None:
    write_backup(services.store, tmp_path / "kaart.zip")
    services.store.take_lease("Anna (1)", "2026-11-25T09:05:00+00:00", "2999-01-01T00:00:00+00:00")
    job = keeping.bring_back(services, Jobs(), "kaart.zip", (tmp_path / "kaart.zip").read_bytes())
    job.done.wait(30)
    assert "bezig sinds 25 november 2026, 10.05 uur (door Anna)" in job.said
    services.store.drop_lease("Anna (1)")
    restore(tmp_path / "kaart.zip", services.store)
