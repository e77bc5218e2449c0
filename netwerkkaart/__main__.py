"""`python -m netwerkkaart`: builds the session, runs one command, turns errors into words and exit codes."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from pathlib import Path
from types import TracebackType

from typer.exceptions import Abort, Exit, TyperException

from netwerkkaart.cli.app import app
from netwerkkaart.cli.words import in_dutch
from netwerkkaart.errors import NetwerkkaartError

BUG = 70
"""Exit code of a fault of ours, as sysexits.h has it."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command; gives its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        code = app(args=given, standalone_mode=False, prog_name="netwerkkaart")
    except NetwerkkaartError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    except Exit as stop:
        return stop.exit_code
    except TyperException as error:
        sys.stderr.write(f"{in_dutch(error)}\n")
        return 2
    except Abort:
        sys.stderr.write("Gestopt; er is niets vastgelegd.\n")
        return 2
    return code if isinstance(code, int) else 0


def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of ours in one sentence; with --debug the details go to a file."""
    sys.stderr.write("Er ging iets mis in de toepassing. Er is niets half vastgelegd.\n")
    if "--debug" in sys.argv:
        path = Path(tempfile.gettempdir()) / "netwerkkaart-fout.txt"
        path.write_text("".join(traceback.format_exception(kind, error, trace)), encoding="utf-8")
        sys.stderr.write(f"De details staan in {path}.\n")
    else:
        sys.stderr.write("Draai het opnieuw met --debug voor de details.\n")
    sys.stdout.flush()
    os._exit(BUG)  # not 1: that says something about the file


if __name__ == "__main__":
    sys.excepthook = told
    sys.exit(main())
