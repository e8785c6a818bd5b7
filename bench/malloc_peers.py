# SPDX-License-Identifier: MIT
"""The allocators that are compared: where each lies, and whether it really is the one that runs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Peer:
    """An allocator: preloaded into the dynamic program, or in a program of its own."""

    def __init__(self, key, program, preload=None, package=None, sign=None):
        self.key = key
        self.program = program
        self.preload = preload
        self.package = package  # Debian's, for its version
        self.sign = sign        # a setting, and what a static program that has the allocator says of it
        self.missing = None     # why it cannot be used

    @property
    def environment(self):
        """For the program itself: nothing that a user has set for this or that allocator."""
        env = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"}
        if self.preload:
            env["LD_PRELOAD"] = str(self.preload)
        return env

    def describe(self):
        linked = f"{Path(self.preload).name}, preloaded" if self.preload else \
            "its own" if self.key == "glibc" else "linked statically"
        return {"linked": linked, "version": self.version()}

    def version(self):
        if self.package and Path(self.package).is_dir():  # unpacked source
            return output(["dpkg-parsechangelog", "-l", f"{self.package}/debian/changelog", "-S", "Version"]).strip()
        if self.package:
            return output(["dpkg-query", "-W", "-f", "${Version}", self.package])
        return output(["git", "-C", str(ROOT), "describe", "--always", "--dirty"]).strip()


def output(command):
    """What a command prints; nothing where it fails or is not there."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def find_library(soname, package):
    """A path, or None: what the loader's cache names, else what the package has installed."""
    ldconfig = shutil.which("ldconfig", path=os.environ.get("PATH", "") + ":/sbin:/usr/sbin")
    for line in output([ldconfig or "ldconfig", "-p"]).splitlines():
        name, _, path = line.strip().partition(" => ")
        if name.split(" ")[0] == soname and "x86-64" in name:
            return path
    for path in output(["dpkg", "-L", package]).splitlines():
        if path.endswith("/" + soname):
            return path
    return None


def probe(peer):
    """Why the peer is not to be measured: its program or library is missing, or does not answer."""
    if not Path(peer.program).exists():
        return f"{Path(peer.program).name} is not built"
    if peer.preload and not Path(peer.preload).exists():
        return f"{Path(peer.preload).name} is not built"
    ran = subprocess.run([peer.program, "probe"], env=peer.environment, capture_output=True,
                         text=True, check=False)
    if ran.returncode != 0:
        return f"its probe ends with {ran.returncode} {ran.stderr.strip()[:200]}"
    wanted = os.path.realpath(peer.preload or peer.program)
    for line in ran.stdout.splitlines():
        function, path = line.split(" ", 1)
        from_libc = peer.key == "glibc" and Path(path).name.startswith("libc.so")
        if os.path.realpath(path) != wanted and not from_libc:
            return f"{function} is that of {path}"
    return probe_sign(peer) if peer.sign else None


def probe_sign(peer):
    setting, word = peer.sign
    ran = subprocess.run([peer.program, "probe"], env=peer.environment | setting, capture_output=True,
                         text=True, check=False)
    return None if word in ran.stderr else f"it does not know {setting}: another allocator is in it"


def static_peers(build):
    """musl's allocator and two in its place, all in static programs of musl."""
    programs = {key: build / "bench" / key / "malloc" for key in ("musl", "musl-mimalloc", "musl-freehold")}
    return [Peer("musl", programs["musl"], package="musl"),
            Peer("mimalloc", programs["musl-mimalloc"], package=str(build / "debian" / "mimalloc"),
                 sign=({"MIMALLOC_VERBOSE": "1"}, "mimalloc: option")),
            Peer("freehold", programs["musl-freehold"], sign=({"FREEHOLD_MALLOC": "nosuch"}, "bad setting: nosuch"))]


def all_peers(build):
    programs = {link: build / "bench" / link / "malloc" for link in ("dynamic", "musl", "freehold")}
    dynamic = programs["dynamic"]
    peers = [Peer("glibc", dynamic, package="libc6"),
             Peer("freehold", dynamic, build / "x86_64" / "libfhmalloc.so")]
    for key, soname, package in (("jemalloc", "libjemalloc.so.2", "libjemalloc2"),
                                 ("mimalloc", "libmimalloc.so.2", "libmimalloc2.0"),
                                 ("tcmalloc", "libtcmalloc_minimal.so.4", "libtcmalloc-minimal4")):
        path = find_library(soname, package)
        peer = Peer(key, dynamic, path, package)
        if not path:
            peer.missing = f"{soname} is not installed (Debian's {package})"
        peers.append(peer)
    peers += [Peer("musl", programs["musl"], package="musl"),
              Peer("freehold-static", programs["freehold"])]
    return peers


def usable_peers(known, wanted):
    """Those that are there, the first in any case; says which are not, and why. None without the first."""
    peers = []
    for peer in known:
        if wanted and peer.key not in (*wanted, known[0].key):
            continue
        peer.missing = peer.missing or probe(peer)
        if peer.missing:
            print(f"skip {peer.key}: {peer.missing}")
        else:
            peers.append(peer)
    return peers if peers and peers[0] is known[0] else None


def check_names(build, wanted):
    known = {peer.key: None for peer in all_peers(build) + static_peers(build)}
    for name in wanted or ():
        if name not in known:
            sys.exit(f"run.py: no allocator is called {name}: {' '.join(known)}")
