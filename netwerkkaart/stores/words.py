"""The lists that free Cypher is held to: what is not here cannot be asked."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STARTS = _words("MATCH OPTIONAL UNWIND WITH RETURN CALL")
"""With what a query, or the part after UNION, begins."""
AFTER = _words(
    "MATCH OPTIONAL UNWIND WITH RETURN CALL WHERE ORDER SKIP LIMIT UNION AND OR XOR IN IS STARTS ENDS CONTAINS "
    "AS ASC ASCENDING DESC DESCENDING WHEN THEN ELSE END"
)
"""Words that may follow a finished expression or pattern."""
BETWEEN = _words("BY DISTINCT NOT CASE ALL ANY NONE SINGLE EXISTS COUNT COLLECT YIELD")
"""Other words with a meaning of their own."""
OPERATORS = (AFTER | BETWEEN) - _words("END ASC ASCENDING DESC DESCENDING COUNT COLLECT")
"""Words after which something has still to come."""
BRACES = _words("EXISTS COUNT COLLECT CALL")
"""Words before a part between braces."""
WRITES = _words(
    "CREATE MERGE DELETE DETACH SET REMOVE FOREACH LOAD INSERT DROP ALTER RENAME GRANT DENY REVOKE SHOW TERMINATE "
    "START STOP USE USING COPY EXPORT IMPORT ATTACH INSTALL PERIODIC COMMIT FINISH EXPLAIN PROFILE LET FILTER"
)
"""Words of which it is told that a question only reads; the gate refuses whatever is not on its lists anyway."""
FUNCTIONS = _words(
    "abs all allshortestpaths any avg ceil char_length coalesce collect count date duration e endnode exists exp "
    "floor head id elementid isempty keys labels last left length log log10 ltrim max min nodes none nullif "
    "percentilecont percentiledisc pi properties range reduce relationships replace reverse right round rtrim "
    "shortestpath sign single size split sqrt startnode stdev stdevp substring sum tail toboolean tofloat "
    "tofloatornull tointeger tointegerornull tolower tostring tostringornull toupper trim lower upper type "
    "duration.between date.truncate"
)
"""Functions that only reckon, in small letters."""
PROCEDURES = ("db.labels", "db.relationshipTypes", "db.propertyKeys")
"""What CALL may name; they say which names there are."""
