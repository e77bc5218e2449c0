"""An unsafe setting is a remark with its value, and so is one that the server keeps to itself."""

from __future__ import annotations

import pytest

from netwerkkaart.stores.health import RULES, SETTINGS, Danger, Remark, exposed, unsafe
from netwerkkaart.ui import texts_beheer

SAFE = {
    "dbms.security.auth_enabled": "true",
    "db.transaction.timeout": "1m",
    "db.memory.transaction.max": "512.00MiB",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "dbms.security.procedures.allowlist": "db.labels,apoc.meta.*",
    "dbms.security.procedures.unrestricted": "",
}
UNSAFE = [
    (Danger.NO_LOGIN, "dbms.security.auth_enabled", "false"),
    (Danger.NO_TIME_LIMIT, "db.transaction.timeout", "0s"),
    (Danger.NO_MEMORY_LIMIT, "db.memory.transaction.max", "0B"),
    (Danger.READS_FILES, "dbms.security.allow_csv_import_from_file_urls", "true"),
    (Danger.ANY_PROCEDURE, "dbms.security.procedures.allowlist", "*"),
    (Danger.UNRESTRICTED, "dbms.security.procedures.unrestricted", "apoc.*"),
]


def test_safe_settings_give_no_remark() -> None:
    assert set(SAFE) == set(SETTINGS)
    assert unsafe(SAFE) == ()


@pytest.mark.parametrize(("danger", "setting", "value"), UNSAFE)
def test_an_unsafe_setting_is_one_remark(danger: Danger, setting: str, value: str) -> None:
    assert unsafe({**SAFE, setting: value}) == (Remark(danger, setting, value),)


def test_every_rule_is_tried_above() -> None:
    assert [(rule.danger, rule.setting) for rule in RULES] == [(d, s) for d, s, _ in UNSAFE]


def test_a_setting_that_the_server_does_not_tell_is_a_remark_too() -> None:
    assert [r.danger for r in unsafe({})] == [Danger.NOT_TOLD] * len(RULES)


@pytest.mark.parametrize("scheme", ["bolt+s", "bolt+ssc", "neo4j+s"])
def test_an_encrypted_connection_is_safe_wherever_it_goes(scheme: str) -> None:
    assert exposed(f"{scheme}://kaart.nl:7687") == ()


@pytest.mark.parametrize("danger", Danger)
def test_every_danger_has_a_sentence_that_names_the_setting(danger: Danger) -> None:
    assert "de.instelling" in texts_beheer.DANGERS[danger].format("de.instelling", "waarde")
