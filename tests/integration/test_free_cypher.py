"""Free Cypher runs apart: it cannot change, read or call anything, and it stops in time."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from netwerkkaart.asking import Most, run_free
from netwerkkaart.build import graph_of
from netwerkkaart.child import ROOT
from netwerkkaart.errors import CypherRefused, NoCypherEngine, QueryFailed, QueryTooLarge, QueryTooSlow, WrongUse
from netwerkkaart.example import example
from netwerkkaart.graph import Graph
from netwerkkaart.hashing import content_hash
from netwerkkaart.register.events import Import, NodeSaid, Ref, Row
from netwerkkaart.stores import apart, copy
from netwerkkaart.stores.copy import Rows, bytes_of
from tests.attacks import ATTACKS, INNOCENT
from tests.contract.stores import put
from tests.integration.desk import services_in

SECRET = "Truus Geheim"


@dataclass
class Listener:
    """A server on loopback that remembers who called."""

    sock: socket.socket
    calls: list[bytes] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(self.sock.getsockname()[1])

    def serve(self) -> None:
        while True:
            try:
                call, _ = self.sock.accept()
            except OSError:
                return
            call.settimeout(1)
            self.calls.append(call.recv(100))
            call.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    sock.listen()
    made = Listener(sock)
    threading.Thread(target=made.serve, daemon=True).start()
    yield made
    sock.shutdown(socket.SHUT_RDWR)
    sock.close()


def past_the_gate(graph: Graph, text: str) -> Rows:
    """What the child does with a text that nobody checked."""
    request = {"text": text, "values": {}, "most": 10}
    return apart._run(json.dumps(request).encode(), bytes_of(graph))


def graph() -> Graph:
    return example().graph


def test_rows_come_back_as_json_has_them() -> None:
    small = graph_of(
        [("overleg:a", {"naam": "A", "vergaderingen_per_jaar": 4.0, "mandaat": ("adviseren",)}), ("partner:p", {})],
        [("NEEMT_DEEL_AAN", "partner:p", "overleg:a", {"rol": "lid"})],
    )
    wanted = "a, r.rol AS rol, a.vergaderingen_per_jaar AS n, date('2020-01-02') AS d, 1.5 AS f"
    text = f"MATCH (a:Overleg)<-[r]-(p) RETURN {wanted}"
    answer = run_free(small, text, {}, most=Most.SCREEN)
    [(node, *rest)] = answer.rows
    assert rest == ["lid", 4, "2020-01-02", 1.5]
    assert node == {
        "type": "Overleg",
        "id": "overleg:a",
        "naam": "A",
        "vergaderingen_per_jaar": 4,
        "mandaat": ["adviseren"],
    }
    assert answer.seconds < 10


def test_a_parameter_is_a_value_and_never_text_of_the_query() -> None:
    answer = run_free(
        graph(), "MATCH (o:Overleg) WHERE o.naam = $n RETURN o.id", {"n": "x' OR 1=1 //"}, most=Most.SCREEN
    )
    assert answer.rows == ()


def test_a_thousand_rows_on_screen_and_the_cut_is_said() -> None:
    answer = run_free(graph(), "UNWIND range(1, 12000) AS x RETURN x", {}, most=Most.SCREEN)
    assert (len(answer.rows), answer.total, answer.cut) == (1_000, 12_000, True)
    assert answer.remarks == ("U ziet de eerste 1.000 van 12.000 rijen.",)
    assert len(run_free(graph(), "UNWIND range(1, 12000) AS x RETURN x", {}, most=Most.DOWNLOAD).rows) == 10_000


@pytest.mark.parametrize(
    "text",
    [
        "UNWIND range(1, 3000) AS x UNWIND range(1, 3000) AS y RETURN count(x)",
        "WITH reduce(s = 'abcdefghij', x IN range(1, 30) | s + s) AS r RETURN size(r)",
        "MATCH (a), (b), (c) WHERE a.naam + b.naam = c.naam RETURN count(a)",
        "MATCH (a)-[*1..12]-(b) RETURN count(a)",
    ],
)
def test_a_query_that_takes_too_much_is_stopped_in_dutch(text: str) -> None:
    start = time.monotonic()
    with pytest.raises(QueryFailed, match="De vraag"):
        run_free(graph(), text, {}, most=Most.SCREEN)
    assert time.monotonic() - start < 20


def test_a_query_that_hangs_is_ended_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 0)
    monkeypatch.setattr(apart, "GRACE", 0.2)
    with pytest.raises(QueryTooSlow):
        past_the_gate(graph(), "UNWIND range(1, 1500) AS x UNWIND range(1, 1500) AS y RETURN sum(x * y) AS s")


@pytest.mark.skipif(sys.platform == "win32", reason="there the parent watches the memory")
def test_memory_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "GRACE", 60)  # on a busy machine the clock of the parent would be first
    with pytest.raises(QueryTooLarge):
        past_the_gate(graph(), "WITH reduce(s = 'abcdefghij', x IN range(1, 30) | s + s) AS r RETURN size(r)")


FILES = ("LOAD CSV FROM 'file://{path}' AS r RETURN r", "LOAD CSV FROM '{path}' AS r RETURN r")


@pytest.mark.skipif(sys.platform == "win32", reason="there the gate and the engine's own refusal remain")
@pytest.mark.parametrize("text", FILES)
def test_no_file_is_opened_even_past_the_gate(text: str, tmp_path: Path) -> None:
    file = tmp_path / "geheim.csv"
    file.write_text("a,b\n1,2\n")
    with pytest.raises(QueryFailed):
        past_the_gate(graph(), text.format(path=file))


def test_the_engine_would_open_that_file_if_it_could(tmp_path: Path) -> None:
    """Shows that the test above tests something."""
    file = tmp_path / "geheim.csv"
    file.write_text("a,b\n1,2\n")
    assert copy.ask(copy.copy_of(graph()), FILES[0].format(path=file), {}, most=10).total == 2


def test_no_connection_is_made_by_any_attack_with_or_without_the_gate(listener: Listener) -> None:
    for text in (
        "LOAD CSV FROM 'http://127.0.0.1:{0}/x' AS r RETURN r",
        "CALL apoc.load.json('http://127.0.0.1:{0}/x')",
    ):
        aimed = text.format(listener.port)
        with pytest.raises(CypherRefused):
            run_free(graph(), aimed, {}, most=Most.SCREEN)
        with pytest.raises(WrongUse):
            past_the_gate(graph(), aimed)
    with socket.create_connection(("127.0.0.1", listener.port)) as own:
        own.sendall(b"toets")
    until = time.monotonic() + 5
    while not listener.calls and time.monotonic() < until:
        time.sleep(0.01)
    assert listener.calls == [b"toets"]


CONFINED = """
import sys, netwerkkaart.stores.apart_worker as w
w._confine()
for work in (lambda: open({path!r}), lambda: __import__("socket").socket(), lambda: __import__("os").system("true"),
             lambda: __import__("subprocess").run(["true"]), lambda: __import__("os").listdir("/")):
    try:
        work()
        sys.stdout.write("kan;")
    except OSError:
        sys.stdout.write("kan niet;")
"""


def test_the_confined_child_can_open_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("a")
    code = CONFINED.format(path=str(file))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stdout == "kan niet;" * 5, done.stderr


def test_the_child_gets_none_of_the_applications_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETWERKKAART_NEO4J_PASSWORD", "geheim")
    seen: dict[str, Any] = {}
    start = apart.subprocess.Popen

    def spy(*arguments: Any, **options: Any) -> Any:
        seen.update(options["env"])
        return start(*arguments, **options)

    monkeypatch.setattr(apart.subprocess, "Popen", spy)
    run_free(graph(), "RETURN 1 AS a", {}, most=Most.SCREEN)
    assert seen and "geheim" not in str(seen)


def test_nothing_of_graph_or_register_changes_and_no_person_is_told(tmp_path: Path) -> None:
    services = services_in(tmp_path)
    refs = (Ref("bestuurder:w", "Bestuurder", "wethouder"), Ref("overleg:a", "Overleg", "A"))
    values = {"functie": "wethouder", "persoon": SECRET}
    rows = (
        Row("Bestuurders", 2, ("bron",), (NodeSaid(0, values),)),
        Row("Overleggen", 2, None, (NodeSaid(1, {"naam": "A"}),)),
    )
    put(services.store, Import("lijst", "lijst.xlsx", "0", refs, rows))
    before = services.snapshot()
    seen = []
    for text in (
        *ATTACKS,
        *INNOCENT[:4],
        "MATCH (n) RETURN n",
        "MATCH (b:Bestuurder) RETURN b.persoon, properties(b), keys(b)",
    ):
        try:
            seen.append(run_free(before.graph, text, {"delete": 1, "x": 1}, most=Most.SCREEN).rows)
        except (CypherRefused, QueryFailed):
            continue
    after = services_in(tmp_path).snapshot()
    assert (after.hash, after.registerhash) == (before.hash, before.registerhash)
    assert content_hash(before.graph) == before.hash
    assert SECRET not in str(seen) and "persoon" not in str(seen) and "lijst.xlsx" not in str(seen)
    assert len(seen) == 6


def test_innocent_look_alikes_are_answered_by_the_engine() -> None:
    failed = []
    for text in INNOCENT:
        try:
            run_free(graph(), text, {"delete": "x"}, most=Most.SCREEN)
        except (CypherRefused, QueryFailed) as error:
            failed.append((text, str(error)))
    assert failed == []


def test_an_error_of_the_engine_is_told_with_its_place() -> None:
    with pytest.raises(CypherRefused, match=r"Regel 2, teken \d+: hier is de vraag niet goed geschreven\."):
        run_free(graph(), "MATCH (o:Overleg)\nRETURN o.naam ORDER o", {}, most=Most.SCREEN)


def test_without_the_engine_a_dutch_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kglite", None)
    with pytest.raises(NoCypherEngine, match=r"Installeer het met: pip install 'kglite>=0\.21\.2,<0\.22'"):
        copy.engine()
