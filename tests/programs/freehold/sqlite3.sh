# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# SQLite: its own configure; a load of SQL, what it prints being what the host's sqlite3 prints.
package=sqlite3
program=sqlite3

build() {
	./configure --host=$HOST --disable-tcl --disable-shared --disable-readline --enable-static
	make -j2 CC="$CC" CFLAGS="$CFLAGS" sqlite3 || by_hand
}

by_hand() {
	make sqlite3.c shell.c
	$CC $CFLAGS -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_RTREE -DSQLITE_ENABLE_MATH_FUNCTIONS \
		shell.c sqlite3.c -o sqlite3 -lm -lpthread -ldl
}

check() {
	python3 "$here/lib/sql.py" > load.sql
	rm -f own.db
	./sqlite3 -bail own.db < load.sql > own.out
	python3 "$here/lib/sql.py" run host.db < load.sql > host.out
	same "what is printed" own.out host.out
	rm -f emulated.db
	qemu-$MACHINE ./sqlite3 -bail emulated.db < load.sql > emulated.out
	same "under the emulator" emulated.out host.out
	good integrity sh -c '[ "$(./sqlite3 own.db "pragma integrity_check")" = ok ]'
	python3 "$here/lib/sql.py" check own.db
	echo "tests $((tests + $(wc -l < own.out)))"
}
