// titel: Wie betaalt wat
// vraag: Wie financiert welke tafels, programma's, organisaties en opdrachten?
// groep: Opdrachten en geld
// kolommen: van_id, van, naar_id, naar, type
MATCH (f:Partner|Programma)-[:FINANCIERT]->(x:Overleg|Stuurgroep|Programma|Partner|Opdracht)
RETURN f.id AS van_id, f.naam AS van, x.id AS naar_id, x.naam AS naar, labels(x)[0] AS type
ORDER BY van, naar, van_id, naar_id
