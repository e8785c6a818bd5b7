#!/bin/sh
# SPDX-License-Identifier: MIT
# Debian's sqlite3: a load of SQL gives the same with the library as without.
. tests/programs/common

needs sqlite3 sqlite3

scale=10
[ ! "$everything" ] || scale=200
sh tests/programs/lib/sql.sh $scale > "$scratch/load.sql"
for base in "$scratch/base" :memory:; do
	name="sqlite in $(basename "$base")"
	cat > "$scratch/run" <<-RUN
	rm -f "$scratch/base" "$scratch/base-journal" "$scratch/base-wal"
	exec sqlite3 -batch "$base" < "$scratch/load.sql"
	RUN
	same "$name" sh "$scratch/run"
	check "$name is whole" grep -qx 'integrity ok' "$scratch/with"
	ours "$name" sqlite3 1
done
