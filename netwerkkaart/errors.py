"""Failures that the user or the machine must change; a wrong cell is an Issue, see issues.py.

`str(error)` is the Dutch sentence for the screen; `exit_code` is what the command line answers.
"""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar


class Reason(StrEnum):
    """Why a file was refused, as it stands in the sentence of UnsafeFile and TooLarge."""

    PARTS = "er zitten te veel bestanden in"
    RATIO = "het is verdacht sterk ingepakt"
    OVERLAP = "delen van het bestand overlappen elkaar"
    NAMES = "er zitten bestanden met vreemde of dubbele namen in"
    LOCKED = "een deel van het bestand is versleuteld"
    METHOD = "een deel is ingepakt op een manier die Excel niet gebruikt"
    DOCTYPE = "er zit een DOCTYPE in en dat hoort niet in een werkblad"
    ACTIVE = "er zit een actief onderdeel (ActiveX) in"
    EMBEDDED = "er zit een ander bestand in"
    BYTES = "meer dan {0} MB"
    UNPACKED = "uitgepakt meer dan {0} MB"
    CELLS = "meer dan {0} cellen"
    MEMORY = "meer geheugen nodig dan {0} MB"


class Personal(StrEnum):
    """What was found that may not be here, as it stands in the sentence of PersonalData."""

    BSN = "een burgerservicenummer"
    CLIENT = "gegevens over cliënten of casussen"


class Where(StrEnum):
    """Where in a file something was found, in words."""

    CELL = "cel {1} op blad '{0}'"
    COLUMN = "kolom {1} op blad '{0}'"
    NOTE = "opmerking bij {0} {1}"
    PROPERTY = "eigenschap {0}"
    NAME = "gedefinieerde naam {0}"
    SHAPE = "tekstvak {0}"
    MARGIN = "kop- of voettekst van {0}"
    SHEET_NAME = "de naam van een blad"
    FILE_NAME = "de naam van het bestand"


class Refusal(StrEnum):
    """What is wrong with a query, as it stands in the sentence of CypherRefused."""

    EMPTY = "er staat geen vraag. Begin met MATCH"
    LONG = "de vraag is te lang; het mogen {0} tekens zijn"
    DEEP = "er staan te veel haakjes in elkaar"
    BRACKET = "bij '{0}' hoort een haakje dat niet open staat"
    OPEN = "het haakje '{0}' wordt niet gesloten"
    UNCLOSED = "{0} wordt niet afgesloten"
    CURLY = "schrijf rechte aanhalingstekens (') in plaats van {0}"
    ESCAPE = "'{0}' kan hier niet; schrijf het teken zelf"
    LOOKALIKE = "'{0}' lijkt op '{1}' maar is een ander teken"
    CHARACTER = "het teken '{0}' hoort niet in een vraag"
    START = "een vraag begint met MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN of CALL {{, niet met '{0}'"
    WORD = "'{0}' kan hier niet staan. Een vraag mag alleen lezen: MATCH, WHERE, WITH, UNWIND, RETURN, ORDER BY, SKIP, LIMIT en UNION"
    COMMA = "'{0}' kan hier niet staan. Misschien ontbreekt er een komma, of is een woord verkeerd geschreven"
    ANOTHER = "dit is een tweede vraag. Stel één vraag tegelijk"
    FUNCTION = "'{0}' is geen functie die hier gebruikt kan worden"
    PROCEDURE = "CALL kan hier alleen met {{ … }} of met {0}"
    TRANSACTIONS = "IN TRANSACTIONS kan niet in een vraag die alleen leest"
    NO_RETURN = "de vraag eindigt zonder RETURN: zeg met RETURN wat u wilt zien"
    PARAMETER = "de parameter ${0} heeft geen waarde"
    ENGINE = "hier is de vraag niet goed geschreven"


class Remark(StrEnum):
    """What to know about the answer to a query, though it ran."""

    LABEL = "'{0}' is geen soort op deze kaart{1}."
    RELATION = "'{0}' is geen relatie op deze kaart{1}."
    PROPERTY = "'{0}' is geen eigenschap van iets op deze kaart{1}."
    NEAR = "; bedoelt u {0}"
    UNBOUNDED = "Een * zonder grens telt hier hooguit 10 stappen. Schrijf bijvoorbeeld *1..3."
    CUT = "U ziet de eerste {0} van {1} rijen."


class NetwerkkaartError(Exception):
    """Base class; subclasses fill `message` with their arguments in order."""

    message: ClassVar[str] = "Er ging iets mis."
    exit_code: ClassVar[int] = 3

    def __str__(self) -> str:
        return self.message.format(*self.args)


class WrongUse(NetwerkkaartError):
    """The user asked for something that cannot be."""

    message = "{0}"
    exit_code = 2


class UnknownNode(WrongUse):
    message = "'{0}' staat niet in de kaart."


class AmbiguousNode(WrongUse):
    message = "'{0}' kan meer dan één ding zijn: {1}. Schrijf het id."


class UnknownImport(WrongUse):
    message = "Er is geen gebeurtenis {0} die ongedaan gemaakt kan worden."


class UnreadableFile(NetwerkkaartError):
    """The file as a whole was refused; nothing is stored."""

    message = "Het bestand '{0}' kan niet worden gelezen."


class UnknownFormat(UnreadableFile):
    message = "'{0}' is geen bestand dat hier gelezen kan worden. Gebruik .xlsx, .ods of .csv."


class EmptyFile(UnreadableFile):
    message = "Het bestand '{0}' is leeg. Vul het sjabloon in en probeer het opnieuw."


class EncryptedFile(UnreadableFile):
    message = "Het bestand '{0}' heeft een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw."


class DamagedFile(UnreadableFile):
    message = "Het bestand '{0}' is beschadigd of is geen echt werkblad. Open het in Excel, sla het opnieuw op en probeer het nog eens."


class UnsafeFile(UnreadableFile):
    message = "Het bestand '{0}' is geweigerd: {1}."


class StrictFile(UnreadableFile):
    message = "Het bestand '{0}' is opgeslagen als 'Strict Open XML'. Kies in Excel 'Opslaan als' en dan 'Excel-werkmap (.xlsx)'."


class OldExcel(UnreadableFile):
    message = "Het bestand '{0}' is in het oude Excel-formaat (.xls). Sla het op als .xlsx."


class TooLarge(UnreadableFile):
    message = "Het bestand '{0}' is te groot om te lezen ({1})."


class OpenQuote(UnreadableFile):
    message = "In '{0}' staat op rij {1} een aanhalingsteken dat niet wordt afgesloten. Zet er een tweede bij of haal het weg."


class ReadTimeout(UnreadableFile):
    message = "Het lezen van '{0}' duurde te lang en is gestopt. Maak het bestand kleiner of haal de opmaak weg."


class ReaderCrashed(UnreadableFile):
    message = "Het lezen van '{0}' is mislukt. Sla het bestand opnieuw op in Excel en probeer het opnieuw."


class NothingRecognised(UnreadableFile):
    message = (
        "In '{0}' staat geen blad van het sjabloon. Gebruik de bladnamen van het sjabloon, bijvoorbeeld Overleggen."
    )


class PersonalData(UnreadableFile):
    """The file holds data of clients; the value is never in the message."""

    message = "Het bestand '{0}' is geweigerd: {2} bevat {1}. Deze kaart is niet voor gegevens over cliënten. Haal dit eruit; er is niets bewaard."


class RowsRefused(NetwerkkaartError):
    message = "Er is niets vastgelegd: {0} rijen zijn geweigerd. Verbeter ze, of leg de rest vast zonder deze rijen."


class CypherRefused(WrongUse):
    """A typed query that may not or cannot run; the arguments are what is wrong, the line and the column."""

    message = "Regel {1}, teken {2}: {0}."


class QueryFailed(WrongUse):
    """A query that was understood but gave no answer."""


class QueryTooSlow(QueryFailed):
    message = "De vraag duurde langer dan {0} seconden en is gestopt. Zoek minder ver (*1..3), vraag minder of voeg WHERE toe."


class QueryTooLarge(QueryFailed):
    message = "De vraag heeft te veel geheugen nodig en is gestopt. Vraag minder of voeg WHERE toe."


class QueryCrashed(QueryFailed):
    message = "De vraag kon niet worden beantwoord. Maak hem eenvoudiger en probeer het opnieuw."


class QueryValues(QueryFailed):
    message = "De vraag kon niet worden beantwoord: de waarden passen niet bij wat ermee gedaan wordt, bijvoorbeeld rekenen met tekst."


class UnknownQuery(WrongUse):
    message = "Er is geen vraag die '{0}' heet.{1}"


class WrongParameter(WrongUse):
    message = "Parameter '{0}': {1}."


class DoubleTitle(WrongUse):
    message = "Er is al een vraag die '{0}' heet. Kies een andere titel of verwijder die vraag eerst."


class DoubleView(WrongUse):
    message = "Er is al een beeld dat '{0}' heet. Kies een andere titel of verwijder dat beeld eerst."


class DoubleTour(WrongUse):
    message = "Er is al een rondleiding die '{0}' heet. Kies een andere titel of verwijder die rondleiding eerst."


class WrongView(WrongUse):
    message = "Dit beeld kan niet worden bewaard: {0}."


class UnknownView(WrongUse):
    message = "Dit beeld is er niet meer. Misschien is het verwijderd."


class UnknownTour(WrongUse):
    message = "Deze rondleiding is er niet meer. Misschien is zij verwijderd."


class PersonalText(WrongUse):
    message = "Hierin staat een burgerservicenummer. Haal het weg; er is niets bewaard."


class ClientText(PersonalText):
    message = "Hierin staan gegevens over cliënten of casussen. Deze kaart is daar niet voor. Haal dit eruit; er is niets bewaard."


class WrongNote(WrongUse):
    message = "Deze notitie kan niet worden bewaard: {0}."


class UnknownNote(WrongUse):
    message = "Deze notitie is er niet meer. Misschien is zij ingetrokken."


class BrokenQuery(NetwerkkaartError):
    """A file in queries/ that does not keep the form; only a developer meets it."""

    message = "queries/{0}: {1}."


class NoCypherEngine(NetwerkkaartError):
    message = "Vragen aan de kaart hebben KGLite nodig en dat staat niet op deze machine. Installeer het met: pip install 'kglite>=0.21.2,<0.22'. De rest van de toepassing werkt zonder."
    exit_code = 4


class StoreError(NetwerkkaartError):
    exit_code = 4


class StoreUnavailable(StoreError):
    message = "De opslag op {0} is niet bereikbaar."


class OutcomeUnknown(StoreUnavailable):
    message = "De verbinding met de opslag op {0} viel weg tijdens het vastleggen. Kijk bij de imports of het gelukt is zodra de opslag er weer is."


class StoreRefused(StoreUnavailable):
    message = "De opslag op {0} laat ons niet toe. Controleer NETWERKKAART_NEO4J_USER en NETWERKKAART_NEO4J_PASSWORD."


class NoSuchDatabase(StoreUnavailable):
    message = "De database '{0}' bestaat niet op {1}. Controleer NETWERKKAART_NEO4J_DATABASE."


class StoreBusy(StoreError):
    message = "Er is een import bezig sinds {1} (door {0}). Probeer het straks opnieuw."


class StoreChanged(StoreError):
    message = "Iemand anders heeft de kaart intussen gewijzigd. Bekijk de verschillen opnieuw."


class StoreFull(StoreError):
    message = "Er is niet genoeg ruimte om dit vast te leggen. Maak ruimte vrij; er is niets veranderd."


class StoreMemory(StoreError):
    message = "De database heeft te weinig geheugen voor deze bewerking. Vraag de beheerder db.memory.transaction.max te verhogen."


class StoreNotEmpty(StoreError):
    message = "Op {0} staat al een andere kaart. Kies een lege opslag; er is niets veranderd."


class StoresDiffer(StoreError):
    message = "De kopie op {0} is niet gelijk aan het origineel. Gebruik haar niet en probeer het opnieuw."


class StoreTooNew(StoreError):
    message = "De opslag is gemaakt met een nieuwere versie (formaat {0}). Werk de toepassing bij."


class DamagedBackup(NetwerkkaartError):
    message = "Het bestand '{0}' is geen reservekopie van Netwerkkaart, of het is beschadigd. Er is niets hersteld."
