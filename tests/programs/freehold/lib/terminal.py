# SPDX-License-Identifier: MIT
"""terminal.py SCRIPT COMMAND...: runs the command on a terminal of 10 lines of 60 columns and plays the script.
A line of it is "type TEXT" (with Python's escapes), "see TEXT" (the terminal must be sent it, after what was seen
before), or "end N" (the command must end with that status). Prints how many lines were seen."""

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time

SECONDS = 20  # for each thing to see


def read_until(fd, text, seen):
    """What came after the text; None when it does not come."""
    end = time.monotonic() + SECONDS
    while text not in seen:
        if not select.select([fd], [], [], max(0, end - time.monotonic()))[0]:
            return None
        try:
            more = os.read(fd, 65536)
        except OSError:  # the other end is closed
            return None
        seen += more
    return seen.split(text, 1)[1]


def main():
    child, fd = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("4H", 10, 60, 0, 0))
        os.environ["TERM"] = "linux"
        os.execvp(sys.argv[2], sys.argv[2:])
    seen, count = b"", 0
    with open(sys.argv[1]) as script:
        for line in script:
            word, _, text = line.rstrip("\n").partition(" ")
            text = text.encode().decode("unicode_escape").encode("latin-1")
            if word == "type":
                os.write(fd, text)
                continue
            if word == "end":
                read_until(fd, b"\0never\0", b"")
                status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
                good = status == int(text)
            else:
                rest = read_until(fd, text, seen)
                good, seen = rest is not None, rest or b""
            if not good:
                sys.exit(f"{line.strip()}: not so; {seen[-300:]!r}")
            count += 1
    print(f"tests {count}")


main()
