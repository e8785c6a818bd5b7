#!/bin/sh
# SPDX-License-Identifier: MIT
# Where subexpressions lie, for random extended expressions, against a plain model of POSIX's rule: of
# the ways to divide a match, the one whose first part is the longest, then the second, and so on.
. tests/tool/common

cat > "$scratch/run.c" <<'END'
#include <regex.h>
#include <stdio.h>
#include <string.h>
int main(void)
{
	char line[256];
	while (fgets(line, sizeof line, stdin)) {
		regex_t regex;
		regmatch_t match[10];
		line[strcspn(line, "\n")] = '\0';
		char *text = strchr(line, ' ');
		*text++ = '\0';
		if (regcomp(&regex, line, REG_EXTENDED)) {
			puts("error");
			continue;
		}
		if (regexec(&regex, text, 10, match, 0))
			printf("no");
		else
			for (size_t i = 0; i <= regex.re_nsub; i++)
				printf("(%d,%d)", (int)match[i].rm_so, (int)match[i].rm_eo);
		puts("");
		regfree(&regex);
	}
	return 0;
}
END

cat > "$scratch/model.py" <<'END'
import functools, random, subprocess, sys
random.seed(int(sys.argv[2]))
groups = 0

def make(depth):
    """A tree and its text."""
    global groups
    parts = []
    for _ in range(random.randint(1, 3)):
        kind = random.randrange(10 if depth else 6)
        if kind < 4:
            c = "abc."[kind]
            tree, text = ("char", "abc" if c == "." else c), c
        elif kind < 6:
            tree, text = [(("char", "ab"), "[ab]"), (("char", "bc"), "[^a]")][kind - 4]
        else:
            groups += 1
            number = groups
            if number > 9:
                groups -= 1
                continue
            branches = [make(depth - 1) for _ in range(random.choice((1, 1, 2)))]
            tree = ("group", number, ("alt", tuple(b[0] for b in branches)))
            text = "(" + "|".join(b[1] for b in branches) + ")"
        how = random.randrange(10)
        if how < 4:
            least, most, sign = ((0, 99, "*"), (1, 99, "+"), (0, 1, "?"), (1, 2, "{1,2}"))[how]
            tree, text = ("repeat", least, most, tree), text + sign
        parts.append((tree, text))
    return ("cat", tuple(p[0] for p in parts)), "".join(p[1] for p in parts)

def solve(tree, text):
    @functools.lru_cache(None)
    def ends(t, i):
        """Where t can end when it begins at i."""
        if t[0] == "char":
            return frozenset([i + 1] if i < len(text) and text[i] in t[1] else [])
        if t[0] == "group":
            return ends(t[2], i)
        if t[0] == "alt":
            return frozenset().union(*(ends(b, i) for b in t[1]))
        if t[0] == "cat":
            if not t[1]:
                return frozenset([i])
            return frozenset().union(*(ends(("cat", t[1][1:]), e) for e in ends(t[1][0], i)))
        _, least, most, x = t
        here, all_ends = {i}, {i} if least == 0 else set()
        for turn in range(1, min(most, len(text) + 2) + 1):
            here = set().union(*(ends(x, e) for e in here)) if here else set()
            if turn >= least:
                all_ends |= here
        return frozenset(all_ends)

    found = [(-1, -1)] * (groups + 1)

    def inner(t):
        if t[0] == "group":
            yield t[1]
            yield from inner(t[2])
        elif t[0] in ("alt", "cat"):
            for x in t[1]:
                yield from inner(x)
        elif t[0] == "repeat":
            yield from inner(t[3])

    def divide(t, i, j):
        for number in inner(t):
            found[number] = (-1, -1)
        if t[0] == "group":
            found[t[1]] = (i, j)
            divide(t[2], i, j)
        elif t[0] == "alt":
            divide(next(b for b in t[1] if j in ends(b, i)), i, j)
        elif t[0] == "cat" and t[1]:
            rest = ("cat", t[1][1:])
            e = max(e for e in ends(t[1][0], i) if e <= j and j in ends(rest, e))
            divide(rest, e, j)
            saved = list(found)
            divide(t[1][0], i, e)
            mine = set(inner(t[1][0]))
            for number in range(groups + 1):
                if number not in mine:
                    found[number] = saved[number]
        elif t[0] == "repeat":
            _, least, most, x = t
            if i == j:
                if j in ends(x, i):
                    divide(x, i, j)
                return
            done = 0
            while i != j:
                left = ("repeat", max(least - done - 1, 0), most - done - 1, x)
                choices = [e for e in ends(x, i) if e <= j and j in ends(left, e) and e > i]
                if not choices:
                    break
                e = max(choices)
                last = (i, e)
                i = e
                done += 1
            divide(x, *last)

    for i in range(len(text) + 1):
        whole = ends(tree, i)
        if whole:
            j = max(whole)
            found = [(-1, -1)] * (groups + 1)
            divide(tree, i, j)
            found[0] = (i, j)
            return "".join("(%d,%d)" % f for f in found)
    return "no"

cases = []
while len(cases) < 4000:
    groups = 0
    tree, pattern = make(2)
    if len(pattern) > 60 or not pattern:
        continue
    text = "".join(random.choice("abc") for _ in range(random.randrange(9)))
    cases.append((pattern, text, solve(tree, text)))
said = subprocess.run([sys.argv[1]], input="".join(f"{p} {t}\n" for p, t, _ in cases), text=True, capture_output=True).stdout.splitlines()
wrong = 0
for (pattern, text, expected), ours in zip(cases, said):
    if expected != ours:
        wrong += 1
        if wrong < 10:
            print(f"{pattern} on '{text}': {ours}, not {expected}")
if len(said) != len(cases):
    print("ends early")
END

for machine in $machines; do
	runs "$machine" || { skip "subexpressions $machine" "cannot run here"; continue; }
	check "compiles $machine" "$gcc" "$(bits "$machine")" -O1 "$scratch/run.c" -o "$scratch/run"
	empty "subexpressions $machine" "$(python3 "$scratch/model.py" "$scratch/run" 1 2>&1)"
done
