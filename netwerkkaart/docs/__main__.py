"""Writes every generated document and file anew."""

from __future__ import annotations

from pathlib import Path

from netwerkkaart.docs.outputs import write_all

if __name__ == "__main__":
    for path in write_all(Path(__file__).resolve().parents[2]):
        print(path)
