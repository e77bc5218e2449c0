"""Every Dutch word of the screen that comes from no other list (schema, issues, errors, kaart)."""

from __future__ import annotations

from collections.abc import Mapping

from netwerkkaart.analyses import labels
from netwerkkaart.errors import NetwerkkaartError, StoreBusy
from netwerkkaart.ui import words
from netwerkkaart.ui.mime import DOCX, XLSX

APP = "Netwerkkaart zorg en veiligheid"
NO_SCRIPT = "Deze toepassing heeft JavaScript nodig. Zet JavaScript aan in uw browser."
INCIDENT = "Er ging iets mis op deze pagina. Laad de pagina opnieuw. Gaat het weer mis, noem dan nummer {0}."
STORE_HELP = "Er is niets veranderd. Kijk of de map en het bestand van de opslag er zijn en of u erin mag schrijven (NETWERKKAART_STORE zegt waar). Laad daarna de pagina opnieuw."
SERVER_HELP = "Er is niets veranderd. Kijk of de Neo4j-server draait en of deze computer hem kan bereiken (NETWERKKAART_STORE zegt waar)."
AWAY_SEEN = "U ziet de kaart zoals die om {0} was. U kunt alles bekijken, maar niets vastleggen. Is de opslag er weer, dan gaat deze pagina vanzelf verder."
AWAY_EXAMPLE = "U ziet nu het voorbeeld, niet uw eigen kaart. Is de opslag er weer, dan ziet u vanzelf uw kaart."
AWAY_IMPORT = "Een bestand inleveren kan weer zodra de opslag er is."
ONE_USER = "Voor één gebruiker op deze computer. Er is geen inlog."

PAGES: Mapping[str, str] = {
    "overzicht": "Overzicht", "kaart": "Kaart", "signalen": "Signalen", "nog-niet-bekend": "Nog niet bekend",
    "matrix": "Matrix", "druk": "Druk", "importeren": "Importeren", "querys": "Query's", "beheer": "Beheer",
    "profiel": "Profiel",
}  # fmt: skip

SEARCH = "Zoeken"
SEARCH_HINT = "Naam of afkorting"
FILTER_TITLE = "Wat u ziet"
FILTER: Mapping[str, str] = {
    "gebied": "Gebied", "domein": "Domein", "thema": "Thema", "niveau": "Niveau", "peildatum": "Peildatum (wat toen gold)",
}  # fmt: skip
FILTER_ALL: Mapping[str, str] = {
    "gebied": "Alle gebieden", "domein": "Alle domeinen", "thema": "Alle thema's", "niveau": "Alle niveaus",
}  # fmt: skip
PEILDATUM_HINT = "dag-maand-jaar"
PEILDATUM_WRONG = "Dit is geen datum. Schrijf bijvoorbeeld 18-10-2019. Nu ziet u alles wat op de kaart staat."
CLEAR = "Alles wissen"
ALL_SHOWN = "U ziet alle {0} tafels, programma's en centra."
ONE_SHOWN = "U ziet wat er is: 1 tafel, programma of centrum."
SOME_SHOWN = "U ziet {0} van {1} tafels, programma's en centra."
EXAMPLE_BANNER = "<strong>U ziet het voorbeeld.</strong> Er is nog geen eigen kaart."
BEGIN = "Begin met uw eigen kaart"
HELD_THEN = " Op {0} golden er {1}; nu staan er {2} op de kaart."
CONFIRMED = (
    "{0} van {1} tafels, programma's en centra is bevestigd",
    "{0} van {1} tafels, programma's en centra zijn bevestigd",
)
DAY: Mapping[int, str] = {10: "op {0}", 7: "in {0}", 4: "in {0}"}
"""A day, a month or a year in a sentence, by how long it is as a date."""
AGE = "{0}, het laatst {1}."
AGE_OLD = "Let op: {0}, het laatst {1}. Dat is meer dan een jaar geleden."
AGE_UNKNOWN = "Bij geen enkele tafel, programma of centrum staat wanneer die voor het laatst is bevestigd."
AGE_UNKNOWN_IMPORT = "Laatst gewijzigd op {0}. Bij geen enkele tafel, programma of centrum staat wanneer die voor het laatst is bevestigd."
ON_DATE = "U ziet wat gold op {0}."

# Overzicht
OVERVIEW_TITLE = "Het overleglandschap in één blik"
OF_ALL = "van {0}"
SOORTEN = "en {0}"
SOORTEN_MEAN = "Een soort staat voor meer dan één, zoals de driehoek in elke gemeente. Soorten en wat is voorgesteld zijn apart geteld."
PROPOSED = "{0} voorgesteld"
SINGULAR: Mapping[str, str] = {
    "tafels": "tafel", "programma's": "programma", "partners": "partner", "opdrachten": "opdracht", "zetels": "zetel",
}  # fmt: skip
STRONGEST = "De sterkste signalen"
STRONGEST_ORDER = "Om en om uit de drie lijsten van Signalen, in elke lijst het sterkste eerst. Een signaal houdt zijn nummer, ook als u met een filter minder ziet."
NO_SIGNALS = "Er zijn hier geen signalen. Dat betekent niet dat alles klopt: kijk ook bij Nog niet bekend."
COMPLETE_TITLE = "Hoe volledig is de kaart?"
REGION_CAPTION = "Per veiligheidsregio: wat er op de kaart staat en hoeveel daarvan is ingevuld"
REGION_HEAD = (
    "Veiligheidsregio",
    "Tafels",
    "Programma's",
    "Ingevuld",
    "Bevestigd dit jaar",
    "Gemeenten zonder lokale gegevens",
)
NOWHERE = "nog niets"
REGIONS = ("veiligheidsregio", "veiligheidsregio's")
EMPTY_GEMEENTEN = "{0} van {1}"
NOT_TAKEN_STOCK = "Nog niet geïnventariseerd: {0}. Dat betekent niet dat daar geen overleg is."
THEMAS_TITLE = "Zorg en veiligheid per thema"
THEMA_CAPTION = "Aantal tafels, programma's en centra per thema en domein"
THEMA_HEAD = ("Thema", "Verdeling", "Zorg", "Zorg en veiligheid", "Veiligheid", "Niet bekend")
NEEDS_BOTH = "vraagt zorg én veiligheid"
NO_THEMAS = "Bij wat u nu ziet is nog geen thema ingevuld."
MORE_THEMAS = "Nog {0} thema's"

# signalen
TO_EVIDENCE = "Bewijs bij signaal {0}"
TO_MAP = "Signaal {0} op de kaart"
SUBSOORT, ZEKERHEID = labels.SUBSOORT, labels.ZEKERHEID
EVIDENCE = "Bewijs bij signaal {0} ({1})"
STRENGTH = "Sterkte {0}"
PART = "{0}: {1}"
PART_NAMES = labels.PART_NAMES
PARTS_KNOWN = " · bekend: {0} van de {1} onderdelen"
UNKNOWN = "niet bekend"
ABOUT = "Dit gaat over"
AND_MORE = " en nog {0} andere"
TOGETHER = "Samen"
ROW = "{0}, blad {1}, rij {2}"

# Kaart
MAP_TITLE = "Kaart"
VIEW = "Weergave"
VIEWS: Mapping[str, str] = {
    "plattegrond": "Plattegrond", "netwerk": "Netwerk", "gebied": "Gebied", "rond": "Rond één knoop",
}  # fmt: skip
"""The views by their name in the address."""
CENTRE = "In het midden"
CENTRE_HINT = "Kies een naam"
CENTRE_NONE = "Kies hierboven wie of wat in het midden staat."
STEPS = "Hoe ver"
STEPS_WORDS: Mapping[int, str] = {1: "1 stap", 2: "2 stappen"}
MAP_EMPTY = "Hier staat nog niets. Wis het filter, of lees eerst een bestand in."
PANEL_TITLE = "Signalen bij wat u ziet"
PANEL_HINT = "Klik op een kaartje voor het profiel. Met de pijltjes gaat u langs de kaartjes, met Enter kiest u."
PANEL_NONE = "Op deze kaart staan geen signalen."
PANEL_MORE = "Alle signalen"
LIT_SIGNAL = "Opgelicht: wat bij signaal {0} hoort."
LIT_NOTHING = "Signaal {0} gaat over iets dat niet als kaartje op de kaart staat."
UNCHOOSE = "Keuze wissen"
OPEN_PROFILE = "Heel het profiel"
OPEN_AROUND = "Wie eromheen staat"
ON_MAP = "Op de kaart"
NET_COLOUR, NET_SIZE, NET_FIND = "Kleur zegt", "Grootte zegt", "Zoek in het netwerk"
CHOOSE = "Kies"
NOT_CHOSEN = "Nog niets gekozen"
NET_HINT = "Klik op een teken voor het profiel. Klik op een bel om die te openen of te sluiten. Met de pijltjes gaat u langs de tekens, met Enter opent u."
NET_ABSENT = (
    "'{0}' staat niet in dit netwerk. Het valt buiten het filter, of het is geen tafel, programma of deelnemer."
)
GROUP_NAMES = "Namen hierin ({0})"
NET_TABLE_CAPTION = "Tekens en bellen op deze kaart: {0}"
WHOLE_COUNTRY = "Heel Nederland"
TILE_HINT = "Klik op een gemeente of op de naam van een regio. U ziet dan welke tafels en programma's daar werken. Met de pijltjes gaat u langs de tegels, met Enter kiest u."
TILE_ABSENT = "'{0}' is geen gemeente of regio op deze kaart."
TILE_KINDS = ("Van de gemeente zelf", "Voor de regio of een deel ervan", "Voor een groter gebied")
TILE_KINDS_AREA = ("Voor dit gebied", "Voor een groter gebied")
TILE_OPEN = "Open of eenzijdige thema's"
TILE_NONE = "Hier staat nog niets op de kaart."
TILE_TABLE_CAPTION = "Gemeenten en regio's op deze kaart: {0}"
TILE_ON_MAP = "Wat hier werkt, op de plattegrond"
TILE_GROUP = "{0} ({1})"
TABLE_TITLE = "Dezelfde gegevens als tabel"
TABLE_CAPTION = "Tafels, programma's en centra die u nu ziet: {0}"
TABLE_HEAD = ("Naam", "Soort", "Domein", "Niveau", "Thema", "Gebied", "Deelnemers", "Signalen")
TABLE_AROUND = ("Van", "Relatie", "Naar")
TABLE_AROUND_CAPTION = "Lijnen op deze kaart: {0}"
DERIVED = " (afgeleid)"
EXPORT_TITLE = "Kaart meenemen"
EXPORT_INTRO = "De kaart zoals u haar nu ziet, met titel, filter, datum, legenda en bron."
PAPER, PAPER_WORDS = "Papier", ("A4", "A3")
STAND = "Stand"
STANDS: Mapping[str, str] = {"": "wat het best past", "liggend": "liggend", "staand": "staand"}
SHEET = "Blad voor PNG"
EXPORTS: tuple[tuple[str, str, str, str], ...] = (
    ("PDF", "pdf", "application/pdf", "Om te printen of mee te sturen. Ook in grijs te lezen. {bladen}"),
    (
        "Nota-bijlage (Word)",
        "docx",
        DOCX,
        "De kaart met legenda, signalen en bewijs, en alles nog eens als tabel. Pas de tekst zelf aan.",
    ),
    ("PNG", "png", "image/png", "Een plaatje voor een dia of een nota, scherp genoeg voor druk (300 dpi). {blad}"),
    ("HTML", "html", "text/html", "Voor op een USB-stick: zoeken, klikken en zoomen, zonder internet."),
    ("SVG", "svg", "image/svg+xml", "Een tekening in één stuk, voor wie haar in een tekenprogramma wil bewerken."),
)
"""Label, kind of file, media type and what it is for; the most wanted first."""
SHEETS_ONE, SHEETS_MORE = "De kaart past op één blad.", "De kaart beslaat {0} bladen."
SHEET_OF = "Dit wordt blad {0} van {1}."
GRAPH_TITLE = "Gegevens voor andere programma's"
GRAPH_INTRO = "Alles wat op de kaart staat; het filter telt hier niet mee."
GRAPH_EXPORTS: tuple[tuple[str, str, str, str], ...] = (
    ("GraphML", "graphml", "application/xml", "Voor Gephi, yEd, networkx en igraph."),
    ("Kumu (Excel)", "kumu", XLSX, "Voor Kumu: de bladen Elements en Connections."),
    ("Cypher", "cypher", "text/plain", "Voor een lege Neo4j. Nog eens uitvoeren verandert niets."),
    ("JSON", "json", "application/json", "Voor wie zelf programmeert."),
)
"""As EXPORTS, for the graph."""
FILE_NAME = "netwerkkaart-{0}{1}.{2}"

# Profiel
PROFILE_TITLE = "Profiel"
PROFILE_NONE = "Zoek links een naam. U ziet dan wat ervan bekend is, wie er zit en waar dat staat."
PROFILE_GONE = "'{0}' staat niet (meer) op de kaart. Zoek links een andere naam."
FACTS, LINES, SIGNALS, SOURCES = "Wat het is", "Wie en wat eromheen", "Signalen", "Bronnen"
BARE = "Alleen genoemd: er is nog niets over bekend."
NO_LINES = "Er zijn nog geen lijnen bekend."
SOURCES_CAPTION = "Wie zegt wat over {0}"
SOURCES_HEAD = ("Wat", "Waarde", "Volgens de lijst", "Waar", "Bron", "Geldt")
SAID_EMPTY = "(leeg)"
HOLDS, OVERRULED = "ja", "nee, een latere lijst zegt iets anders"
MORE_LINES, LESS_LINES = "en nog {0}", "minder tonen"
MORE_CAPTION = "{0} (vervolg)"
TOUCHES_TITLE = "Raakt aan of is gelaagd"
TOUCHES: Mapping[str, str] = {"raakt aan": "Raakt aan", "gelaagd": "Gelaagd"}
TOUCHES_MEAN: Mapping[str, str] = {
    "raakt aan": "Gaat over hetzelfde of is er voor dezelfde mensen, in een gebied dat overlapt. Dit is geen signaal.",
    "gelaagd": "Gaat over hetzelfde, maar breder of smaller: dat past bij elkaar en is geen overlap.",
}
LINE_HEAD = ("Verband", "Wie of wat", "Meer", "Bron")
LINE_CAPTION = "Lijnen: {0}"
RELATION: Mapping[tuple[str, bool], str] = {
    ("NEEMT_DEEL_AAN", False): "Deelnemers", ("ZIT_IN", False): "Zetels aan tafel",
    ("NEEMT_DEEL_AAN", True): "Neemt deel aan", ("ZIT_IN", True): "Zit aan tafel bij",
    ("VERTEGENWOORDIGT", True): "Hoort bij of spreekt voor", ("VERTEGENWOORDIGT", False): "Zetels en vertegenwoordigers",
    ("GAAT_OVER", True): "Thema", ("WERKT_IN", True): "Gebied",
    ("STUURT", False): "Gestuurd door", ("STUURT", True): "Stuurt",
    ("GEEFT_OPDRACHT", False): "Opdrachtgever", ("VOERT_UIT", False): "Opdrachtnemer", ("BETREFT", True): "Betreft",
    ("GEEFT_OPDRACHT", True): "Geeft opdracht tot", ("VOERT_UIT", True): "Voert uit", ("BETREFT", False): "Opdrachten en vraagstukken hierover",
    ("FINANCIERT", False): "Betaald door", ("FINANCIERT", True): "Betaalt",
    ("ONDERDEEL_VAN", True): "Onderdeel van", ("ONDERDEEL_VAN", False): "Onderdelen",
    ("RAPPORTEERT_AAN", True): "Rapporteert aan", ("RAPPORTEERT_AAN", False): "Krijgt rapportage van",
    ("SCHAALT_OP_NAAR", True): "Schaalt op naar", ("SCHAALT_OP_NAAR", False): "Opschaling komt van",
    ("VERWIJST_NAAR", True): "Verwijst naar", ("VERWIJST_NAAR", False): "Krijgt verwijzingen van",
    ("AANSPREEKPUNT_VOOR", True): "Aanspreekpunt voor", ("AANSPREEKPUNT_VOOR", False): "Aanspreekpunten",
    ("LIGT_IN", True): "Ligt in", ("LIGT_IN", False): "Hierin liggen",
    ("GAAT_OVER", False): "Wat over dit thema gaat", ("WERKT_IN", False): "Wat hier werkt",
}  # fmt: skip
"""Heading of a relationship seen from its start (True) or its end (False), in reading order."""


def told(error: NetwerkkaartError) -> str:
    """An error as the screen says it, moments in Dutch time."""
    if isinstance(error, StoreBusy):
        who, since = error.args
        return error.message.format(who, words.moment(since))
    return str(error)


# Signalen
SIGNALS_TITLE = "Signalen"
SIGNALS_INTRO = "Een signaal is een vraag voor het bestuur, geen oordeel. Bij elk signaal staat waarop het rust."
SIGNALS_SHOWN = "U ziet {0} van {1}. De andere vallen buiten het filter."
LIST_DOWNLOAD = "Download de lijst (Excel)"
LIST_FILE = "signalen-{0}.xlsx"
SIGNAL_ASKED = "Dit signaal"
SIGNAL_GONE = "Dit signaal valt buiten het filter of bestaat niet meer."
LISTS = labels.LISTS
LIST_TITLE = "{0} ({1})"
LIST_EMPTY: Mapping[str, str] = {
    "ontbrekend": "Hier zijn geen ontbrekende verbindingen gevonden.",
    "overlap": "Hier is geen overlap gevonden.",
    "dubbel": "Hier zijn geen dubbele opdrachten gevonden.",
}  # fmt: skip
LIST_NO_NORMS = "Op deze kaart staan nog geen normen: er is niet bekeken of er iets ontbreekt dat is afgesproken. Zet op het blad Normen van het sjabloon wat er is afgesproken of verplicht is."
SIGNALS_OF_LIST = "U ziet er {0} van {1}, de sterkste eerst."
MORE_CARDS = "Toon {0} meer: {1}"
NOT_WRITTEN = "Daarnaast zijn {0} zwakkere signalen alleen geteld en niet uitgeschreven."
NOT_COMPARED = "Wat niet vergeleken kon worden"

# Nog niet bekend
UNKNOWN_TITLE = "Nog niet bekend"
UNKNOWN_INTRO = "Wat niemand heeft ingevuld, ontbreekt niet: het is nog niet bekend. Kies een regel om de rijen te zien en een sjabloon te maken dat u kunt rondsturen."
UNKNOWN_NOTHING = "Alles wat hier gevraagd wordt, is ingevuld."
ROWS_TITLE = "Deze rijen vullen we aan"
ROWS_DOWNLOAD = "Gevuld sjabloon van {0}"
ROWS_NONE = "Binnen het filter zijn er geen rijen."
ROWS_CLOSE = "Terug naar alle regels"
IN = " in {0}"
NO_COUNTS_HERE = "Voor {0} is er nog niets geteld. U ziet de tellingen van de hele kaart."
GAP_HEAD = ("Wat", "Bekend bij", "Nog te doen")
GAP_CAPTION = "Wat er bekend is van de {0}"
NORM_HEAD = ("Wat", "Bekend bij")
NORM_CAPTION = "Kies een regel om te zien bij wie het ontbreekt"
NONE_HERE = "Er is hier niets open."
NO_NORMS = "Er staan nog geen normen op de kaart. Zet op het blad Normen van het sjabloon wat er is afgesproken of verplicht is; dan ziet u hier en bij Signalen wat ontbreekt."
NOTHING_YET = "nog niets op de kaart"
N_OF_M = "{0} van {1}"
QUESTIONS_TITLE = "Is dit hetzelfde?"
QUESTIONS_NONE = "Er zijn geen open vragen over namen."
QUESTIONS_MORE = "Nog {0} vragen volgen als deze beantwoord zijn."
SAME_QUESTION = "Is {0} hetzelfde als {1}?"
REASON = "Waarom deze vraag: {0}."
SAME, NOT_SAME = "Ja, hetzelfde", "Nee, iets anders"
DISPUTES_TITLE = "Lijsten die elkaar tegenspreken"
DISPUTES_NONE = "Er zijn geen waarden waarover twee lijsten iets anders zeggen."
DISPUTES_CAPTION = "{0} waarden; de kaart toont wat het laatst is gezegd"
DISPUTES_HEAD = ("Van wat", "Wat", "Dit geldt", "Dit zegt een andere lijst")
SAYS = "{0} (volgens {1})"
NORMS_TITLE = "Normen die nog niet te toetsen zijn"
OTHER_TITLE = "Wat niet vergeleken kon worden"

# Importeren
IMPORT_TITLE = "Importeren"
STEP_1, STEP_2, STEP_3 = "1. Het sjabloon", "2. Uw bestand", "3. Controleren"
STEP_4, STEP_5 = "4. Vergelijken", "5. Vastleggen"
SJABLOON_INTRO = "Vul het lege sjabloon in, of neem de kaart mee als gevuld sjabloon, verbeter die en breng die terug."
SJABLOON_EMPTY = "Leeg sjabloon (Excel)"
SJABLOON_FILLED = "De kaart als gevuld sjabloon"
SJABLOON_EXAMPLE = "Het voorbeeld als gevuld sjabloon"
SJABLOON_FILTER = "In het gevulde sjabloon komt alleen wat u nu ziet ({0})."
UPLOAD_INTRO = "Een Excel-bestand (.xlsx, .xlsm), OpenDocument (.ods), .csv, of een .zip met csv-bestanden. Macro's worden niet uitgevoerd. Zet er geen gegevens van cliënten in."
UPLOAD = "Kies uw bestand"
WHOSE = "Van wie is deze lijst?"
WHOSE_HELP = "Is dit de nieuwe versie van een lijst die er al is? Kies die lijst: u ziet dan wat er sinds de vorige keer is veranderd. Een nieuwe lijst komt naast de andere te staan."
WHOSE_FIRST = "Onder deze naam vindt u de lijst de volgende keer terug. U ziet dan wat er is veranderd."
NEW_LIST = "een nieuwe lijst: {0}"
NEW_LIST_NAME = "Naam van de nieuwe lijst"
PART_OF_LIST = "Dit is een deel van de lijst: wat er niet in staat, blijft zoals het is"
NEW_NAMES = "Nieuwe namen aanmaken: ook wat nog niet op de kaart staat"
CHECK = "Controleren"
AGAIN = "Probeer het opnieuw"
CHECK_FAILED = "Het controleren is mislukt door een fout in de toepassing. Er is niets bewaard. Probeer het opnieuw."
STORE_FAILED = (
    "Het vastleggen is mislukt door een fout in de toepassing. De kaart is niet veranderd. Probeer het opnieuw."
)
STEP_READ, STEP_PRIVATE = "Bestand lezen", "Kijken of er persoonsgegevens in staan"
STEP_COMPARE, STEP_STORE = "Rijen controleren en vergelijken", "Vastleggen"
STEPS_DONE: Mapping[str, float] = {STEP_READ: 0.2, STEP_PRIVATE: 0.5, STEP_COMPARE: 0.7, STEP_STORE: 0.85}
BUSY = "{0}, bezig sinds {1}"
MAY_LEAVE = "U mag deze pagina verlaten. Het werk gaat door; de uitkomst staat hier als u terugkomt."
TAKEN, REFUSED, SKIPPED, ALL_ROWS = "overgenomen", "geweigerd", "overgeslagen", "rijen in het bestand"
LIST_OF = "Dit is de lijst '{0}' uit {1}."
FILLED_BACK = "Dit is een gevuld sjabloon dat terugkomt. Alleen wat u hebt veranderd, telt."
INCOMPLETE = " Van {0} is een cel weggelaten; de rest van de rij is overgenomen."
NO_REMARKS = "Er zijn geen opmerkingen."
REMARKS, REMARKS_TOGETHER = "Opmerkingen: {0}", "Opmerkingen: {0}, op {1} regels"
FIRST_ONLY = " (de eerste {0}; de rest staat in de download)"
EXAMPLES_SKIPPED = "{0} voorbeeldrijen zijn overgeslagen."
REMARK_HEAD = ("Ernst", "Blad", "Cel", "Waarde", "Wat er is en wat u kunt doen")
REMARKS_DOWNLOAD = "Alle opmerkingen (Excel)"
ROW_ONLY = "rij {0}"
ERNST: Mapping[str, str] = {
    "geweigerd": "rij geweigerd", "weggelaten": "cel weggelaten", "vraag": "vraag", "melding": "melding",
}  # fmt: skip
NEW, CHANGED, GONE, OFFERED = "Nieuw", "Gewijzigd", "Verdwijnt", "Staat niet meer in deze lijst"
OFFERED_WHY = "Dit stond eerder in deze lijst en nu niet meer: {0}. Het blijft op de kaart, tenzij u hieronder zegt dat het weg mag."
OFFERED_CELLS, OFFERED_LINES, OFFERED_ROWS = (
    ("leeggemaakte cel", "leeggemaakte cellen"), ("lijn", "lijnen"), ("rij", "rijen"),
)  # fmt: skip
"""What may be taken back, one and more."""
CHANGES_DOWNLOAD = "Alle veranderingen (Excel)"
CHANGES_FILE = "veranderingen.xlsx"
CHANGES_HEAD = ("Lijst", "Naam", "Soort", "Wat")
NO_CHANGES = "{0}: niets"
CHANGE_HEAD = ("Naam", "Soort", "Wat")
CHANGE_KIND: Mapping[str, str] = {"relatie": "lijn", "norm": "norm", "alias": "alias"}
EMPTY_VALUE = "(leeg)"
NOTHING_NEW = "Dit bestand verandert niets: alles wat erin staat, staat al op de kaart."
NOD = "Ja, haal van de kaart wat niet meer in de lijst staat: {0}"
FIRST_NOD = (
    "Dit bestand verandert verder niets. Kies hierboven om van de kaart te halen wat niet meer in de lijst staat."
)
KEPT = "Op de kaart gebleven, want u koos niet om het weg te halen: {0}."
NAMES_FIRST = (
    "{0} nog niet op de kaart. Klopt dat? Zet dan hierboven 'Nieuwe namen aanmaken' aan en kies nog eens Controleren."
)
NAMES_UNKNOWN = ("naam uit uw bestand staat", "namen uit uw bestand staan")
SEPARATE_FIRST = "In {0} staan misschien meer namen met een komma ertussen. Zet daar een puntkomma (;) tussen, anders leest Netwerkkaart ze als één naam."
PRIVATE_FIRST = "Kijk eerst naar persoonlijke gegevens: in {0} lijken die te staan. Wat in zo'n cel is overgenomen, komt op de kaart als u vastlegt. Haal het uit uw bestand en kies het opnieuw."
WITHOUT = "Leg de rest vast zonder {0}"
FIRST_CHOOSE = "Verbeter de geweigerde rijen in uw bestand en kies het opnieuw, of kies hierboven om zonder die rijen verder te gaan."
COMMIT = "Vastleggen"
RECEIPT = "Vastgelegd als import {0} op {1}."
RECEIPT_MORE = "Lijst '{0}': {1} vastgelegd; {2} nieuw, {3} gewijzigd, {4} verdwenen."
NEXT_FILE = "Nog een bestand"
HISTORY_TITLE = "Eerdere imports"
HISTORY_NONE = "Er is nog niets ingelezen."
HISTORY_LINE = "Import {0}, {1}, door {2}: lijst '{3}' uit {4} ({5})."
UNDONE = "Dit is ongedaan gemaakt."
UNDO, REDO, WITHDRAW = "Import {0} ongedaan maken", "Import {0} opnieuw doen", "Antwoord {0} intrekken"
SAID_SAME = "Antwoord {0}, {1}: '{2}' en '{3}' zijn hetzelfde."
SAID_NOT_SAME = "Antwoord {0}, {1}: '{2}' en '{3}' zijn niet hetzelfde."
COMMIT_BUSY = "Er wordt iets vastgelegd, bezig sinds {0}."

# what came of a click, on more than one page
TAKE_BACK = "Ongedaan maken"
TAKEN_BACK = "Het is ongedaan gemaakt."
