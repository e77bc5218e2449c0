"""A real Neo4j Community server on a free loopback port, from Maven Central's jars, with authentication on.

`python -m tests.neo4j.server lts FOLDER` starts one for a shell: it prints lines to `eval`.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from netwerkkaart.settings import Login

POM = Path(__file__).parent / "pom.xml"
CLASSPATHS = Path(tempfile.gettempdir()) / "netwerkkaart-neo4j"
PASSWORD = "proef-met-wachtwoord"
START_SECONDS = 120
MEMORY = ("-Xms512m", "-Xmx1g")
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""For a server that is started often and never works hard."""
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent")
CONFIGURATION = """
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
server.memory.pagecache.size=256m
db.memory.transaction.max=512m
db.transaction.timeout=60s
"""
ENCRYPTED = """
server.bolt.tls_level=OPTIONAL
dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.base_directory={home}/certificates
dbms.ssl.policy.bolt.client_auth=NONE
"""


class Edition(NamedTuple):
    """A version of the server: its main class and the oldest Java that runs it."""

    name: str
    version: str
    main: str
    java: int


LTS = Edition("lts", "5.26.30", "org.neo4j.server.CommunityEntryPoint", 17)
CURRENT = Edition("current", "2026.08.1", "org.neo4j.server.Neo4jCommunity", 21)
EDITIONS = {e.name: e for e in (LTS, CURRENT)}


def missing(edition: Edition) -> str | None:
    """Why this server cannot run here; None when it can."""
    if find_java(edition.java) is None:
        return f"Neo4j {edition.version} needs Java {edition.java} or newer (java on PATH, JAVA_HOME or /usr/lib/jvm)"
    if shutil.which("mvn") is None:
        return "Neo4j's jars are resolved with Maven (mvn), which is not on PATH"
    return None


def find_java(oldest: int) -> str | None:
    """The first java of at least this version."""
    homes = [Path(os.environ["JAVA_HOME"])] if "JAVA_HOME" in os.environ else []
    found = [
        shutil.which("java"),
        *(str(h / "bin" / "java") for h in [*homes, *sorted(Path("/usr/lib/jvm").glob("*"))]),
    ]
    return next((java for java in found if java and Path(java).exists() and _java_version(java) >= oldest), None)


def _java_version(java: str) -> int:
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    match = re.search(r'version "(\d+)', told)
    return int(match.group(1)) if match else 0


def classpath(edition: Edition) -> str:
    """The jars of this version, fetched once."""
    kept = CLASSPATHS / f"{edition.version}.txt"
    if not kept.exists() or not all(Path(jar).exists() for jar in kept.read_text().split(os.pathsep)):
        CLASSPATHS.mkdir(exist_ok=True)
        goal = ("dependency:build-classpath", f"-Dmdep.outputFile={kept}", f"-Dneo4j.version={edition.version}")
        subprocess.run(["mvn", "-B", "-q", "-f", str(POM), *goal], check=True, stdout=sys.stderr)
    return kept.read_text()


def free_port() -> int:
    """A port on loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """One server and its folder; it may be killed and started again on the same data and port."""

    edition: Edition
    home: Path
    port: int = field(default_factory=free_port)
    encrypted: bool = False
    quick: bool = False
    settings: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def login(self) -> Login:
        return Login("neo4j", PASSWORD)

    def start(self) -> Server:
        """Start, and wait until it answers a query."""
        (self.home / "conf").mkdir(parents=True, exist_ok=True)
        (self.home / "conf" / "neo4j.conf").write_text(self._configuration())
        if self.encrypted:
            sign(self.home / "certificates")
        java = find_java(self.edition.java)
        assert java is not None
        opens = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in OPENED]
        folders = [f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]
        command = [
            java,
            *MEMORY,
            *(QUICK if self.quick else ()),
            *opens,
            "-cp",
            classpath(self.edition),
            self.edition.main,
            *folders,
        ]
        with (self.home / "server.log").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        self._wait()
        return self

    def _configuration(self) -> str:
        text = (CONFIGURATION + (ENCRYPTED if self.encrypted else "")).format(port=self.port, home=self.home)
        settings = dict(line.split("=", 1) for line in text.split()) | self.settings
        return "".join(f"{name}={value}\n" for name, value in settings.items())

    def _wait(self) -> None:
        until = time.monotonic() + START_SECONDS
        while not _answers(self.url):
            if self.process is None or self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.home / "server.log").read_text()[-2_000:])
            time.sleep(0.3)

    def send(self, number: signal.Signals) -> None:
        """Send the server a signal: SIGSTOP hangs it, SIGCONT lets it go on."""
        assert self.process is not None
        self.process.send_signal(number)

    def stop(self, number: signal.Signals = signal.SIGTERM) -> None:
        """End it; SIGKILL for kill -9."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(number)
            self.process.wait(timeout=60)


def sign(folder: Path) -> None:
    """A certificate that the server signed itself."""
    folder.mkdir(exist_ok=True)
    files = ("-keyout", str(folder / "private.key"), "-out", str(folder / "public.crt"))
    subject = ("-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost")
    made = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *files, *subject)
    subprocess.run(made, check=True, capture_output=True)


def _answers(url: str) -> bool:
    """Whether it answers a query; the first time the password is set."""
    try:
        with GraphDatabase.driver(
            url, auth=("neo4j", PASSWORD), connection_timeout=2, max_transaction_retry_time=0
        ) as driver:
            driver.execute_query("MATCH (s:Stand) RETURN s.versie")  # planning the first question takes longest
    except (DriverError, Neo4jError, OSError) as error:
        if getattr(error, "code", None) == "Neo.ClientError.Security.Unauthorized":
            _set_password(url)
        return False
    return True


def _set_password(url: str) -> None:
    try:
        with GraphDatabase.driver(url, auth=("neo4j", "neo4j")) as driver:
            change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new"
            driver.execute_query(change, new=PASSWORD, database_="system")
    except (DriverError, Neo4jError):
        return


def main() -> None:
    """Start a server for a shell; it goes on until its pid is ended."""
    server = Server(EDITIONS[sys.argv[1]], Path(sys.argv[2])).start()
    assert server.process is not None
    sys.stdout.write(f"export NETWERKKAART_TEST_NEO4J={server.url} NETWERKKAART_TEST_NEO4J_PASSWORD={PASSWORD}\n")
    sys.stdout.write(f"neo4j_pid={server.process.pid}\n")


if __name__ == "__main__":
    main()
