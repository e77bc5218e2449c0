"""What exists in a governance map: the one declaration that everything else reads.

Sjabloon, recogniser, validator, store, legend and docs/schema.md follow from `SCHEMA`. To add a
property, add one line in `nodes.py` (and its label to the sheet's columns in `sheets.py`).
"""

from netwerkkaart.schema.base import (
    Kind,
    NodeType,
    Property,
    Reference,
    RelationshipType,
    Schema,
    Sheet,
    SheetKind,
)
from netwerkkaart.schema.nodes import NODES
from netwerkkaart.schema.normen import NORM_PROPERTIES
from netwerkkaart.schema.relationships import RELATIONSHIPS
from netwerkkaart.schema.sheets import REFERENCES, SHEETS

SCHEMA = Schema(NODES, RELATIONSHIPS, REFERENCES, SHEETS, NORM_PROPERTIES)

__all__ = [
    "SCHEMA",
    "Kind",
    "NodeType",
    "Property",
    "Reference",
    "RelationshipType",
    "Schema",
    "Sheet",
    "SheetKind",
]
