"""Saving what is on screen, the list of saved views, tours, and clicking through one."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from netwerkkaart.example import put_example
from netwerkkaart.services import Services
from netwerkkaart.ui import links, viewed
from netwerkkaart.ui import texts_views as t
from netwerkkaart.ui.server import ENTRY
from netwerkkaart.views import delete_view, save_tour, save_view, tours, views
from tests.ui.screens import WAIT, words

pytestmark = [
    pytest.mark.usefixtures("services"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
ZSM = "overleg:zsm-noord-holland"


def asked(page: str, **address: str) -> AppTest:
    app = AppTest.from_file(ENTRY, default_timeout=WAIT)
    app.run()
    app.switch_page(str(links.PAGES[page]))
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception, app.exception
    return app


def click(app: AppTest, label: str) -> None:
    next(b for b in app.button if b.label == label).click().run()
    assert not app.exception, app.exception


def saved(services: Services, titel: str, pagina: str = "kaart", **adres: str) -> int:
    return save_view(services, titel, f"Over {titel}.", pagina=pagina, adres=adres, namen={ZSM: "ZSM"}).nummer


def titles(services: Services) -> list[str]:
    return [v.titel for v in views(services.snapshot())]


def test_what_is_on_screen_is_saved_with_filter_and_choice(services: Services) -> None:
    app = asked("kaart", id=ZSM)
    next(s for s in app.selectbox if s.key == "domein").set_value("zorg").run()
    app.text_input(key="beeld-titel").set_value("Zorg")
    app.text_area(key="beeld-notitie").set_value("Let op ZSM.")
    click(app, t.SAVE)
    [view] = views(services.snapshot())
    assert (view.titel, view.notitie, view.pagina) == ("Zorg", "Let op ZSM.", "kaart")
    assert view.adres == {"domein": "zorg", "id": ZSM}
    assert view.namen[ZSM].startswith("ZSM")
    assert "domein=zorg" in words(app) and f"beeld={view.nummer}" in words(app)
    click(app, "Ongedaan maken")
    assert titles(services) == []


@pytest.mark.parametrize("page", ["overzicht", "signalen", "nog-niet-bekend", "matrix", "druk", "querys", "profiel"])
def test_a_view_of_another_page_can_be_saved(page: str, services: Services) -> None:
    app = asked(page)
    app.text_input(key="beeld-titel").set_value("Dit")
    click(app, t.SAVE)
    assert [v.pagina for v in views(services.snapshot())] == [page]


def test_a_view_is_changed_deleted_and_brought_back(services: Services) -> None:
    nummer = saved(services, "Oud")
    app = asked("kaart")
    app.selectbox(key="beeld-keuze").set_value("Oud").run()
    app.text_input(key=f"beeld-titel-{nummer}").set_value("Nieuw")
    click(app, t.CHANGE)
    assert titles(services) == ["Nieuw"]
    app.selectbox(key="beeld-keuze").set_value("Nieuw").run()
    click(app, t.DELETE_VIEW)
    assert titles(services) == []
    click(app, t.BRING_BACK.format(nummer))
    assert titles(services) == ["Nieuw"]


def test_an_opened_view_is_made_to_show_what_is_on_screen_now(services: Services) -> None:
    nummer = saved(services, "Zorg", id=ZSM)
    app = asked("kaart", id=ZSM, beeld=str(nummer))
    click(app, t.REPLACE)
    assert "liet dit al zien" in words(app)
    assert len(services.snapshot().events) == 2
    next(s for s in app.selectbox if s.key == "domein").set_value("veiligheid").run()
    click(app, t.REPLACE)
    [view] = views(services.snapshot())
    assert (view.nummer, view.titel, view.notitie, dict(view.adres)) == (
        nummer, "Zorg", "Over Zorg.", {"domein": "veiligheid", "id": ZSM}
    )  # fmt: skip
    assert "domein=veiligheid" in words(app)
    click(app, "Ongedaan maken")
    assert [dict(v.adres) for v in views(services.snapshot())] == [{"id": ZSM}]


def test_only_an_opened_view_can_be_replaced(services: Services) -> None:
    saved(services, "Zorg", domein="zorg")
    assert t.REPLACE not in [b.label for b in asked("kaart").button]


def test_a_view_without_a_title_is_refused_in_dutch(services: Services) -> None:
    app = asked("kaart")
    click(app, t.SAVE)
    assert "Dit beeld kan niet worden bewaard: geef het een titel" in words(app)
    assert titles(services) == []


def test_a_tour_is_made_and_put_in_order(services: Services) -> None:
    a, b = saved(services, "Aa"), saved(services, "Bb")
    app = asked("kaart")
    app.text_input(key="rondleiding-titel").set_value("Langs alles")
    click(app, t.MAKE)
    [tour] = tours(services.snapshot())
    for titel in ("Aa", "Bb"):
        app.selectbox(key=f"erbij-{tour.nummer}").set_value(titel).run()
        click(app, t.ADD_BUTTON)
    assert tours(services.snapshot())[0].beelden == (a, b)
    click(app, "2 omhoog")
    assert tours(services.snapshot())[0].beelden == (b, a)
    click(app, "1 eruit")
    assert tours(services.snapshot())[0].beelden == (a,)
    click(app, "Ongedaan maken")
    assert tours(services.snapshot())[0].beelden == (b, a)
    click(app, t.DELETE_TOUR)
    assert tours(services.snapshot()) == ()


def test_a_step_shows_its_number_note_and_ways(services: Services) -> None:
    numbers = [saved(services, titel, domein="zorg") for titel in ("Een", "Twee", "Drie")]
    tour = save_tour(services, "T", numbers).nummer
    app = asked("kaart", domein="zorg", rondleiding=str(tour), stap="2")
    shown = words(app)
    assert "2 van 3" in shown and ">Twee</h1>" in shown and "Over Twee." in shown
    assert f"./kaart?domein=zorg&amp;rondleiding={tour}&amp;stap=3" in shown
    assert "beeld-titel" not in [x.key for x in app.text_input]


def test_an_address_with_only_the_step_goes_to_its_page_and_filter(services: Services) -> None:
    tour = save_tour(services, "T", [saved(services, "Een"), saved(services, "Twee", "signalen", domein="zorg")]).nummer
    app = asked("kaart", rondleiding=str(tour), stap="2")
    assert app.title[0].value == "Signalen"
    assert next(s for s in app.selectbox if s.key == "domein").value == "zorg"
    assert "2 van 2" in words(app)


def test_what_is_no_longer_there_is_said(services: Services) -> None:
    nummer = saved(services, "Weg", gebied="Atlantis (gemeente)", id=ZSM, rond="overleg:verdwenen")
    app = asked("kaart", id=ZSM, beeld=str(nummer))
    assert "Over Weg." in words(app)
    assert "Niet meer op de kaart: het filter &#x27;Atlantis (gemeente)&#x27;, &#x27;overleg:verdwenen&#x27;." in words(
        app
    )
    assert "Atlantis" not in [h for h in words(app).split('"') if h.startswith("./")]


def test_a_deleted_view_or_tour_is_said(services: Services) -> None:
    nummer = saved(services, "Weg")
    tour = save_tour(services, "T", [nummer]).nummer
    delete_view(services, nummer)
    assert t.VIEW_GONE in words(asked("kaart", beeld=str(nummer)))
    assert t.TOUR_GONE in words(asked("kaart", rondleiding=str(tour), stap="1"))
    assert t.TOUR_GONE in words(asked("signalen", rondleiding="x", stap="y"))


def test_a_hostile_title_stays_text(services: Services) -> None:
    save_view(services, "<b onclick=x>", "<script>x</script>", pagina="kaart", adres={"id": "'><b>"})
    assert "<b onclick" not in words(asked("kaart")) and "<script>" not in words(asked("kaart"))


@pytest.mark.parametrize("pagina", viewed.PLACES)
def test_every_page_opens_its_view_with_the_note_above_it(pagina: str, services: Services) -> None:
    nummer = saved(services, "Dit", pagina)
    shown = words(asked(pagina, beeld=str(nummer)))
    assert "<strong>Dit</strong>" in shown and "Over Dit." in shown and t.CLOSE in shown


def test_what_is_chosen_of_a_drawing_stands_in_the_address() -> None:
    app = asked("kaart", weergave="gebied", heel="ja")
    assert next(x for x in app.toggle if x.key == "heel-nederland").value is True
    app = asked("kaart", rond=ZSM, stappen="2")
    assert app.query_params["stappen"] in ("2", ["2"])
    app = asked("kaart", weergave="netwerk", kleur="sturing", heel="ja")
    assert next(s for s in app.selectbox if s.key == "netwerk-kleur").value == "sturing"
    assert "heel" not in app.query_params


def test_views_are_saved_and_shown_on_an_own_map_too(services: Services) -> None:
    put_example(services)
    tour = save_tour(services, "T", [saved(services, "Een", id=ZSM)]).nummer
    shown = words(asked("kaart", id=ZSM, rondleiding=str(tour), stap="1"))
    assert "1 van 1" in shown and "U ziet het voorbeeld" not in shown
