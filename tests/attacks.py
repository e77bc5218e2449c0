"""Cypher that must not run, and Cypher that only looks like it."""

from __future__ import annotations

ATTACKS = (
    # writing
    "CREATE (n:Overleg {id: 'x'}) RETURN n", "MATCH (n) CREATE (m:Overleg) RETURN m", "MERGE (n:Overleg {id: 'x'}) RETURN n",
    "MATCH (n) MERGE (n)-[:STUURT]->(n) RETURN n", "MATCH (n) SET n.naam = 'x' RETURN n", "MATCH (n) SET n += {a: 1} RETURN n",
    "MATCH (n) SET n:Merge RETURN n", "MATCH (n) REMOVE n.naam RETURN n", "MATCH (n) DELETE n", "MATCH (n) DETACH DELETE n",
    "MATCH (n) NODETACH DELETE n RETURN 1", "MATCH (n) WITH n DETACH DELETE n RETURN 1", "INSERT (n:Overleg) RETURN n",
    "MATCH (n) INSERT (n)-[:X]->(n) RETURN n", "MATCH (n) FOREACH (x IN [1] | SET n.a = x) RETURN n",
    "FOREACH (x IN [1] | CREATE (:A))", "UNWIND [1] AS x CREATE (n:A) RETURN n", "MATCH (n)\nRETURN n\nUNION\nCREATE (m:A) RETURN m",
    "MATCH (n) RETURN n UNION ALL MERGE (m:A) RETURN m", "CALL { CREATE (n:A) RETURN n } RETURN n",
    "MATCH (n) CALL (n) { SET n.a = 1 RETURN n AS m } RETURN m", "MATCH (n) CALL { WITH n DELETE n } RETURN 1",
    "MATCH (n) CALL { WITH n RETURN 1 AS a } IN TRANSACTIONS OF 10 ROWS RETURN a", "CALL { RETURN 1 AS a } IN TRANSACTIONS RETURN a",
    "MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n", "MERGE (n:A) ON CREATE SET n.a = 1 ON MATCH SET n.a = 2 RETURN n",
    "MATCH (n) WITH n AS x MERGE (y:A) RETURN y", "MATCH (n) RETURN n ORDER BY n.naam CREATE (m:A)", "MATCH (n) WITH n LIMIT 1 SET n.a = 1",
    "MATCH (n) RETURN CASE WHEN true THEN 1 END DELETE n", "MATCH (n) WHERE n.naam = 'a' DELETE n", "MATCH (n) RETURN n, DELETE n",
    # hidden writing
    "ＣＲＥＡＴＥ (n:A) RETURN n", "MATCH (n) ＤＥＬＥＴＥ n RETURN 1", "MATCH (n) \\u0044ELETE n", "\\u0043REATE (n:A)",
    "MATCH (n) /* x */ DELETE /* y */ n", "MATCH (n) //\nDELETE n", "MATCH (n) DE/**/LETE n", "MATCH (n)\u200bDELETE n",
    "MATCH (n) ſet n.a = 1 RETURN n", "MATCH (n) ſET n.a = 1", "mAtCh (n) dElEtE n", "MATCH (n)DELETE n", "MATCH (n)\u00a0DELETE n",
    "MATCH (n) WHERE n.naam = '\\u0027 DELETE n //' RETURN n", "MATCH (n:`A\\u0060) DELETE n //`) RETURN n",
    "MATCH (n) RETURN 'a' 'b' DELETE n", "MATCH (n) RETURN \"x\" SET n.a = 1", "MATCH (n) RETURN n.`a` DELETE n", "MATCH (n) RETURN $x DELETE n",
    # more than one, other languages, the engine's own words
    "MATCH (n) RETURN n; MATCH (n) DELETE n", "RETURN 1; DROP INDEX x", ";", "EXPLAIN MATCH (n) RETURN n", "PROFILE MATCH (n) RETURN n",
    "USE neo4j MATCH (n) RETURN n", "CYPHER runtime=slotted MATCH (n) RETURN n", "MATCH (n) RETURN n FORMAT CSV", "MATCH (n) RETURN n INTO OUTFILE 'x'",
    "FOR VALID_TIME ALL MATCH (n) RETURN n", "MATCH (n) FILTER n.a = 1 RETURN n", "MATCH (n) RETURN n HAVING n.a > 1", "SHOW TRANSACTIONS",
    "SHOW USERS YIELD * RETURN *", "TERMINATE TRANSACTIONS 'x'", "CREATE USER x SET PASSWORD 'y'", "ALTER USER neo4j SET PASSWORD 'y'",
    "DROP DATABASE neo4j", "START DATABASE neo4j", "GRANT ROLE admin TO x", "CREATE INDEX FOR (n:A) ON (n.a)", "DROP CONSTRAINT x",
    # files and the network
    "LOAD CSV FROM 'file:///etc/passwd' AS r RETURN r", "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1/x' AS r RETURN r",
    "MATCH (n) LOAD CSV FROM n.url AS r RETURN r", "RETURN LOAD CSV FROM 'x'", "UNWIND [1] AS x LOAD CSV FROM 'x' AS r RETURN r",
    "COPY (MATCH (n) RETURN n) TO 'x.csv'", "EXPORT DATABASE 'x'", "LOAD FROM 'x' RETURN *", "IMPORT DATABASE 'x'", "ATTACH 'x' AS y",
    "INSTALL httpfs", "CALL timeout = 0",
    # procedures and functions
    "CALL dbms.listConfig() YIELD name RETURN name", "CALL db.labels", "CALL apoc.load.json('http://x') YIELD value RETURN value",
    "CALL `apoc.load.json`('x') YIELD value RETURN value", "CALL dbms.killQuery('x')", "CALL db.clearQueryCaches()",
    "RETURN apoc.cypher.runFirstColumn('CREATE (n)', {}) AS x", "RETURN apoc.load.json('x')", "RETURN `apoc`.load('x')", "RETURN db.labels()",
    "RETURN create(1)", "RETURN randomUUID()", "MATCH (n) WHERE pagerank(n) > 1 RETURN n", "CALL db.labels('x')", "CALL pagerank() YIELD node RETURN node",
    "MATCH (n) RETURN text_score(n, 'x')", "RETURN file('x')", "CALL db.labels() YIELD label CREATE (n) RETURN n", "RETURN genai.vector.encode('x')",
    # broken on purpose
    "", "   ", "// alleen een opmerking", "MATCH (n", "MATCH (n))", "MATCH (n) RETURN 'open", "MATCH (n) RETURN `open", "/* open", "MATCH (n) RETURN “x”",
    "(" * 100 + ")" * 100, "RETURN 1" + " " * 20_001, "MATCH (n) RETURN n.naam @ 1", "MATCH (n)", "MATCH (n) WHERE n.a = 1", "hallo", "{}", "$x",
)  # fmt: skip

INNOCENT = (
    "MATCH (n:Overleg) WHERE n.naam = 'CREATE (x) DELETE y' RETURN n", 'MATCH (n) WHERE n.naam CONTAINS "drop database" RETURN n',
    "MATCH (n:`Merge`) RETURN n.id", "MATCH (n:Merge) RETURN n.id", "MATCH (n)-[:CREATE|DELETE]->(m) RETURN m", "MATCH (n) RETURN n.delete AS set",
    "MATCH (n) RETURN n.`load csv`", "MATCH (n) RETURN {create: n.naam, merge: 1} AS m", "MATCH (n) // DELETE n\nRETURN n", "MATCH (n) /* DETACH DELETE n */ RETURN n",
    "MATCH (n) WHERE n.url = 'http://x.nl/a//b' RETURN n", "MATCH (n) RETURN n;", "MATCH (n) RETURN n ; // klaar", "MATCH (n) WHERE n.naam = $delete RETURN n",
    "MATCH (created:Overleg) RETURN created.id", "MATCH (n) RETURN n.naam AS dropdown, n.doel AS settings", "match (n) return n limit 3",
    "MATCH (n) WHERE n.naam =~ '(?i).*set.*' RETURN n", "MATCH (n) RETURN 'it\\'s een \\\\ test' AS t", "MATCH (n) RETURN 'caf\\u00e9' AS t",
    "MATCH (n:Overleg|Stuurgroep) RETURN n.naam", "MATCH (n) WHERE n:Overleg OR n:Merge RETURN n", "OPTIONAL MATCH (n:Thema) RETURN count(n)",
    "MATCH p = shortestPath((a:Overleg)-[*1..4]-(b:Partner)) RETURN [x IN nodes(p) | x.naam]", "UNWIND [1, 2] AS x RETURN x ORDER BY x DESC SKIP 1 LIMIT 1",
    "MATCH (a:Overleg) CALL (a) { MATCH (a)<-[:ZIT_IN]-(b) RETURN count(b) AS c } RETURN a.naam, c", "CALL { MATCH (n) RETURN n LIMIT 1 } RETURN n.naam",
    "CALL () { RETURN 1 AS a UNION RETURN 2 AS a } RETURN a", "MATCH (n) WHERE EXISTS { (n)-[:STUURT]->() } RETURN n", "MATCH (n) WHERE NOT (n)-[:STUURT]->() RETURN n",
    "MATCH (n) RETURN COUNT { (n)--() } AS c", "MATCH (n) RETURN n.naam UNION ALL MATCH (m) RETURN m.naam AS `n.naam`", "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "MATCH (n) RETURN CASE n.soort WHEN 'casus' THEN 1 ELSE 0 END AS k", "MATCH (n) RETURN CASE WHEN n.a IS NULL THEN -1 ELSE n.a * 2 END + 1 AS k",
    "MATCH (n) WHERE any(x IN n.doelgroep WHERE x STARTS WITH 'g') RETURN n", "MATCH (n) RETURN reduce(s = 0, x IN [1, 2] | s + x) AS r",
    "MATCH (n) WHERE n.naam ENDS WITH 'e' XOR NOT n.a IS NOT NULL RETURN DISTINCT n.naam", "MATCH (n)\u00a0RETURN n.naam", "MATCH (n) RETURN [x IN n.mandaat | NOT x = 'a'] AS l",
    "MATCH (n) RETURN n.naam AS beëindigd", "MATCH (a)-[r:STUURT {rol: 'lid'}]->(b) RETURN r.rol", "WITH 1.5e3 AS x RETURN x % 2, x ^ 2", "MATCH (n) RETURN n.mandaat[0..2], n.mandaat[-1]",
)  # fmt: skip
