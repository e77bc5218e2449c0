"""The shipped base data: gebieden and aliassen, read as plain csv."""

import csv
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import pytest

BASIS = Path(__file__).resolve().parents[2] / "data" / "basis"
SOORTEN = ["land", "provincie", "politie-eenheid", "veiligheidsregio", "ggd-regio", "gemeente"]
EENHEID = "gebied:politie-eenheid-noord-holland"
THEMAPLAN = "2019-10-18"


def read(name: str) -> tuple[list[str], list[dict[str, str]]]:
    with (BASIS / name).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        rows = list(reader)
    return list(reader.fieldnames or []), rows


def plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")


def normalised(text: str) -> str:
    return re.sub(r"[-\s.'’]", "", plain(text))


def parents(row: dict[str, str]) -> list[str]:
    return row["ligt in"].split("; ") if row["ligt in"] else []


def existed(row: dict[str, str], day: str) -> bool:
    return (not row["begin"] or row["begin"] <= day) and (not row["einde"] or day <= row["einde"])


@pytest.fixture(scope="module")
def gebieden() -> list[dict[str, str]]:
    return read("gebieden.csv")[1]


@pytest.fixture(scope="module")
def gemeenten(gebieden: list[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in gebieden if row["soort"] == "gemeente"]


@pytest.fixture(scope="module")
def aliassen() -> list[dict[str, str]]:
    return read("aliassen.csv")[1]


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("gebieden.csv", "id,naam,soort,code,inwoners,begin,einde,ligt in,toelichting,bron"),
        ("aliassen.csv", "alias,betekenis,soort,toelichting,bron"),
    ],
)
def test_the_header_is_exactly_the_one_of_the_sheet(name: str, header: str) -> None:
    assert ",".join(read(name)[0]) == header


@pytest.mark.parametrize("name", ["gebieden.csv", "aliassen.csv"])
def test_every_row_is_clean_text_and_names_its_source(name: str) -> None:
    for row in read(name)[1]:
        assert None not in row
        assert None not in row.values()
        for value in row.values():
            assert value == unicodedata.normalize("NFC", value).strip()
            assert not re.search(r"[\x00-\x1f|]", value)
        assert row["bron"]
        assert "/work" not in row["bron"]


def test_every_gebied_has_its_own_id_made_of_soort_and_naam(gebieden: list[dict[str, str]]) -> None:
    ids = Counter(row["id"] for row in gebieden)
    assert [node for node, count in ids.items() if count > 1] == []
    for row in gebieden:
        assert row["id"] == f"gebied:{row['soort']}-{slug(row['naam'])}"


def test_every_soort_is_known_and_the_rows_are_sorted_by_soort_then_naam(
    gebieden: list[dict[str, str]],
) -> None:
    keys = [(SOORTEN.index(row["soort"]), plain(row["naam"])) for row in gebieden]
    assert keys == sorted(keys)


def test_every_code_is_used_once_and_fits_its_soort(gebieden: list[dict[str, str]]) -> None:
    form = {"gemeente": r"GM\d{4}", "provincie": r"PV\d{2}", "veiligheidsregio": r"VR\d{2}"}
    codes = [row["code"] for row in gebieden if row["code"]]
    assert len(codes) == len(set(codes))
    for row in gebieden:
        if row["soort"] in form:
            assert re.fullmatch(form[row["soort"]], row["code"]), row["naam"]


def test_everything_a_gebied_lies_in_is_a_gebied_of_the_base(
    gebieden: list[dict[str, str]],
) -> None:
    ids = {row["id"] for row in gebieden}
    for row in gebieden:
        above = parents(row)
        assert set(above) <= ids, row["naam"]
        assert len(above) == len(set(above)), row["naam"]


def test_a_gebied_only_lies_in_a_wider_soort(gebieden: list[dict[str, str]]) -> None:
    soort = {row["id"]: row["soort"] for row in gebieden}
    for row in gebieden:
        for node in parents(row):
            assert SOORTEN.index(soort[node]) < SOORTEN.index(row["soort"])


def test_there_are_12_provincies_and_all_lie_in_the_land(gebieden: list[dict[str, str]]) -> None:
    provincies = [row for row in gebieden if row["soort"] == "provincie"]
    assert len(provincies) == 12
    assert all(parents(row) == ["gebied:land-nederland"] for row in provincies)


def test_there_are_25_veiligheidsregios(gebieden: list[dict[str, str]]) -> None:
    assert sum(row["soort"] == "veiligheidsregio" for row in gebieden) == 25


def test_342_gemeenten_exist_now(gemeenten: list[dict[str, str]]) -> None:
    assert sum(not row["einde"] for row in gemeenten) == 342


def test_every_gemeente_lies_in_one_provincie_and_one_veiligheidsregio(
    gemeenten: list[dict[str, str]],
) -> None:
    for row in gemeenten:
        for soort in ("provincie", "veiligheidsregio"):
            found = [node for node in parents(row) if node.startswith(f"gebied:{soort}-")]
            assert len(found) == 1, row["naam"]


def test_every_veiligheidsregio_and_provincie_holds_a_current_gemeente(
    gebieden: list[dict[str, str]], gemeenten: list[dict[str, str]]
) -> None:
    held = {node for row in gemeenten if not row["einde"] for node in parents(row)}
    wanted = {row["id"] for row in gebieden if row["soort"] not in ("land", "gemeente")}
    assert held == wanted


def test_exactly_the_gemeenten_of_noord_holland_lie_in_one_ggd_regio(
    gemeenten: list[dict[str, str]],
) -> None:
    for row in gemeenten:
        ggd = [node for node in parents(row) if node.startswith("gebied:ggd-regio-")]
        assert len(ggd) == ("gebied:provincie-noord-holland" in parents(row)), row["naam"]


def test_the_eenheid_noord_holland_has_32_gemeenten_now(gemeenten: list[dict[str, str]]) -> None:
    assert sum(EENHEID in parents(row) and not row["einde"] for row in gemeenten) == 32


def test_the_eenheid_noord_holland_had_34_gemeenten_when_the_themaplan_was_written(
    gemeenten: list[dict[str, str]],
) -> None:
    assert sum(EENHEID in parents(row) and existed(row, THEMAPLAN) for row in gemeenten) == 34


def test_the_eenheid_noord_holland_is_exactly_its_three_veiligheidsregios(
    gemeenten: list[dict[str, str]],
) -> None:
    regios = {
        f"gebied:veiligheidsregio-{name}" for name in ("kennemerland", "noord-holland-noord", "zaanstreek-waterland")
    }
    for row in gemeenten:
        assert (EENHEID in parents(row)) == bool(regios & set(parents(row))), row["naam"]


def test_the_number_of_gemeenten_in_the_eenheid_changes_on_the_day_of_the_merger(
    gemeenten: list[dict[str, str]],
) -> None:
    inside = [row for row in gemeenten if EENHEID in parents(row)]
    assert sum(existed(row, "2021-12-31") for row in inside) == 34
    assert sum(existed(row, "2022-01-01") for row in inside) == 32


def test_every_current_gemeente_has_a_whole_number_of_inwoners(
    gemeenten: list[dict[str, str]],
) -> None:
    for row in gemeenten:
        if not row["einde"]:
            assert re.fullmatch(r"[1-9]\d*", row["inwoners"]), row["naam"]


def test_an_ended_gemeente_says_what_it_became_and_counts_no_inwoners(
    gemeenten: list[dict[str, str]],
) -> None:
    current = {row["naam"] for row in gemeenten if not row["einde"]}
    ended = [row for row in gemeenten if row["einde"]]
    assert {row["naam"] for row in ended} == {"Beemster", "Heerhugowaard", "Langedijk", "Weesp"}
    for row in ended:
        said = re.match(r"Opgegaan in (.+?) per (\d{4}-\d{2}-\d{2})\.", row["toelichting"])
        assert said
        assert said[1] in current
        assert row["einde"] < said[2]
        assert row["inwoners"] == ""


def test_begin_and_einde_are_dates(gebieden: list[dict[str, str]]) -> None:
    for row in gebieden:
        for column in ("begin", "einde"):
            assert re.fullmatch(r"(\d{4}-\d{2}-\d{2})?", row[column])


def test_names_are_written_as_the_cbs_writes_them(gemeenten: list[dict[str, str]]) -> None:
    names = {row["naam"] for row in gemeenten}
    assert {"'s-Gravenhage", "'s-Hertogenbosch", "Bergen (NH.)", "Bergen (L.)"} <= names
    assert {"Súdwest-Fryslân", "De Fryske Marren", "Hengelo", "Middelburg"} <= names
    assert not any(name.startswith("Gemeente ") for name in names)


def test_every_alias_has_a_meaning_and_a_known_soort(aliassen: list[dict[str, str]]) -> None:
    soorten = {"afkorting", "schrijfwijze", "naamvariant", "roepnaam", "vertaling"}
    for row in aliassen:
        assert row["alias"]
        assert row["betekenis"]
        assert row["soort"] in soorten


def test_an_alias_says_more_than_normalising_does_and_says_it_once(
    aliassen: list[dict[str, str]],
) -> None:
    pairs = Counter((normalised(row["alias"]), normalised(row["betekenis"])) for row in aliassen)
    assert [pair for pair, count in pairs.items() if count > 1 or pair[0] == pair[1]] == []


def test_an_alias_with_two_meanings_says_so_in_both_rows(aliassen: list[dict[str, str]]) -> None:
    meanings = defaultdict(list)
    for row in aliassen:
        meanings[normalised(row["alias"])].append(row)
    collisions = {alias for alias, rows in meanings.items() if len(rows) > 1}
    assert collisions == {"vrf", "rsj", "bwb", "pg", "driehoek", "bergen"}
    for alias, rows in meanings.items():
        for row in rows:
            assert row["toelichting"].startswith("Botsing: ") == (alias in collisions)


def test_no_alias_hides_the_name_of_a_gebied_or_leads_to_another_alias(
    gebieden: list[dict[str, str]], aliassen: list[dict[str, str]]
) -> None:
    aliases = {normalised(row["alias"]) for row in aliassen}
    assert not aliases & {normalised(row["naam"]) for row in gebieden}
    assert not aliases & {normalised(row["betekenis"]) for row in aliassen}


def test_the_readme_counts_what_the_files_hold(gebieden: list[dict[str, str]], aliassen: list[dict[str, str]]) -> None:
    text = (BASIS / "README.md").read_text(encoding="utf-8")
    cells = [[c.strip() for c in line.split("|")] for line in text.splitlines() if line[:1] == "|"]
    told = {row[1].split(" (")[0]: row[2] for row in cells} | {row[4]: row[5] for row in cells}
    for soort, count in Counter(row["soort"] for row in gebieden + aliassen).items():
        assert told[soort] == str(count), soort
    assert told["samen"] == str(len(aliassen))
