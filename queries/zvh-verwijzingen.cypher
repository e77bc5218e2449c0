// titel: Verwijzingen naar het Zorg- en Veiligheidshuis
// vraag: Wie verwijst naar een Zorg- en Veiligheidshuis, en hoe vaak gebeurt dat echt?
// groep: Sturen, rapporteren en opschalen
// kolommen: van_id, van, naar_id, naar, gebruik
MATCH (x:Overleg|Stuurgroep|Programma|Partner)-[r:VERWIJST_NAAR]->(h:Partner)
WHERE h.soort = 'zorg- en veiligheidshuis'
RETURN x.id AS van_id, x.naam AS van, h.id AS naar_id, h.naam AS naar, r.gebruik AS gebruik
ORDER BY van, naar, van_id, naar_id
