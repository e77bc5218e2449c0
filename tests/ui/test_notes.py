"""Leaving a note on a profile, the list at Nog niet bekend, handling a note and taking that back."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from netwerkkaart.example import example, put_example
from netwerkkaart.notes import handle_note, leave_note, notes
from netwerkkaart.schema import SCHEMA
from netwerkkaart.services import Services
from netwerkkaart.ui import texts_notes as t
from netwerkkaart.ui import texts_profile
from netwerkkaart.ui.components.noted import MOST, _rows
from netwerkkaart.ui.session import stand as stand_now
from netwerkkaart.views import save_tour, save_view
from tests.ui.screens import words
from tests.ui.test_many import HEAD, bring_in
from tests.ui.test_profiel import seen
from tests.ui.test_saved_views import asked, click

pytestmark = [
    pytest.mark.usefixtures("services"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
ZSM = "overleg:zsm-noord-holland"
UNKNOWN = "nog-niet-bekend"


def write(app: AppTest, tekst: str) -> None:
    next(a for a in app.text_area if a.label == t.WHAT).set_value(tekst)
    click(app, t.LEAVE)


def texts_of(services: Services) -> list[str]:
    return [n.tekst for n in notes(services.snapshot())]


def downloads(app: AppTest) -> list[str]:
    return [b.proto.label for b in app.get("download_button")]


@pytest.mark.parametrize("type_", list(SCHEMA.node_types))
def test_a_note_can_be_left_on_the_profile_of_every_type(services: Services, type_: str) -> None:
    id_ = example().graph.nodes[type_].ids[0]
    app = seen(id_)
    assert f">{t.TITLE}</button>" in words(app)
    write(app, "Dit is gestopt.")
    [note] = notes(services.snapshot())
    assert (note.over, note.tekst) == (id_, "Dit is gestopt.")
    told = words(app)
    assert t.LEFT in told and t.WAY[0].format(1) in told
    assert f"Notitie {note.nummer}, door {note.door} op " in told
    assert next(a for a in app.text_area if a.label == t.WHAT).value == ""


def test_a_note_is_taken_back_right_after_it_was_left(services: Services) -> None:
    app = seen(ZSM)
    write(app, "Foutje.")
    click(app, "Ongedaan maken")
    assert texts_of(services) == []
    assert "Foutje." not in words(app)


@pytest.mark.parametrize(
    ("tekst", "told"),
    [
        ("", "Deze notitie kan niet worden bewaard: schrijf wat er niet meer klopt."),
        ("BSN 111222333", "Hierin staat een burgerservicenummer."),
        ("Dossiernummer 2019-33", "Hierin staan gegevens over cliënten of casussen."),
    ],
)
def test_what_is_refused_is_told_in_dutch_and_stays_in_the_field(services: Services, tekst: str, told: str) -> None:
    app = seen(ZSM)
    write(app, tekst)
    assert told in words(app)
    assert texts_of(services) == []
    assert next(a for a in app.text_area if a.label == t.WHAT).value == tekst


def test_what_is_private_is_kept_with_a_remark(services: Services) -> None:
    app = seen(ZSM)
    write(app, "Bel 06-12345678")
    assert "er lijkt een mobiel nummer in te staan" in words(app)
    assert texts_of(services) == ["Bel 06-12345678"]


def test_what_was_typed_for_one_profile_is_not_sent_with_another(services: Services) -> None:
    app = seen(ZSM)
    next(a for a in app.text_area if a.label == t.WHAT).set_value("Over ZSM.")
    app.query_params["id"] = example().graph.nodes["Partner"].ids[0]
    app.run()
    assert next(a for a in app.text_area if a.label == t.WHAT).value == ""


def test_a_note_is_handled_on_the_profile_and_that_is_taken_back(services: Services) -> None:
    nummer = leave_note(services, ZSM, "Gestopt.").nummer
    app = seen(ZSM)
    click(app, t.HANDLE.format(nummer))
    assert texts_of(services) == []
    assert t.HANDLED.format(nummer) in words(app)
    click(app, "Ongedaan maken")
    assert texts_of(services) == ["Gestopt."]
    assert "Gestopt." in words(app)


def test_the_list_says_so_when_it_is_empty_and_has_nothing_to_take_along() -> None:
    app = asked(UNKNOWN)
    assert t.LIST_NONE in words(app)
    assert "nk-naar" not in words(app)
    assert not [label for label in downloads(app) if label.startswith(t.DOWNLOAD)]


def test_every_open_note_stands_in_one_list_with_the_way_to_its_profile(services: Services) -> None:
    put_example(services)
    partner = services.snapshot().graph.nodes["Partner"].ids[0]
    for id_, tekst in ((ZSM, "Gestopt."), (partner, "Verhuisd.")):
        leave_note(services, id_, tekst)
    app = asked(UNKNOWN)
    told = words(app)
    assert "Gestopt." in told and "Verhuisd." in told and t.WAY[1].format(2) in told
    assert f'<a href="./profiel?id={ZSM.replace(":", "%3A")}" target="_self">ZSM</a> (overleg)' in told
    assert {"Open notities (Excel)", "Open notities (csv)", "Gevuld sjabloon van 2 rijen"} <= set(downloads(app))


def test_the_list_is_whole_whatever_the_filter(services: Services) -> None:
    leave_note(services, ZSM, "Gestopt.")
    app = asked(UNKNOWN)
    assert texts_profile.MINE_ALL not in words(app)
    next(s for s in app.selectbox if s.key == "domein").set_value("zorg").run()
    assert "Gestopt." in words(app) and texts_profile.MINE_ALL in words(app)


def test_a_note_is_handled_in_the_list_and_set_back_later(services: Services) -> None:
    nummer = leave_note(services, ZSM, "Gestopt.").nummer
    app = asked(UNKNOWN)
    click(app, t.HANDLE.format(nummer))
    assert texts_of(services) == []
    assert t.LIST_NONE in words(app) and "Notitie 1 over &#x27;ZSM&#x27;: Gestopt." in words(app)
    click(app, t.OPEN_AGAIN.format(nummer))
    assert texts_of(services) == ["Gestopt."]


def test_a_folded_node_has_its_notes_where_it_stands_with_the_name_of_then(services: Services, tmp_path: Path) -> None:
    bring_in(
        services,
        "Overleggen.csv",
        (HEAD + "Zorgtafel;zorg;lokaal;2015;\nTafel zorg;zorg;lokaal;2015;\n").encode(),
        tmp_path,
    )
    a, b = services.snapshot().graph.nodes["Overleg"].ids
    for id_ in (a, b):
        leave_note(services, id_, f"Over {id_}.")
    services.answer(a, b, same=True)
    stands = services.snapshot().graph.nodes["Overleg"].ids[0]
    told = words(seen(stands))
    assert f"Over {a}." in told and f"Over {b}." in told
    assert told.count("Toen heette dit") == 1
    assert words(asked(UNKNOWN)).count(f"profiel?id={stands.replace(':', '%3A')}") >= 2


def test_a_note_about_what_is_gone_is_listed_by_its_name_without_a_link(services: Services, tmp_path: Path) -> None:
    bring_in(services, "Overleggen.csv", (HEAD + "Zorgtafel <i>;zorg;lokaal;2015;\n").encode(), tmp_path)
    leave_note(services, services.snapshot().graph.nodes["Overleg"].ids[0], "Gestopt.")
    services.undo(1)
    put_example(services)
    app = asked(UNKNOWN)
    assert f"<p class='nk-zin'>Zorgtafel &lt;i&gt; (overleg; {t.GONE})</p>" in words(app)
    assert t.ROWS_DOWNLOAD.format("1 rij") not in downloads(app)
    click(app, t.HANDLE.format(notes(services.snapshot())[0].nummer))
    assert texts_of(services) == []


def test_what_is_taken_along_says_what_who_and_when(services: Services) -> None:
    put_example(services)
    leave_note(services, ZSM, "=1+1")
    found = notes(services.snapshot())
    [row] = _rows(stand_now(), found)
    assert tuple(row) == t.COLUMNS
    assert (row["naam"], row["soort"], row["id"], row["wat klopt niet meer"]) == ("ZSM", "overleg", ZSM, "=1+1")
    assert row["door"] == "test"


def test_a_long_list_ends_with_how_many_follow(services: Services) -> None:
    for n in range(MOST + 2):
        leave_note(services, ZSM, f"Nummer {n}.")
    app = asked(UNKNOWN)
    assert t.LIST_MORE.format(2) in words(app)
    assert "Nummer 1." not in words(app)
    assert "en nog 42" in words(seen(ZSM))


def test_a_hostile_note_stays_text(services: Services) -> None:
    leave_note(services, ZSM, "<script>x</script> [a](http://b) **c**")
    for app in (seen(ZSM), asked(UNKNOWN)):
        assert "<script>" not in words(app)
        assert "&lt;script&gt;x&lt;/script&gt; [a](http://b) **c**" in words(app)


def test_a_presentation_of_a_profile_shows_no_notes(services: Services) -> None:
    leave_note(services, ZSM, "Gestopt.")
    view = save_view(services, "ZSM", "", pagina="profiel", adres={"id": ZSM}).nummer
    tour = save_tour(services, "T", [view]).nummer
    app = asked("profiel", id=ZSM, rondleiding=str(tour), stap="1")
    assert "Gestopt." not in words(app) and "nk-naar" not in words(app)
    assert t.LEAVE not in [b.label for b in app.button]


def test_a_handled_note_is_no_longer_on_the_profile(services: Services) -> None:
    handle_note(services, leave_note(services, ZSM, "Gestopt.").nummer)
    assert "Gestopt." not in words(seen(ZSM))
