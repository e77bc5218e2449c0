"""What compose.yaml and Containerfile say, for tests: no container runs where these tests run."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = Path(__file__).parent / "fixtures" / "compose-spec.json"
"""github.com/compose-spec/compose-spec, schema/compose-spec.json at 170098b (23 June 2026); Apache License 2.0."""


def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    return found


def service(name: str) -> dict[str, Any]:
    found: dict[str, Any] = compose()["services"][name]
    return found


def neo4j_settings() -> dict[str, str]:
    """The environment as the image's entrypoint writes it in neo4j.conf: `__` is `_`, and `_` is `.`."""
    found = {n: v for n, v in service("neo4j")["environment"].items() if not n.endswith("_FILE")}
    return {_setting(name): value for name, value in found.items()}


def _setting(name: str) -> str:
    return re.sub(r"\.\.", "_", name.removeprefix("NEO4J_").replace("_", "."))


def instructions(word: str) -> list[str]:
    """What stands behind this word in the Containerfile, from the last FROM on."""
    lines = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()
    begin = max(i for i, line in enumerate(lines) if line.startswith("FROM "))
    return [line.removeprefix(f"{word} ") for line in lines[begin:] if line.startswith(f"{word} ")]


def command() -> list[str]:
    found: list[str] = json.loads(instructions("CMD")[0])
    return found


def copies() -> list[tuple[str, str]]:
    """What goes in the image from this folder: source and target."""
    pairs = (line.split() for line in instructions("COPY") if not line.startswith("--from"))
    return [(source, target) for source, target in pairs]


def copy_to(folder: Path) -> None:
    """The image's /app, in a folder."""
    for source, target in copies():
        place = folder / target / (source if target == "./" else "")
        place.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROOT / source, place)
