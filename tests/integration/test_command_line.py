"""The command line keeps its promise to other programs: JSON on standard output, words beside it, exit codes."""

import json
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from netwerkkaart.__main__ import BUG, main
from netwerkkaart.kaart import net_texts, tile_texts
from netwerkkaart.map_files import FORMATS
from netwerkkaart.schema.choices import STURING

Run = Callable[..., tuple[int, Any, str]]
REPORT = {
    "rijen", "overgenomen", "onvolledig", "geweigerd", "overgeslagen", "meldingen", "nieuw", "gewijzigd", "vervalt",
}  # fmt: skip
MELDING = {"code", "ernst", "blad", "cel", "rij", "waarde", "tekst", "kandidaten"}
SIGNAAL = {
    "id", "soort", "subsoort", "zekerheid", "score", "onderdelen", "zin", "onderwerpen", "thema", "gebied", "niveau",
    "normen", "bewijs", "oordeel",
}  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command on a store of its own; gives exit code, JSON (None when there is none) and words."""
    url = f"sqlite:///{tmp_path / 'kaart.db'}"

    def go(*arguments: str, formaat: str | None = "json") -> tuple[int, Any, str]:
        form = ("--formaat", formaat) if formaat else ()
        code = main(["--opslag", url, "--door", "toets", *arguments, *form])
        out, words = capfdbinary.readouterr()
        return code, json.loads(out) if out and formaat == "json" else out, words.decode()

    return go


def file(path: Path, rows: list[list[object]], *, sheet: str = "Overleggen") -> str:
    workbook = Workbook()
    page = workbook.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(row)
    workbook.save(path)
    return str(path)


@pytest.fixture
def small(tmp_path: Path) -> str:
    return file(tmp_path / "lijst Kennemerland 2026-03-01.xlsx", [["naam", "gebied"], ["Zorgtafel", "Kennemerland"]])


def test_status_counts_the_base(run: Run) -> None:
    code, data, _ = run("status")
    assert code == 0
    assert set(data) == {"opslag", "versie", "hash", "registerhash", "nodes", "relaties"}
    assert data["versie"] == 0
    assert data["nodes"]["Gebied"] == 390


@pytest.mark.parametrize("command", [["imports"], ["signalen"], ["signalen", "--onbekend"], ["vragen"]])
def test_an_empty_store_answers_with_empty_lists(run: Run, command: list[str]) -> None:
    assert run(*command)[:2] == (0, [])


def test_checking_stores_nothing(run: Run, small: str) -> None:
    code, data, _ = run("controleer", small)
    assert code == 0
    assert set(data) == REPORT
    assert (data["rijen"], data["overgenomen"]) == (1, 1)
    assert [c["id"] for c in data["nieuw"] if c["soort"] == "node"] == ["overleg:zorgtafel-kennemerland"]
    assert run("status")[1]["versie"] == 0


def test_importing_gives_a_receipt(run: Run, small: str) -> None:
    code, data, _ = run("importeer", small, "--ja")
    assert code == 0
    assert set(data) == REPORT | {"import", "versie", "hash"}
    assert (data["import"], data["versie"]) == (1, 1)
    assert data["hash"] == run("status")[1]["hash"]


def test_the_same_file_again_is_nothing_new(run: Run, small: str) -> None:
    run("importeer", small, "--ja")
    code, data, _ = run("importeer", small, "--ja")
    assert (code, data["import"], data["versie"]) == (0, None, 1)


def test_importing_without_a_terminal_needs_a_yes(run: Run, small: str) -> None:
    code, data, words = run("importeer", small)
    assert code == 2
    assert not data
    assert "--ja" in words
    assert run("status")[1]["versie"] == 0


def test_refused_rows_store_nothing(run: Run, tmp_path: Path) -> None:
    path = file(tmp_path / "lijst.xlsx", [["naam", "soort"], ["A", "netwerk"], [None, "netwerk"]])
    code, data, _ = run("importeer", path, "--ja")
    assert code == 3
    assert (data["import"], data["geweigerd"]) == (None, 1)
    assert set(data["meldingen"][0]) == MELDING
    assert run("status")[1]["versie"] == 0


def test_the_rest_can_be_stored_without_refused_rows(run: Run, tmp_path: Path) -> None:
    path = file(tmp_path / "lijst.xlsx", [["naam", "soort"], ["A", "netwerk"], [None, "netwerk"]])
    code, data, _ = run("importeer", path, "--ja", "--zonder-geweigerde-rijen")
    assert (code, data["import"]) == (1, 1)
    assert run("toon", "A")[0] == 0


def test_a_cell_that_is_left_out_makes_the_check_say_one(run: Run, tmp_path: Path) -> None:
    path = file(tmp_path / "lijst.xlsx", [["naam", "soort"], ["A", "praatgroep"]])
    code, data, _ = run("controleer", path)
    assert code == 1
    [issue] = data["meldingen"]
    assert (issue["code"], issue["ernst"], issue["blad"], issue["cel"]) == (
        "ONBEKENDE_KEUZE",
        "weggelaten",
        "Overleggen",
        "B2",
    )


def test_a_file_that_cannot_be_read_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "leeg.xlsx"
    path.write_bytes(b"")
    code, data, words = run("controleer", str(path))
    assert code == 3
    assert not data
    assert "leeg" in words


def test_a_list_without_rows_it_had_offers_them(run: Run, tmp_path: Path) -> None:
    both = file(tmp_path / "lijst.xlsx", [["naam"], ["A"], ["B"]])
    run("importeer", both, "--ja")
    one = file(tmp_path / "lijst v2.xlsx", [["naam"], ["A"]])
    _, data, _ = run("importeer", one, "--ja")
    assert data["import"] is None
    assert [c["naam"] for c in data["vervalt"]] == ["B"]
    _, data, _ = run("importeer", one, "--ja", "--vervallen")
    assert data["import"] == 2
    assert run("toon", "B")[0] == 2


def test_undo_brings_back_the_earlier_hash(run: Run, small: str) -> None:
    before = run("status")[1]["hash"]
    run("importeer", small, "--ja")
    code, data, _ = run("ongedaan", "1")
    assert (code, data["hash"]) == (0, before)
    assert [i["ongedaan"] for i in run("imports")[1]] == [True]


@pytest.mark.parametrize("number", ["0", "9"])
def test_what_cannot_be_undone_is_wrong_use(run: Run, number: str) -> None:
    assert run("ongedaan", number)[0] == 2


def test_imports_are_told_with_their_list(run: Run, small: str) -> None:
    run("importeer", small, "--ja")
    [found] = run("imports")[1]
    assert set(found) == {"import", "moment", "door", "inventaris", "bestand", "hash", "rijen", "ongedaan"}
    assert (found["inventaris"], found["door"], found["rijen"]) == ("lijst Kennemerland", "toets", 1)


def test_imports_as_a_table_are_for_people(run: Run, small: str) -> None:
    run("importeer", small, "--ja")
    told = run("imports", formaat="tabel")[1].decode()
    assert "nee" in told
    assert "hash" not in told
    assert "False" not in told


def test_a_node_as_a_table_has_dutch_relations(run: Run, small: str) -> None:
    run("importeer", small, "--ja")
    told = run("toon", "zorgtafel", formaat="tabel")[1].decode()
    assert "werkt in" in told
    assert "WERKT_IN" not in told


@pytest.mark.parametrize("arguments", [[], ["--opslag", "sqlite:///:memory:"]])
def test_without_a_command_the_help_is_shown(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    assert "Opdrachten:" in capfd.readouterr().out


def test_a_form_that_is_none_is_told_with_the_choices(run: Run) -> None:
    code, _, words = run("imports", formaat="onzin")
    assert code == 2
    assert "Kies uit: tabel, json, csv, xlsx." in words


def test_the_steps_are_told_in_words(run: Run) -> None:
    code, told, _ = run("kaart", "--help", formaat=None)
    assert code == 0
    assert b"<=" not in told
    code, _, words = run("kaart", "--uit", "x.png", "--stappen", "7", formaat=None)
    assert code == 2
    assert "--stappen 1 of --stappen 2" in words


def test_showing_a_node_tells_who_says_what(run: Run, small: str) -> None:
    run("importeer", small, "--ja")
    _, data, _ = run("toon", "zorgtafel")
    assert set(data) == {"node", "relaties", "signalen", "bronnen"}
    assert data["node"]["id"] == "overleg:zorgtafel-kennemerland"
    assert [r["type"] for r in data["relaties"]] == ["WERKT_IN"]
    [said] = data["bronnen"]
    assert set(said) == {"veld", "waarde", "inventaris", "bestand", "blad", "rij", "bron", "geldt"}
    assert (said["veld"], said["geldt"], said["rij"]) == ("naam", True, 2)


def test_an_unknown_name_is_wrong_use(run: Run) -> None:
    code, data, words = run("toon", "bestaat niet")
    assert code == 2
    assert not data
    assert "bestaat niet" in words


def test_two_fitting_names_are_told_as_candidates(run: Run, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["naam", "gebied"],
        ["Driehoek Zorg", "gemeente Haarlem"],
        ["Driehoek Zorg", "gemeente Velsen"],
    ]
    run("importeer", file(tmp_path / "lijst.xlsx", rows), "--ja")
    code, _, words = run("toon", "Driehoek Zorg")
    assert code == 2
    assert "overleg:driehoek-zorg-haarlem" in words
    assert "overleg:driehoek-zorg-velsen" in words


def test_the_example_is_put_in_once(run: Run) -> None:
    assert run("voorbeeld")[1]["import"] == 1
    assert run("voorbeeld")[1]["import"] is None


def test_signals_keep_their_form_and_order(run: Run) -> None:
    run("voorbeeld")
    code, data, _ = run("signalen")
    assert code == 0
    assert all(set(s) == SIGNAAL for s in data)
    assert all(s["oordeel"] is None for s in data)
    overlap = run("signalen", "--soort", "overlap")[1]
    assert [s["id"] for s in data if s["soort"] == "overlap"] == [s["id"] for s in overlap]


def test_the_filter_chooses_what_is_shown_and_never_what_is_true(run: Run) -> None:
    run("voorbeeld")
    everything = {s["id"]: s for s in run("signalen")[1]}
    some = run("signalen", "--gebied", "Kennemerland")[1]
    assert 0 < len(some) < len(everything)
    assert all(everything[s["id"]] == s for s in some)


def test_the_graph_has_nodes_and_relaties(run: Run, small: str) -> None:
    run("importeer", small, "--ja")
    _, data, _ = run("graaf")
    assert set(data) == {"nodes", "relaties"}
    node = next(n for n in data["nodes"] if n["type"] == "Overleg")
    assert node == {"id": "overleg:zorgtafel-kennemerland", "type": "Overleg", "bronnen": [], "naam": "Zorgtafel"}
    line = next(e for e in data["relaties"] if e["type"] == "WERKT_IN")
    assert line["id"] == f"WERKT_IN|{line['van']}|{line['naar']}"


def test_a_question_is_answered_and_the_answer_taken_back(run: Run, tmp_path: Path) -> None:
    run("importeer", file(tmp_path / "een.xlsx", [["naam"], ["Zorgtafel"]]), "--ja")
    run("importeer", file(tmp_path / "twee.xlsx", [["naam"], ["Zorgtafel"]]), "--ja")
    [question] = run("vragen")[1]
    assert set(question) == {"a", "b", "reden"}
    run("zelfde", question["a"], question["b"])
    assert run("vragen")[1] == []
    assert run("status")[1]["nodes"]["Overleg"] == 1
    run("ongedaan", "3")
    assert run("status")[1]["nodes"]["Overleg"] == 2
    run("niet-zelfde", question["a"], question["b"])
    assert run("vragen")[1] == []


BEGINS = {"png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<?xml", "html": b"<!doctype html>", "docx": b"PK"}


def test_the_map_leaves_in_every_form(run: Run, tmp_path: Path) -> None:
    run("voorbeeld")
    assert set(BEGINS) == set(FORMATS)
    for kind, begin in BEGINS.items():
        path = tmp_path / f"kaart.{kind}"
        assert run("kaart", "--uit", str(path), "--papier", "a4", formaat=None)[0] == 0
        assert path.read_bytes().startswith(begin)


def drawn(run: Run, path: Path, *options: str) -> str:
    assert run("kaart", "--uit", str(path), *options, formaat=None)[0] == 0
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "there", "absent"),
    [
        ((), "Overleglandschap zorg en veiligheid", net_texts.TITLE),
        (("--weergave", "plattegrond"), "Overleglandschap zorg en veiligheid", net_texts.TITLE),
        (("--weergave", "rond", "--rond", "Haarlem"), "Rond Haarlem", tile_texts.TITLE),
        (("--weergave", "gebied"), tile_texts.TITLE, "Enschede"),
        (("--weergave", "gebied", "--heel-nederland"), "Enschede", net_texts.TITLE),
        (("--weergave", "netwerk"), net_texts.TITLE, STURING[0]),
        (("--weergave", "netwerk", "--kleur", "sturing"), STURING[0], net_texts.SIZE_WORD["zetels"]),
        (("--weergave", "netwerk", "--grootte", "zetels"), net_texts.SIZE_WORD["zetels"], STURING[0]),
        (("--weergave", "netwerk", "--domein", "zorg"), "domein: zorg", STURING[0]),
    ],
)
def test_the_map_is_drawn_in_every_layout_of_the_screen(
    run: Run, tmp_path: Path, options: tuple[str, ...], there: str, absent: str
) -> None:
    run("voorbeeld")
    told = unescape(drawn(run, tmp_path / "kaart.svg", *options))
    assert there in told
    assert absent not in told


@pytest.mark.parametrize("weergave", ["gebied", "netwerk"])
def test_every_layout_leaves_in_every_form_also_from_an_empty_store(run: Run, tmp_path: Path, weergave: str) -> None:
    drawn(run, tmp_path / "leeg.svg", "--weergave", weergave)
    run("voorbeeld")
    for kind, begin in BEGINS.items():
        path = tmp_path / f"kaart.{kind}"
        assert run("kaart", "--uit", str(path), "--weergave", weergave, formaat=None)[0] == 0
        assert path.read_bytes().startswith(begin)


@pytest.mark.parametrize(("kind", "begin"), [("graphml", b"<?xml"), ("cypher", b"//"), ("kumu", b"PK"), ("json", b"{")])
def test_the_graph_leaves_for_other_programs(run: Run, tmp_path: Path, kind: str, begin: bytes) -> None:
    path = tmp_path / "graaf"
    assert run("graaf", "--uit", str(path), formaat=kind)[0] == 0
    assert path.read_bytes().startswith(begin)


def test_a_workbook_for_kumu_needs_a_file(run: Run) -> None:
    code, _, words = run("graaf", formaat="kumu")
    assert code == 2
    assert "--uit" in words


def test_the_form_of_a_map_may_be_said_apart_from_its_name(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "kaart"
    assert run("kaart", "--uit", str(path), "--stand", "staand", formaat="pdf")[0] == 0
    assert path.read_bytes().startswith(b"%PDF")
    assert run("kaart", "--uit", str(path), "--rond", "Haarlem", formaat="nota")[0] == 0
    assert path.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--uit", "kaart.gif"), "png"),
        (("--uit", "kaart.pdf", "--papier", "a0"), "a4 of a3"),
        (("--uit", "kaart.pdf", "--stand", "scheef"), "liggend of staand"),
        (("--uit", "kaart.png", "--blad", "99"), "Blad 99 is er niet"),
        (("--uit", "k.svg", "--weergave", "wolk"), "Kies uit: plattegrond, rond, gebied, netwerk."),
        (("--uit", "k.svg", "--weergave", "rond"), "Schrijf bij --weergave rond ook --rond NAAM"),
        (("--uit", "k.svg", "--rond", "Haarlem", "--weergave", "netwerk"), "--rond hoort bij --weergave rond"),
        (("--uit", "k.svg", "--kleur", "sturing"), "--kleur hoort bij --weergave netwerk"),
        (("--uit", "k.svg", "--weergave", "gebied", "--grootte", "zetels"), "kan niet bij --weergave gebied"),
        (
            ("--uit", "k.svg", "--weergave", "netwerk", "--heel-nederland"),
            "--heel-nederland hoort bij --weergave gebied",
        ),
        (
            ("--uit", "k.svg", "--weergave", "netwerk", "--kleur", "roze"),
            "Kies uit: domein, sturing, zetels, leeftijd.",
        ),
        (("--uit", "k.svg", "--weergave", "netwerk", "--grootte", "groot"), "'groot' kan niet bij --grootte."),
        (("--uit", "k.svg", "--weergave", "gebied", "--heel-nederland", "--gebied", "Haarlem"), "niet allebei"),
    ],
)
def test_a_map_that_cannot_be_made_is_wrong_use(run: Run, options: tuple[str, ...], told: str) -> None:
    code, _, words = run("kaart", *options, formaat=None)
    assert code == 2
    assert told in words


def test_the_workbook_comes_empty_and_filled(run: Run, tmp_path: Path) -> None:
    run("voorbeeld")
    run("sjabloon", "--uit", str(tmp_path / "leeg.xlsx"), formaat=None)
    run("sjabloon", "--gevuld", "--uit", str(tmp_path / "vol.xlsx"), formaat=None)
    empty, full = (load_workbook(tmp_path / f"{name}.xlsx") for name in ("leeg", "vol"))
    assert empty.sheetnames == full.sheetnames
    assert full["Overleggen"].max_row > empty["Overleggen"].max_row


def test_data_also_comes_as_csv_and_workbook(run: Run, tmp_path: Path) -> None:
    run("voorbeeld")
    out = run("imports", formaat="csv")[1]
    assert out.startswith(b"\xef\xbb\xbfimport,moment,door")
    assert run("imports", "--uit", str(tmp_path / "i.xlsx"), formaat="xlsx")[0] == 0
    assert load_workbook(tmp_path / "i.xlsx").active["A1"].value == "import"


@pytest.mark.parametrize(
    "arguments", [["bestaat-niet"], ["toon"], ["imports", "--onzin"], ["signalen", "--soort", "x"]]
)
def test_wrong_use_is_told_in_dutch(run: Run, arguments: list[str]) -> None:
    code, _, words = run(*arguments, formaat=None)
    assert code == 2
    assert words
    assert "Error" not in words


def test_a_store_that_cannot_be_reached_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kapot.db").write_bytes(b"geen database " * 100)
    assert main(["--opslag", f"sqlite:///{tmp_path / 'kapot.db'}", "status"]) == 4
    assert "niet bereikbaar" in capfd.readouterr().err


def test_an_unknown_soort_of_what_is_not_known_is_wrong_use(run: Run) -> None:
    run("voorbeeld")
    code, data, words = run("signalen", "--onbekend", "--soort", "onzin")
    assert code == 2
    assert not data
    assert "onzin" in words


def test_a_fault_of_ours_has_an_exit_code_of_its_own() -> None:
    script = "import sys, netwerkkaart.__main__ as m; sys.excepthook = m.told; raise RuntimeError"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert found.returncode == BUG
    assert "Traceback" not in found.stderr


def test_what_is_not_known_says_which_evaluations_are_past_today(run: Run, tmp_path: Path) -> None:
    rows: list[list[object]] = [["naam", "evaluatie op"], ["Zorgtafel", "2019"], ["Veiligheidstafel", "2099"]]
    assert run("importeer", file(tmp_path / "lijst Kennemerland.xlsx", rows), "--ja")[0] == 0
    _, data, _ = run("signalen", "--onbekend", "--soort", "tafels")
    told = [line["zin"] for line in data if "evaluatie" in line["wat"]]
    assert told == ["de evaluatiedatum is voorbij bij 1 van 2 tafels"]
