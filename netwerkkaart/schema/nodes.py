"""The eight node types and their properties."""

from __future__ import annotations

from netwerkkaart.schema import choices as c
from netwerkkaart.schema.base import Kind, NodeType, Property

NAAM = Property(name="naam", label="naam", required=True, help="De naam zoals mensen die gebruiken.")
AFKORTING = Property(name="afkorting", label="afkorting", help="De korte naam, bijvoorbeeld ZSM.")
TOELICHTING = Property(name="toelichting", label="toelichting", help="Wat een lezer verder moet weten.")
ZEKERHEID = Property(
    name="zekerheid",
    label="zekerheid",
    kind=Kind.CHOICE,
    choices=c.ZEKERHEID,
    help="Staat het letterlijk in de bron, of is het eruit afgeleid?",
)
BEVESTIGD = Property(
    name="bevestigd_op", label="bevestigd op", kind=Kind.DATE, help="Wanneer iemand zei dat dit nog klopt."
)
NIVEAU = Property(name="niveau", label="niveau", kind=Kind.CHOICE, choices=c.NIVEAUS, help="Op welke schaal dit werkt.")
DOMEIN = Property(
    name="domein",
    label="domein",
    kind=Kind.CHOICE,
    choices=c.DOMEINEN,
    help="Zorg, veiligheid of allebei. Leeg = niet bekend.",
)
STURING = Property(
    name="sturing",
    label="sturing",
    kind=Kind.CHOICES,
    choices=c.STURING,
    help="Wat een gemeente hier kan doen (VNG Handelingsperspectief 2018).",
)
DOEL = Property(name="doel", label="doel", help="Waarvoor het bestaat, in één zin.")
DOELGROEP = Property(
    name="doelgroep", label="doelgroep", kind=Kind.GROWING, choices=c.DOELGROEPEN, help="Om welke mensen het gaat."
)
ACTIVITEIT = Property(
    name="activiteit", label="activiteit", kind=Kind.CHOICES, choices=c.ACTIVITEITEN, help="Wat men er doet."
)
STATUS = Property(
    name="status",
    label="status",
    kind=Kind.CHOICE,
    choices=c.STATUSSEN,
    help="'voorgesteld' is gewenst maar bestaat nog niet; het telt niet mee.",
)
BEGIN = Property(name="begin", label="begin", kind=Kind.DATE, help="2019, 2019-05 of 18-05-2019.")
EINDE = Property(name="einde", label="einde", kind=Kind.DATE, help="2022, 2022-12 of 31-12-2022.")
EVALUATIE = Property(name="evaluatie_op", label="evaluatie op", kind=Kind.DATE, help="Wanneer men terugkijkt.")
VOLLEDIG = Property(
    name="deelnemers_volledig",
    label="deelnemers volledig",
    kind=Kind.YES_NO,
    help="Ja: de lijst met deelnemers is compleet.",
)
GELDT_PER = Property(
    name="geldt_per",
    label="geldt per",
    kind=Kind.CHOICE,
    choices=c.SOORT_GEBIED,
    help="Vul in als de rij een soort is, zoals 'de driehoek' in elke gemeente.",
)
AANTAL = Property(name="aantal", label="aantal", kind=Kind.INTEGER, help="Hoeveel er van deze soort zijn.")
CONTACT = Property(
    name="contact", label="contact", help="Een functioneel adres, zoals secretariaat@gemeente.nl. Geen namen."
)
URL = Property(name="url", label="url", help="Een webadres met meer informatie.")
BEREIKBAAR = Property(
    name="bereikbaarheid",
    label="bereikbaarheid",
    kind=Kind.CHOICE,
    choices=c.BEREIKBAARHEID,
    help="Wanneer men te bereiken is.",
)


def _soort(choices: tuple[str, ...], help_: str, *, required: bool = False) -> Property:
    return Property(name="soort", label="soort", kind=Kind.CHOICE, choices=choices, help=help_, required=required)


TAFEL_PROPERTIES = (
    NAAM,
    AFKORTING,
    _soort(c.SOORT_OVERLEG, "Wat voor tafel het is."),
    NIVEAU,
    DOMEIN,
    STURING,
    DOEL,
    Property(name="mandaat", label="mandaat", kind=Kind.CHOICES, choices=c.MANDATEN, help="Wat de tafel mag."),
    DOELGROEP,
    ACTIVITEIT,
    Property(
        name="vergaderingen_per_jaar",
        label="vergaderingen per jaar",
        kind=Kind.FREQUENCY,
        help="Een getal, of woorden zoals 'maandelijks'.",
    ),
    Property(name="duur_uren", label="duur (uren)", kind=Kind.NUMBER, help="Hoe lang één vergadering duurt."),
    Property(
        name="voorbereiding_uren",
        label="voorbereiding (uren)",
        kind=Kind.NUMBER,
        help="Voorbereiding per deelnemer per vergadering.",
    ),
    STATUS,
    BEGIN,
    EINDE,
    EVALUATIE,
    Property(name="grondslag", label="grondslag", help="De wet, het convenant of het besluit."),
    BEREIKBAAR,
    VOLLEDIG,
    GELDT_PER,
    AANTAL,
    CONTACT,
    URL,
    TOELICHTING,
    ZEKERHEID,
    BEVESTIGD,
)

NODES = (
    NodeType(
        name="Overleg",
        plural="Overleggen",
        label="overleg",
        shape="square",
        help="Een tafel waar organisaties elkaar treffen.",
        properties=TAFEL_PROPERTIES,
        discriminator=("gebied",),
    ),
    NodeType(
        name="Stuurgroep",
        plural="Stuurgroepen",
        label="stuurgroep",
        shape="diamond",
        help="Een tafel die een programma of opdracht stuurt.",
        properties=TAFEL_PROPERTIES,
        discriminator=("gebied",),
    ),
    NodeType(
        name="Programma",
        plural="Programma's",
        label="programma",
        shape="hexagon",
        help="Een programma, project, pilot, aanpak, actieplan of initiatief.",
        properties=(
            NAAM,
            AFKORTING,
            _soort(c.SOORT_PROGRAMMA, "Wat voor programma het is."),
            NIVEAU,
            DOMEIN,
            STURING,
            DOEL,
            DOELGROEP,
            ACTIVITEIT,
            STATUS,
            BEGIN,
            EINDE,
            EVALUATIE,
            Property(name="financiering", label="financiering", help="Waaruit het betaald wordt, in woorden."),
            Property(name="geleerde_les", label="geleerde les", help="Wat anderen hiervan kunnen leren."),
            VOLLEDIG,
            GELDT_PER,
            AANTAL,
            CONTACT,
            URL,
            TOELICHTING,
            ZEKERHEID,
            BEVESTIGD,
        ),
        discriminator=("gebied",),
    ),
    NodeType(
        name="Partner",
        plural="Partners",
        label="partner",
        shape="triangle",
        help="Een organisatie, huis, centrum of team.",
        properties=(
            NAAM,
            AFKORTING,
            _soort(c.SOORT_PARTNER, "Wat voor organisatie het is."),
            DOMEIN,
            NIVEAU,
            STURING,
            DOELGROEP,
            ACTIVITEIT,
            BEREIKBAAR,
            VOLLEDIG,
            GELDT_PER,
            AANTAL,
            Property(name="code", label="code", help="Bijvoorbeeld de gemeentecode GM0392 of een TOOI-code."),
            CONTACT,
            URL,
            TOELICHTING,
            ZEKERHEID,
            BEVESTIGD,
        ),
    ),
    NodeType(
        name="Bestuurder",
        plural="Bestuurders",
        label="zetel of functie",
        shape="dot",
        help="Een zetel of functie bij een organisatie, zonder de naam van de persoon.",
        properties=(
            Property(name="naam", label="naam", help="Volgt uit functie, portefeuille en partner."),
            Property(
                name="functie", label="functie", required=True, help="Bijvoorbeeld burgemeester of districtschef."
            ),
            Property(name="laag", label="laag", kind=Kind.CHOICE, choices=c.LAGEN, help="Op welke laag men werkt."),
            Property(name="portefeuille", label="portefeuille", help="Bijvoorbeeld zorg, of openbare orde."),
            DOMEIN,
            Property(
                name="persoon",
                label="persoon",
                private=True,
                help="Mag leeg blijven. Staat nooit op de kaart en gaat niet mee in een export.",
            ),
            CONTACT,
            TOELICHTING,
            ZEKERHEID,
            BEVESTIGD,
        ),
        discriminator=("partner", "portefeuille"),
    ),
    NodeType(
        name="Opdracht",
        plural="Opdrachten",
        label="opdracht",
        shape="pentagon",
        help="Iemand vraagt iemand om een resultaat, of een vraag die nog niemand heeft opgepakt.",
        properties=(
            Property(name="naam", label="naam", help="Mag leeg blijven; dan telt het begin van de omschrijving."),
            AFKORTING,
            _soort(c.SOORT_OPDRACHT, "Leeg betekent opdracht."),
            Property(name="omschrijving", label="omschrijving", required=True, help="Wat er gevraagd wordt."),
            Property(name="resultaat", label="resultaat", help="Wat er klaar moet zijn."),
            DOELGROEP,
            ACTIVITEIT,
            Property(name="reikwijdte", label="reikwijdte", help="Hoe ver de opdracht gaat, in woorden."),
            STATUS,
            BEGIN,
            EINDE,
            Property(name="budget", label="budget", kind=Kind.NUMBER, help="In euro's, zonder teken."),
            TOELICHTING,
            ZEKERHEID,
            BEVESTIGD,
        ),
        discriminator=("opdrachtgever", "gebied", "begin"),
    ),
    NodeType(
        name="Thema",
        plural="Thema's",
        label="thema",
        shape="star",
        help="Een onderwerp, zoals huiselijk geweld en kindermishandeling.",
        properties=(
            NAAM,
            AFKORTING,
            Property(
                name="domein",
                label="domein",
                kind=Kind.CHOICE,
                choices=c.DOMEINEN,
                help="'zorg en veiligheid' = dit thema heeft beide nodig.",
            ),
            Property(
                name="koepel",
                label="koepel",
                kind=Kind.YES_NO,
                help="Ja: een paraplu zoals 'samenwerking', die niets zegt over het werk.",
            ),
            Property(
                name="landelijk",
                label="landelijk",
                kind=Kind.YES_NO,
                help="Ja: één van de vijf thema's van het Interbestuurlijk Programma.",
            ),
            STURING,
            TOELICHTING,
        ),
    ),
    NodeType(
        name="Gebied",
        plural="Gebieden",
        label="gebied",
        shape="triangleDown",
        help="Een plaats of regio.",
        properties=(
            NAAM,
            _soort(c.SOORT_GEBIED, "Wat voor gebied het is."),
            Property(name="code", label="code", help="Bijvoorbeeld de gemeentecode GM0392."),
            Property(name="inwoners", label="inwoners", kind=Kind.INTEGER, help="Aantal inwoners."),
            BEGIN,
            EINDE,
            TOELICHTING,
        ),
        discriminator=("soort",),
    ),
)

OSP = ("Overleg", "Stuurgroep", "Programma")
TAFELS = ("Overleg", "Stuurgroep")
