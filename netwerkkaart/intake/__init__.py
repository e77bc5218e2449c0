"""From the cells of a file to what its rows say: recognise, check, find names, settle."""

from netwerkkaart.intake.batch import Batch, Report
from netwerkkaart.intake.context import Choices
from netwerkkaart.intake.resolve import resolve

__all__ = ["Batch", "Choices", "Report", "resolve"]
