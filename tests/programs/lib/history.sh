#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: history.sh COMMITS: prints a history for git fast-import, always the same.

awk -v commits="${1:-100}" '
function change(f,    j) {
	for (j = 0; j < 5; j++)
		line[f, int(random() * 200)] = "line " i * 200 + j " of commit " i " " int(random() * 1000000)
}
function random() { x = (x * 16807) % 2147483647; return x / 2147483647 }
function text(f,    j, t) {
	for (j = 0; j < 200; j++)
		t = t line[f, j] "\n"
	return t
}
BEGIN {
	x = 20231
	for (f = 0; f < 40; f++)
		for (j = 0; j < 200; j++)
			line[f, j] = "line " j " of file " f " " int(random() * 1000000)
	for (i = 1; i <= commits; i++) {
		print "commit refs/heads/main"
		print "author Someone <someone@example.org> " 1700000000 + i * 60 " +0000"
		print "committer Someone <someone@example.org> " 1700000000 + i * 60 " +0000"
		m = "commit " i "\n"
		printf "data %d\n%s", length(m), m
		for (k = 0; k < 4; k++) {
			f = i == 1 ? k : int(random() * 40)
			change(f)
			t = text(f)
			printf "M 100644 inline %sfile%d\ndata %d\n%s\n", f % 3 ? "dir" f % 7 "/" : "", f, length(t), t
		}
		print ""
	}
}'
