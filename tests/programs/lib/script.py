# SPDX-License-Identifier: MIT
"""usage: script.py SCALE: objects of many kinds made and dropped; prints a digest that depends on SCALE alone."""

import hashlib
import json
import random
import sys

scale = int(sys.argv[1]) if len(sys.argv) > 1 else 1
rng = random.Random(4711)
digest = hashlib.sha256()


class Node:
    def __init__(self, key, depth):
        self.key = key
        self.children = [Node(key * 3 + i, depth - 1) for i in range(3)] if depth else []

    def total(self):
        return self.key + sum(child.total() for child in self.children)


kept = {}
for i in range(30000 * scale):
    kept[rng.randrange(3000)] = [str(rng.random()) * rng.randrange(1, 20), bytes(rng.randrange(3000)), {i: [i] * (i % 9)}]
    if i % 3000 == 0:
        digest.update(repr(sorted((k, v[0], len(v[1])) for k, v in kept.items())).encode())
for i in range(6 * scale):
    digest.update(str(Node(i, 7).total()).encode())
for i in range(6 * scale):
    rows = [{"id": n, "name": f"n{n * 7919 % 1009}", "list": list(range(n % 11))} for n in range(3000)]
    back = json.loads(json.dumps(rows))
    back.sort(key=lambda row: (row["name"], row["id"]))
    digest.update("".join(row["name"] for row in back).encode())
    digest.update(" ".join(str(n) for n in range(20000)).replace("7", "seven").encode())
print("ok", digest.hexdigest())
