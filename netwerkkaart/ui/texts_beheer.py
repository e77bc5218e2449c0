"""The Dutch words of Beheer."""

from __future__ import annotations

from collections.abc import Mapping

from netwerkkaart.stores.health import Danger

ADMIN_TITLE = "Beheer"
STORE_HEAD, STORE_CAPTION = ("Wat", "Waarde"), "De opslag die in gebruik is"
STORE_PLACE, STORE_PROGRAM, STORE_AWAY = "Opslag", "Programma", "nu niet bereikbaar"
STORE_COPY, STORE_UPDATING = "Kopie voor vragen", "wordt bijgewerkt"
STORE_VERSION, STORE_HASH = "Versie van de kaart", "Registerhash"
STORE_CHANGED, STORE_CHANGED_BY = "Laatst gewijzigd", "{0}, door {1}"
STORE_COUNTS, STORE_COUNTED = "Wat erin staat, met de vaste lijst van gebieden", "{0} dingen en {1} verbindingen"
REMARKS_TITLE = "Let op: de instellingen van de server"
REMARKS_INTRO = "De kaart werkt, maar dit is niet veilig. Vraag de beheerder van de server het te veranderen."
DANGERS: Mapping[Danger, str] = {
    Danger.NO_LOGIN: "Iedereen die de server kan bereiken, kan zonder wachtwoord alles lezen en wijzigen ({0} is {1}). Zet {0}=true.",
    Danger.NO_TIME_LIMIT: "Een opdracht die blijft hangen, stopt nooit ({0} is {1}). Zet bijvoorbeeld {0}=60s.",
    Danger.NO_MEMORY_LIMIT: "Eén opdracht kan al het geheugen van de server vullen ({0} is {1}). Zet bijvoorbeeld {0}=512m.",
    Danger.READS_FILES: "Een opdracht kan bestanden van de server lezen ({0} is {1}). Zet {0}=false.",
    Danger.ANY_PROCEDURE: "Elke procedure mag worden gebruikt ({0} is {1}). Noem alleen de procedures die u nodig hebt; Netwerkkaart zelf gebruikt er geen.",
    Danger.UNRESTRICTED: "Deze procedures mogen alles op de server: {1} ({0}). Haal ze weg; Netwerkkaart gebruikt ze niet.",
    Danger.NOT_ENCRYPTED: "De verbinding met {1} is niet versleuteld: iemand op het netwerk kan meelezen. Gebruik in {0} een adres met +s.",
    Danger.NOT_TOLD: "De server zegt niet hoe {0} staat. Ga na of dat veilig is.",
}  # fmt: skip
BACKUP_TITLE = "Reservekopie"
BACKUP_INTRO = "Eén bestand met alles wat ooit is vastgelegd, ook namen van personen. Bewaar het veilig."
BACKUP = "Reservekopie downloaden"
RESTORE_TITLE = "Reservekopie terugzetten"
RESTORE_INTRO = "Dat kan alleen zolang er nog geen eigen kaart is. Daarna staat alles er weer, ook wie wat wanneer heeft vastgelegd."
RESTORE_FILE, RESTORE = "Een reservekopie (.zip)", "Terugzetten"
STEP_RESTORE = "Terugzetten en nagaan of alles gelijk is"
RESTORE_FAILED = (
    "Het terugzetten is mislukt door een fout in de toepassing. Kijk op deze pagina wat er nu in de opslag staat."
)
RESTORED = "De kaart is teruggezet en nagekeken: versie {0}."
