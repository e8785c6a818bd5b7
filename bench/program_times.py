# SPDX-License-Identifier: MIT
"""Real programs with each allocator preloaded in turn; their inputs are generated, always the same."""

import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import malloc_peers
import malloc_times

LIMIT = 120  # seconds
INPUTS = malloc_peers.ROOT / "tests" / "programs" / "lib"


class Program:
    """A row: a command, with what it needs, and a folder in which its input is made once."""

    def __init__(self, name, needs, make, stdin=None, made=None):
        self.name = name
        self.needs = needs  # (command, Debian's package)...
        self.make = make    # make(folder, scale): the command, after it has made the input
        self.stdin = stdin  # a file in the folder
        self.made = made    # a file in the folder that it makes: its answer, beside what it prints

    def missing(self):
        for command, package in self.needs:
            if not shutil.which(command):
                return f"{command} is not installed (Debian's {package})"
        return None


def generate(folder, name, script, size):
    """The file, as the script prints it."""
    path = folder / name
    with open(path, "wb") as out:
        subprocess.run(["sh", INPUTS / script, str(size)], stdout=out, check=True)
    return path


def part(whole, scale):
    return max(1, whole * scale // malloc_times.USUAL_SCALE)


def make_sqlite(folder, scale):
    generate(folder, "load.sql", "sql.sh", part(60, scale))
    return [shutil.which("sqlite3"), "-batch", ":memory:"]


def make_lua(_, scale):
    return [shutil.which("lua5.4"), str(INPUTS / "script.lua"), str(part(6, scale))]


def make_python(_, scale):
    return ["/usr/bin/python3", str(INPUTS / "script.py"), str(part(6, scale))]


def make_node(_, scale):
    return [shutil.which("node"), str(INPUTS / "script.js"), str(part(5, scale))]


def make_cc1(folder, scale):
    source = generate(folder, "large.c", "source.sh", part(60, scale))
    cc1 = malloc_peers.output(["gcc", "-print-prog-name=cc1"]).strip()
    subprocess.run(["gcc", "-E", source, "-o", folder / "large.i"], check=True)
    return [cc1, "-quiet", "-fpreprocessed", "-O2", "-g", str(folder / "large.i"), "-o", "-"]


def make_git(folder, scale):
    history = generate(folder, "history", "history.sh", part(400, scale))
    git = shutil.which("git")
    subprocess.run([git, "init", "-q", "--bare", "-b", "main", folder / "repository"], check=True)
    with open(history, "rb") as stream:
        subprocess.run([git, "-C", folder / "repository", "fast-import", "--quiet"], stdin=stream, check=True)
    return [git, "-C", str(folder / "repository"), "repack", "-a", "-d", "-f", "-q", "--threads=2", "--window=50"]


def make_text(folder, lines):
    """Text that packs well, but not too well."""
    x = 4711
    with open(folder / "text", "w", encoding="ascii") as out:
        for number in range(lines):
            x = x * 48271 % 2147483647
            out.write(f"{number} line {x % 100003} of {x * x % 977}\n")
    return str(folder / "text")


def make_xz(folder, scale):
    return [shutil.which("xz"), "-2", "-T2", "--block-size=1MiB", "-k", "-f", make_text(folder, part(400000, scale))]


def make_zstd(folder, scale):
    return [shutil.which("zstd"), "-12", "-T2", "-B512K", "-q", "-f", "-o", str(folder / "text.zst"),
            make_text(folder, part(800000, scale))]


PROGRAMS = [
    Program("redis", [("redis-server", "redis-server"), ("redis-benchmark", "redis-tools")], None),
    Program("sqlite", [("sqlite3", "sqlite3")], make_sqlite, "load.sql"),
    Program("lua", [("lua5.4", "lua5.4")], make_lua),
    Program("python", [("/usr/bin/python3", "python3")], make_python),
    Program("cc1", [("gcc", "gcc")], make_cc1),
    Program("git-repack", [("git", "git")], make_git),
    Program("xz", [("xz", "xz-utils")], make_xz, made="text.xz"),
    Program("zstd", [("zstd", "zstd")], make_zstd, made="text.zst"),
    Program("node", [("node", "nodejs")], make_node),
]

HEADING = ["# Real programs with each allocator", "",
           "Printed by `make bench ONLY=programs` and put here as it stands. Debian's programs, each allocator preloaded in "
           "turn (glibc too, since redis-server is linked with jemalloc). The inputs are generated: `bench/program_times.py` "
           "has each command. The figures of redis are the time of `redis-benchmark` and the server's processor time and "
           "memory.", ""]
HEADING_STATIC = ["# Static programs of musl", "",
                  "Printed by `make bench ONLY=static` and put here as it stands. The workloads of `bench/malloc/`, linked "
                  "statically with musl as it is, with mimalloc of Debian's source, compiled by musl-gcc as one object, and "
                  "with `libfhmalloc.o`.", ""]


def program_peers(build):
    """The allocators that can be preloaded, for programs of the system's own."""
    peers = [peer for peer in malloc_peers.all_peers(build) if peer.preload or peer.key == "glibc"]
    peers[0].preload = malloc_peers.find_library("libc.so.6", "libc6")
    return peers


def environment(peer, folder):
    """What the program gets: all that could differ from run to run is the allocator."""
    return peer.environment | {"HOME": str(folder), "TZ": "UTC", "PYTHONMALLOC": "malloc", "PYTHONHASHSEED": "1",
                               "GIT_CONFIG_NOSYSTEM": "1"}


class Runner:
    """Runs one program with one allocator; knows where its input lies."""

    def __init__(self, build, program, folder, scale):
        self.launcher = build / "bench" / "launch"
        self.witness = build / "tests" / "x86_64" / "witness.so"
        self.program = program
        self.folder = folder
        self.scale = scale
        self.command = program.make(folder, scale) if program.make else None

    def run(self, peer):
        env = environment(peer, self.folder)
        if not self.command:
            return self.run_redis(env)
        with open(self.folder / self.program.stdin if self.program.stdin else os.devnull, "rb") as stdin:
            run = malloc_times.launch(self.launcher, LIMIT, self.command, env, stdin=stdin, errors="replace")
        if isinstance(run, str):
            return run
        run, lines = run
        return run if run["stopped"] else {**run, "sum": self.answer(lines)}

    def answer(self, lines):
        digest = hashlib.sha256("\n".join(lines).encode())
        if self.program.made:
            digest.update((self.folder / self.program.made).read_bytes())
        return digest.hexdigest()[:16]

    def owner(self, peer):
        """Whose malloc the program has, as the witness in it says: None where it is the peer's."""
        env = environment(peer, self.folder)
        note = self.folder / "witness"
        note.unlink(missing_ok=True)
        env.update(WITNESS=str(note), LD_PRELOAD=f"{peer.preload}:{self.witness}")
        command = [self.command[0] if self.command else shutil.which("redis-server"), "--version"]
        subprocess.run(command, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
        lines = note.read_text().splitlines() if note.exists() else []
        wanted = " " + os.path.basename(peer.preload)
        if not lines:
            return "no process has it loaded"
        others = [line for line in lines if not line.endswith(wanted)]
        return f"malloc is another: {others[0]}" if others else None

    def run_redis(self, env):
        """The benchmark's time, the server's processor time and memory."""
        socket = self.folder / "redis.sock"
        ask = ["redis-cli", "-s", str(socket)]
        command = [self.launcher, str(LIMIT), shutil.which("redis-server"), "--port", "0", "--unixsocket", str(socket),
                   "--dir", str(self.folder), "--save", "", "--logfile", str(self.folder / "redis.log")]
        env = dict(env, LAUNCH_PRELOAD=env.pop("LD_PRELOAD"))
        with subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True) as server:
            until = time.monotonic() + 20
            while malloc_peers.output([*ask, "ping"]).strip() != "PONG":
                if time.monotonic() > until or server.poll() is not None:
                    server.terminate()
                    return "the server does not answer"
                time.sleep(0.02)
            begin = time.monotonic()
            ran = subprocess.run(["redis-benchmark", "-s", str(socket), "-q", "-n", str(part(120000, self.scale)),
                                  "-r", "20000", "-c", "20", "-P", "16", "-d", "300",
                                  "-t", "set,get,incr,lpush,rpop,sadd,hset,spop,zadd"],
                                 capture_output=True, check=False)
            wall = time.monotonic() - begin
            malloc_peers.output([*ask, "shutdown", "nosave"])
            line = server.communicate(timeout=60)[0].split()
        if ran.returncode != 0 or len(line) != 5 or line[3] != "0":
            return f"redis-benchmark ends with {ran.returncode}, the server with {line}"
        return {"wall": wall, "cpu": int(line[1]) / 1e6, "peak": int(line[2]), "stopped": False}


def choose(words):
    """The programs whose names have one of the words."""
    return [program for program in PROGRAMS
            if not words or any(word in f"programs/{program.name}" for word in words)]


def measure(build, peers, programs, rounds, scale):
    """All that is known before the first run, and an iterator that adds a row at a time."""
    results = malloc_times.begin("programs", peers, rounds, scale, LIMIT)
    results["heading"] = HEADING

    def each():
        for program in programs:
            if why := program.missing():
                print(f"skip {program.name}: {why}")
                continue
            with tempfile.TemporaryDirectory(dir=build / "bench") as folder:
                runner = Runner(build, program, Path(folder), scale)
                owners = {peer.key: runner.owner(peer) for peer in peers}
                row = malloc_times.measure_row(peers, program.name, rounds, LIMIT,
                                               lambda peer: owners[peer.key] or runner.run(peer))
            yield malloc_times.add_row(results, row)

    return results, each()
