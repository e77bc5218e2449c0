// Netwerkkaart zorg en veiligheid: de hele kaart als Cypher.
// Voer dit uit op een lege Neo4j (5 of nieuwer), bijvoorbeeld: cypher-shell -f kaart.cypher
// Nog eens uitvoeren verandert niets.
CREATE CONSTRAINT overleg_sleutel IF NOT EXISTS FOR (n:`Overleg`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT thema_sleutel IF NOT EXISTS FOR (n:`Thema`) REQUIRE n.id IS UNIQUE;
UNWIND [
{`id`: 'overleg:een', `bronnen`: [], `naam`: 'Driehoek', `vergaderingen_per_jaar`: 4},
{`id`: 'overleg:h0', `bronnen`: [], `naam`: '\'}) DETACH DELETE n //', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: '\'}) DETACH DELETE n //'},
{`id`: 'overleg:h1', `bronnen`: [], `naam`: '\\' + 'u0027}) DETACH DELETE n //', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: '\\' + 'u0027}) DETACH DELETE n //'},
{`id`: 'overleg:h10', `bronnen`: [], `naam`: '\'s-Hertogenbosch & Súdwest-Fryslân', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: '\'s-Hertogenbosch & Súdwest-Fryslân'},
{`id`: 'overleg:h11', `bronnen`: [], `naam`: ';', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: ';'},
{`id`: 'overleg:h12', `bronnen`: [], `naam`: '🙂 een naam', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: '🙂 een naam'},
{`id`: 'overleg:h2', `bronnen`: [], `naam`: 'eindigt op \\' + '', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: 'eindigt op \\' + ''},
{`id`: 'overleg:h3', `bronnen`: [], `naam`: '"; MATCH (n) DELETE n;', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: '"; MATCH (n) DELETE n;'},
{`id`: 'overleg:h4', `bronnen`: [], `naam`: '`Overleg`', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: '`Overleg`'},
{`id`: 'overleg:h5', `bronnen`: [], `naam`: '</data><node id=\'x\'/>', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: '</data><node id=\'x\'/>'},
{`id`: 'overleg:h6', `bronnen`: [], `naam`: 'a\nb\tc', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: 'a\nb\tc'},
{`id`: 'overleg:h7', `bronnen`: [], `naam`: '=1+1', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: '=1+1'},
{`id`: 'overleg:h8', `bronnen`: [], `naam`: '$rijen', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: '$rijen'},
{`id`: 'overleg:h9', `bronnen`: [], `naam`: '{a: 1}', `sturing`: ['beleidskracht', 'regiekracht'], `doel`: '{a: 1}'},
{`id`: 'overleg:twee', `bronnen`: [], `naam`: 'driehoek', `vergaderingen_per_jaar`: 4.5}
] AS rij
MERGE (n:`Overleg` {id: rij.id}) SET n = rij;
UNWIND [
{`id`: 'thema:h0', `bronnen`: [], `naam`: '\'}) DETACH DELETE n //', `koepel`: true},
{`id`: 'thema:h1', `bronnen`: [], `naam`: '\\' + 'u0027}) DETACH DELETE n //', `koepel`: false},
{`id`: 'thema:h10', `bronnen`: [], `naam`: '\'s-Hertogenbosch & Súdwest-Fryslân', `koepel`: true},
{`id`: 'thema:h11', `bronnen`: [], `naam`: ';', `koepel`: false},
{`id`: 'thema:h12', `bronnen`: [], `naam`: '🙂 een naam', `koepel`: true},
{`id`: 'thema:h2', `bronnen`: [], `naam`: 'eindigt op \\' + '', `koepel`: true},
{`id`: 'thema:h3', `bronnen`: [], `naam`: '"; MATCH (n) DELETE n;', `koepel`: false},
{`id`: 'thema:h4', `bronnen`: [], `naam`: '`Overleg`', `koepel`: true},
{`id`: 'thema:h5', `bronnen`: [], `naam`: '</data><node id=\'x\'/>', `koepel`: false},
{`id`: 'thema:h6', `bronnen`: [], `naam`: 'a\nb\tc', `koepel`: true},
{`id`: 'thema:h7', `bronnen`: [], `naam`: '=1+1', `koepel`: false},
{`id`: 'thema:h8', `bronnen`: [], `naam`: '$rijen', `koepel`: true},
{`id`: 'thema:h9', `bronnen`: [], `naam`: '{a: 1}', `koepel`: false}
] AS rij
MERGE (n:`Thema` {id: rij.id}) SET n = rij;
UNWIND [
{`van`: 'overleg:h0', `naar`: 'thema:h0', `eigen`: {`id`: 'GAAT_OVER|overleg:h0|thema:h0', `bronnen`: []}},
{`van`: 'overleg:h1', `naar`: 'thema:h1', `eigen`: {`id`: 'GAAT_OVER|overleg:h1|thema:h1', `bronnen`: []}},
{`van`: 'overleg:h10', `naar`: 'thema:h10', `eigen`: {`id`: 'GAAT_OVER|overleg:h10|thema:h10', `bronnen`: []}},
{`van`: 'overleg:h11', `naar`: 'thema:h11', `eigen`: {`id`: 'GAAT_OVER|overleg:h11|thema:h11', `bronnen`: []}},
{`van`: 'overleg:h12', `naar`: 'thema:h12', `eigen`: {`id`: 'GAAT_OVER|overleg:h12|thema:h12', `bronnen`: []}},
{`van`: 'overleg:h2', `naar`: 'thema:h2', `eigen`: {`id`: 'GAAT_OVER|overleg:h2|thema:h2', `bronnen`: []}},
{`van`: 'overleg:h3', `naar`: 'thema:h3', `eigen`: {`id`: 'GAAT_OVER|overleg:h3|thema:h3', `bronnen`: []}},
{`van`: 'overleg:h4', `naar`: 'thema:h4', `eigen`: {`id`: 'GAAT_OVER|overleg:h4|thema:h4', `bronnen`: []}},
{`van`: 'overleg:h5', `naar`: 'thema:h5', `eigen`: {`id`: 'GAAT_OVER|overleg:h5|thema:h5', `bronnen`: []}},
{`van`: 'overleg:h6', `naar`: 'thema:h6', `eigen`: {`id`: 'GAAT_OVER|overleg:h6|thema:h6', `bronnen`: []}},
{`van`: 'overleg:h7', `naar`: 'thema:h7', `eigen`: {`id`: 'GAAT_OVER|overleg:h7|thema:h7', `bronnen`: []}},
{`van`: 'overleg:h8', `naar`: 'thema:h8', `eigen`: {`id`: 'GAAT_OVER|overleg:h8|thema:h8', `bronnen`: []}},
{`van`: 'overleg:h9', `naar`: 'thema:h9', `eigen`: {`id`: 'GAAT_OVER|overleg:h9|thema:h9', `bronnen`: []}}
] AS rij
MATCH (a:`Overleg` {id: rij.van}) MATCH (b:`Thema` {id: rij.naar}) MERGE (a)-[r:`GAAT_OVER` {id: rij.eigen.id}]->(b) SET r = rij.eigen;
UNWIND [
{`van`: 'overleg:een', `naar`: 'overleg:twee', `eigen`: {`id`: 'RAPPORTEERT_AAN|overleg:een|overleg:twee', `bronnen`: []}}
] AS rij
MATCH (a:`Overleg` {id: rij.van}) MATCH (b:`Overleg` {id: rij.naar}) MERGE (a)-[r:`RAPPORTEERT_AAN` {id: rij.eigen.id}]->(b) SET r = rij.eigen;
UNWIND [
{`van`: 'overleg:een', `naar`: 'overleg:twee', `eigen`: {`id`: 'SCHAALT_OP_NAAR|overleg:een|overleg:twee', `bronnen`: []}}
] AS rij
MATCH (a:`Overleg` {id: rij.van}) MATCH (b:`Overleg` {id: rij.naar}) MERGE (a)-[r:`SCHAALT_OP_NAAR` {id: rij.eigen.id}]->(b) SET r = rij.eigen;
