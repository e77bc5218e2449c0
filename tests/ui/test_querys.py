"""The page of questions: choosing, filling in, the answer, typing one's own, keeping it."""

from __future__ import annotations

import time

import pytest
from streamlit.testing.v1 import AppTest

from netwerkkaart.example import put_example
from netwerkkaart.importing import commit, preview_workbook
from netwerkkaart.intake import Choices
from netwerkkaart.own_queries import delete_own, deleted_queries, own_queries, save_own
from netwerkkaart.services import Services
from netwerkkaart.stores.queries import GROEPEN, Parameter, ParamSoort, queries
from netwerkkaart.tables import RawRow, RawTable, RawWorkbook
from netwerkkaart.ui import links, texts, texts_querys
from netwerkkaart.ui.components import done
from netwerkkaart.ui.server import ENTRY
from tests.ui.screens import WAIT, words

pytestmark = [
    pytest.mark.usefixtures("services"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
WHO = "MATCH (t:Overleg) WHERE t.naam = $naam RETURN t.id AS id, t.naam AS tafel"


def asked(**address: str) -> AppTest:
    app = AppTest.from_file(ENTRY, default_timeout=WAIT)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    app.switch_page(str(links.PAGES["querys"]))
    for name, value in address.items():
        app.query_params[name] = value
    return answered(app.run())


def told_by_address(app: AppTest, name: str) -> str:
    found = app.query_params[name]
    return found if isinstance(found, str) else found[0]


def answered(app: AppTest) -> AppTest:
    for _ in range(60):
        assert not app.exception, app.exception
        if texts_querys.ASK_STOPS not in words(app):
            return app
        app.run()
    raise AssertionError(words(app))


def click(app: AppTest, label: str) -> AppTest:
    return answered(next(b for b in app.button if b.label == label).click().run())


def test_the_list_names_every_question_under_its_group() -> None:
    told = words(asked())
    assert [q.titel for q in queries() if f">{q.titel.replace(chr(39), '&#x27;')}</a>" not in told] == []
    assert [g for g in GROEPEN if g not in told] == []


def test_searching_leaves_what_has_the_words() -> None:
    app = asked(**{"zoek-vraag": "escalatie"})
    assert "Tafels zonder escalatie" in words(app)
    assert "Wie betaalt wat" not in words(app)
    app.text_input(key="zoek-vraag").set_value("qqq").run()
    assert texts_querys.QUERIES_NONE in words(app)


@pytest.mark.parametrize("filled", [False, True])
def test_a_question_without_parameters_is_answered_at_once(services: Services, *, filled: bool) -> None:
    if filled:
        put_example(services)
    told = words(asked(vraag="wie-verbindt-zorg-en-veiligheid"))
    assert "rijen in " in told
    assert '<th scope="col">Partner</th>' in told
    assert "./profiel?id=partner%3A" in told
    assert ">partner:" not in told


def test_names_stand_in_the_place_of_ids_and_lead_to_a_profile() -> None:
    told = words(asked(vraag="pad-tussen-twee-tafels", **{
        "p-van": "overleg:zsm-noord-holland", "p-naar": "partner:gemeente-alkmaar",
    }))  # fmt: skip
    assert "ids" not in told.partition("<thead>")[2].partition("</thead>")[0].lower()
    assert '<a href="./profiel?id=overleg%3Azsm-noord-holland" target="_self">ZSM</a>; ' in told


def test_what_must_be_filled_in_is_asked_first_and_goes_to_the_address() -> None:
    app = asked(vraag="wie-zit-aan-tafel")
    assert texts_querys.FILL_IN.format("'Tafel'").replace("'", "&#x27;") in words(app)
    box = next(s for s in app.selectbox if s.label == "Tafel")
    box.set_value(next(o for o in box.options if o.startswith("ZSM")))
    click(app, texts_querys.ASK)
    assert told_by_address(app, "p-tafel") == "overleg:zsm-noord-holland"
    assert texts_querys.ANSWER in [h.value for h in app.header]


def test_a_link_fills_in_the_form_again() -> None:
    app = asked(vraag="partners-aan-de-meeste-tafels", **{"p-minimaal": "4"})
    assert next(n for n in app.number_input if n.label == "Minimaal").value == 4
    assert "2 rijen" in words(app)


def test_a_date_is_read_as_a_dutch_date() -> None:
    app = asked(vraag="verouderde-gegevens")
    next(t for t in app.text_input if t.label == "Voor").set_value("18-05-2019")
    click(app, texts_querys.ASK)
    assert told_by_address(app, "p-voor") == "2019-05-18"


def test_what_is_not_there_is_told_in_dutch() -> None:
    assert "Er is geen vraag die &#x27;soortn&#x27; heet. Bedoelt u soorten?" in words(asked(vraag="soortn"))
    assert "&#x27;zomaar&#x27; staat niet in de kaart." in words(
        asked(vraag="wie-zit-aan-tafel", **{"p-tafel": "zomaar"})
    )


def test_a_map_with_almost_nothing_on_it_says_that_nothing_was_found(services: Services) -> None:
    rows = (RawRow(1, ("naam",)), RawRow(2, ("De enige tafel",)))
    book = RawWorkbook("lijst.csv", (RawTable("Overleggen", rows),), "x", kind="csv")
    commit(services, preview_workbook(services, book, inventaris="lijst", choices=Choices()))
    told = words(asked(vraag="wie-betaalt-wat"))
    assert texts_querys.ANSWER_NONE in told and "0 rijen in " in told
    app = asked(vraag="tafels-zonder-escalatie")
    assert ">De enige tafel</a>" in words(app)
    app.segmented_control(key="antwoord-beeld").set_value(texts_querys.ANSWER_VIEWS[1])
    assert "1 van 1 uit het antwoord is een kaartje" in words(answered(app.run()))


def test_a_question_that_is_gone_is_told() -> None:
    told = words(asked(vraag="eigen-99"))
    assert "Misschien is die verwijderd. Kies hieronder een andere." in told
    assert "Tafels met dezelfde deelnemers" in told, "the other questions stand below it"


def test_the_answer_is_shown_on_the_map_and_as_cypher() -> None:
    app = asked(vraag="tafels-zonder-escalatie")
    app.segmented_control(key="antwoord-beeld").set_value(texts_querys.ANSWER_VIEWS[1])
    answered(app.run())
    assert "uit het antwoord zijn kaartjes en lichten op." in words(app)
    app.segmented_control(key="antwoord-weergave").set_value(texts_querys.MAP_VIEWS[1])
    assert not app.run().exception
    app.segmented_control(key="antwoord-beeld").set_value(texts_querys.ANSWER_VIEWS[2])
    app.run()
    assert app.code[0].value.startswith("MATCH ")
    assert texts_querys.CHANGE_QUESTION in words(app)


def test_the_filter_does_not_narrow_a_question_but_the_peildatum_does() -> None:
    told = words(asked(vraag="wie-verbindt-zorg-en-veiligheid", domein="zorg", peildatum="18-10-2019"))
    assert texts_querys.FILTER_NOT_HERE in told
    assert texts_querys.ABOUT_DATE.format("18 oktober 2019") in told


def test_typed_cypher_runs_and_examples_stand_beside_it() -> None:
    app = asked(schrijf="ja")
    assert "cypher=MATCH" in words(app)
    app.text_area[0].set_value("MATCH (t:Overleg) WHERE t.naam = 'ZSM' RETURN t.id, t.naam, 1 AS een")
    click(app, texts_querys.ASK)
    assert "1 rij in " in words(app)
    assert '<th class="nk-getal" scope="col">Een</th>' in words(app)
    assert ">overleg:zsm-noord-holland</a>" in words(app)


def test_a_mistake_is_told_with_its_place() -> None:
    told = words(asked(cypher="MATCH (t:Overleg)\nWHRE t.naam = 'a'\nRETURN t.id"))
    assert "Regel 2, teken 1:" in told
    assert "<mark>WHRE</mark> t.naam = &#x27;a&#x27;" in told
    assert texts_querys.SAVE_TITLE not in told


@pytest.mark.parametrize(
    "text", ["CREATE (n:Overleg) RETURN n", "MATCH (n) DETACH DELETE n", "CALL dbms.killQueries()"]
)
def test_what_would_write_is_refused_and_changes_nothing(services: Services, text: str) -> None:
    assert "nk-fout" in words(asked(cypher=text))
    assert services.snapshot().versie == 0


def test_a_parameter_gets_a_kind_and_a_value_before_the_question_runs() -> None:
    app = asked(cypher=WHO)
    assert "In uw vraag staat $naam." in words(app)
    next(t for t in app.text_input if t.label == "Waarde van $naam").set_value("ZSM")
    click(app, texts_querys.ASK)
    assert (told_by_address(app, "s-naam"), told_by_address(app, "p-naam")) == ("tekst", "ZSM")
    assert "1 rij in " in words(app)


def test_a_question_is_kept_renamed_deleted_and_brought_back(services: Services) -> None:
    app = asked(cypher=WHO, **{"s-naam": "tekst", "p-naam": "ZSM"})
    app.text_input(key="vraag-titel").set_value("Mijn tafel")
    click(app, texts_querys.SAVE)
    [own] = own_queries(services.snapshot())
    assert own.query.parameters == (Parameter("naam", ParamSoort.TEKST, "ZSM"),)
    assert told_by_address(app, "vraag") == own.query.naam
    assert "Bewaard als &#x27;Mijn tafel&#x27;." in words(app)
    assert "1 rij in " in words(app)
    app.text_input(key=f"vraag-andere-titel-{own.laatst}").set_value("Onze tafel")
    click(app, texts_querys.RENAME)
    assert "De vraag heet nu" in words(app)
    click(app, texts.TAKE_BACK)
    assert own_queries(services.snapshot())[0].query.titel == "Mijn tafel"
    click(app, texts_querys.DELETE)
    assert texts_querys.QUERIES_TITLE in [t.value for t in app.title]
    assert own_queries(services.snapshot()) == ()
    app.run()
    click(app, texts_querys.BRING_BACK.format(own.nummer))
    assert ">Mijn tafel</a>" in words(app)
    assert deleted_queries(services.snapshot()) == ()


def test_a_question_is_kept_and_deleted_beside_a_filter(services: Services) -> None:
    gebied = "Kennemerland (veiligheidsregio)"
    app = asked(cypher=WHO, **{"s-naam": "tekst", "p-naam": "ZSM", "gebied": gebied})
    app.text_input(key="vraag-titel").set_value("Mijn tafel")
    click(app, texts_querys.SAVE)
    [own] = own_queries(services.snapshot())
    assert set(app.query_params) == {"vraag", "gebied"}
    assert (told_by_address(app, "vraag"), told_by_address(app, "gebied")) == (own.query.naam, gebied)
    assert "Bewaard als &#x27;Mijn tafel&#x27;." in words(app)
    click(app, texts_querys.DELETE)
    assert set(app.query_params) == {"gebied"}
    assert "is verwijderd" in words(app)


def test_a_run_that_begins_where_the_question_was_deleted_goes_on_to_the_list(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The browser learns the new address a moment later."""
    monkeypatch.setattr(done, "STALE", 600.0)
    event = save_own(services, "Een", "RETURN 1 AS een")
    app = click(asked(vraag=f"eigen-{event.nummer}"), texts_querys.DELETE)
    app.query_params["vraag"] = f"eigen-{event.nummer}"
    app.run()
    assert "is verwijderd" in words(app) and "Er is geen vraag" not in words(app)
    assert "vraag" not in app.query_params
    monkeypatch.setattr(done, "STALE", 0.0)
    app.query_params["vraag"] = f"eigen-{event.nummer}"
    assert "Er is geen vraag" in words(app.run())


def test_what_cannot_be_after_the_first_of_a_double_click_is_not_told(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(done, "SECOND_CLICK", 600.0)
    event = save_own(services, "Een", "RETURN 1 AS een")
    app = asked(vraag=f"eigen-{event.nummer}")
    button = next(b for b in app.button if b.label == texts_querys.DELETE)
    delete_own(services, f"eigen-{event.nummer}")  # as the first click does
    app.session_state["gedaan"] = {"vraag": done.Told("'Een' is verwijderd.", 2, moment=time.monotonic())}
    told = words(answered(button.click().run()))
    assert "&#x27;Een&#x27; is verwijderd." in told
    monkeypatch.setattr(done, "SECOND_CLICK", -600.0)
    other = save_own(services, "Twee", "RETURN 2 AS twee")
    app = asked(vraag=f"eigen-{other.nummer}")
    button = next(b for b in app.button if b.label == texts_querys.DELETE)
    delete_own(services, f"eigen-{other.nummer}")  # as somebody else does
    assert "Er is geen vraag" in words(answered(button.click().run()))


def test_a_kept_question_can_be_written_anew(services: Services) -> None:
    event = save_own(services, "Een", "RETURN 1 AS een")
    save_own(services, "Twee", "RETURN 2 AS twee")
    app = asked(cypher="RETURN 3 AS drie", eigen=f"eigen-{event.nummer}")
    app.text_input(key="vraag-titel").set_value("Twee")
    click(app, texts_querys.SAVE_OVER)
    assert "Er is al een vraag die &#x27;Twee&#x27; heet." in words(app)
    app.text_input(key="vraag-titel").set_value("Drie")
    click(app, texts_querys.SAVE_OVER)
    assert [(o.nummer, o.query.titel, o.query.tekst) for o in own_queries(services.snapshot())] == [
        (event.nummer, "Drie", "RETURN 3 AS drie"), (2, "Twee", "RETURN 2 AS twee"),
    ]  # fmt: skip


def test_saving_while_the_store_is_busy_is_told(services: Services) -> None:
    app = asked(cypher="RETURN 1 AS een")
    services.store.take_lease("Anna (1)", "2026-11-25T09:05:00+00:00", "2999-01-01T00:00:00+00:00")
    app.text_input(key="vraag-titel").set_value("Een")
    click(app, texts_querys.SAVE)
    assert "door Anna" in words(app)
    assert "vraag" not in app.query_params


def test_a_title_with_markup_stays_a_title(services: Services) -> None:
    title = "<img src=http://kwaad.nl/x> ![a](http://kwaad.nl/y)"
    event = save_own(services, title, "RETURN 1 AS een")
    for app in (
        asked(),
        asked(vraag=f"eigen-{event.nummer}"),
        asked(cypher="RETURN 1 AS a", eigen=f"eigen-{event.nummer}"),
    ):
        assert "<img" not in words(app)
        labels = [b.label for b in app.button] + [m.value for m in app.markdown] + [c.value for c in app.caption]
        assert not any("kwaad" in label for label in labels)
