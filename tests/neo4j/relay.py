"""A TCP relay in front of a server that can cut the line at COMMIT, or go quiet."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto
from typing import Self

COMMIT = b"\x00\x02\xb0\x12\x00\x00"
"""The message as Bolt has it: two bytes in one chunk, a structure without fields and with tag 0x12."""


class Cut(Enum):
    """When the line is cut: before the server hears of COMMIT, or when it has answered and we do not hear it."""

    BEFORE = auto()
    AFTER = auto()


class Relay:
    """Passes everything on, until `cut` is set and a COMMIT comes by; that happens once."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.cut: Cut | None = None
        self.refusing = False
        self.on_commit: Callable[[], None] = lambda: None
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self.refusing:
                client.close()
                continue
            try:
                server = socket.create_connection(("127.0.0.1", self._to))
            except OSError:
                client.close()
                continue
            pair = (client, server)
            self._pairs.append(pair)
            threading.Thread(target=self._pass_on, args=pair, daemon=True).start()
            threading.Thread(target=self._pass_back, args=pair, daemon=True).start()

    def _pass_on(self, client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while data := client.recv(65_536):
                if self.cut is not None and COMMIT in data:
                    self._at_commit(client, server, data)
                    return
                server.sendall(data)
        _close(client, server)

    def _at_commit(self, client: socket.socket, server: socket.socket, data: bytes) -> None:
        cut, self.cut = self.cut, None
        if cut is Cut.AFTER:
            self._pairs.remove((client, server))  # its answer is not passed back
            server.sendall(data)
        self.on_commit()
        _close(client)
        if cut is Cut.AFTER:
            server.settimeout(5)
            with suppress(OSError):
                server.recv(65_536)
        _close(server)

    def _pass_back(self, client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while data := server.recv(65_536):
                if (client, server) not in self._pairs:
                    break
                client.sendall(data)
        _close(client)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        _close(self._listener, *(end for pair in self._pairs for end in pair))


def _close(*ends: socket.socket) -> None:
    for end in ends:
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
