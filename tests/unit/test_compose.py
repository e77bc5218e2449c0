"""compose.yaml and Containerfile hold what docs/containers.md promises."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from netwerkkaart.stores.health import SETTINGS, unsafe
from netwerkkaart.ui.health import ADDRESS
from tests.containers import ROOT, SCHEMA, command, compose, copies, instructions, neo4j_settings, service
from tests.neo4j.server import LTS

SERVICES = ("toepassing", "neo4j")
UNSET = {"dbms.security.procedures.unrestricted": ""}
"""What a server says of a setting that compose leaves as it is."""


def valid(found: dict[str, Any]) -> None:
    jsonschema.Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(found)


def test_compose_keeps_to_its_schema() -> None:
    valid(compose())


def test_the_schema_refuses_what_compose_does_not_know() -> None:
    wrong = compose()
    wrong["services"]["neo4j"]["readonly"] = True
    with pytest.raises(jsonschema.ValidationError):
        valid(wrong)


def test_there_are_two_services() -> None:
    assert tuple(compose()["services"]) == SERVICES


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_has_no_rights_it_does_not_need(name: str) -> None:
    found = service(name)
    user, group = found["user"].split(":")
    assert int(user) > 0 and int(group) > 0
    assert found["read_only"] is True and found["cap_drop"] == ["ALL"]
    assert found["security_opt"] == ["no-new-privileges:true"]
    assert found["mem_limit"] and found["pids_limit"]
    assert not {"privileged", "cap_add", "devices", "pid", "network_mode"} & set(found)


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_watched_and_started_again(name: str) -> None:
    found = service(name)
    assert found["restart"] == "unless-stopped"
    assert found["healthcheck"]["test"][0] == "CMD" and found["healthcheck"]["retries"] > 1


def test_the_watch_on_the_application_asks_its_own_address() -> None:
    asked = service("toepassing")["healthcheck"]["test"][-1]
    port = next(a.partition("=")[2] for a in command() if a.startswith("--server.port="))
    assert f"http://127.0.0.1:{port}{ADDRESS}'" in asked
    assert instructions("EXPOSE") == [port]


def test_only_this_computer_reaches_the_application_and_nobody_the_server() -> None:
    assert service("toepassing")["ports"] == ["127.0.0.1:8501:8501"]
    assert "ports" not in service("neo4j") and service("neo4j")["networks"] == ["opslag"]
    assert compose()["networks"]["opslag"] == {"internal": True}


def test_what_must_stay_is_on_a_volume_and_the_rest_is_gone_at_a_restart() -> None:
    places = [v.split(":") for v in service("neo4j")["volumes"]]
    assert {name for name, _ in places} == set(compose()["volumes"])
    assert {"/data", "/logs"} <= {place for _, place in places}
    assert "/tmp:size=256m,exec" in service("neo4j")["tmpfs"]  # JNA is loaded from there: it stops without exec
    assert "volumes" not in service("toepassing") and len(service("toepassing")["tmpfs"]) == 1


def test_a_password_stands_in_a_file_that_is_not_in_the_repository() -> None:
    used = [name for s in SERVICES for name in service(s)["secrets"]]
    assert sorted(used) == sorted(compose()["secrets"])
    assert all(s["file"].startswith("./geheim/") for s in compose()["secrets"].values())
    assert "geheim/" in (ROOT / ".gitignore").read_text().splitlines()
    secret = [n for s in SERVICES for n in service(s)["environment"] if "PASSWORD" in n or "AUTH" in n]
    assert all(name.endswith("_FILE") or name == "NEO4J_dbms_security_auth__enabled" for name in secret)
    assert "@" not in service("toepassing")["environment"]["NETWERKKAART_STORE"]


def test_the_settings_of_the_server_are_safe() -> None:
    settings = {**UNSET, **neo4j_settings()}
    assert set(SETTINGS) <= set(settings)
    assert unsafe(settings) == ()


def test_the_server_is_the_version_that_is_tried() -> None:
    assert service("neo4j")["image"].endswith(f":{LTS.version}-community")


def test_the_image_runs_without_rights_and_as_compose_says() -> None:
    assert instructions("USER") == [service("toepassing")["user"]]
    assert command()[1:5] == ["-m", "streamlit", "run", "app.py"]


@pytest.mark.parametrize("source", [source for source, _ in copies()])
def test_what_goes_in_the_image_is_there_and_let_through(source: str) -> None:
    assert (ROOT / source).exists()
    assert f"!{source}" in (ROOT / ".dockerignore").read_text().splitlines()


def test_no_secret_and_no_map_goes_in_the_image() -> None:
    assert not {"opslag", "geheim", ".streamlit", ".", "./"} & {source for source, _ in copies()}
    assert (ROOT / ".dockerignore").read_text().splitlines()[1] == "*"
