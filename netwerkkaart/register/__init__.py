"""The register: append-only events that are the truth, and what follows from them."""

from netwerkkaart.register.events import BASIS, HANDMATIG, Event, EventSoort, in_force
from netwerkkaart.register.projection import project
from netwerkkaart.register.state import State, replay

__all__ = ["BASIS", "HANDMATIG", "Event", "EventSoort", "State", "in_force", "project", "replay"]
