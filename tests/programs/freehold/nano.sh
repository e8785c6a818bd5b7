# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# nano with ncurses, each by its own configure: keys typed on a terminal, what it shows, and the file that it writes.
package=nano
program=src/nano

build() {
	. "$here/lib/ncurses.sh"
	ncurses
	autotools NCURSESW_CFLAGS= NCURSESW_LIBS=-lncursesw CPPFLAGS="-I$PWD/curses/include" LDFLAGS="-L$PWD/curses/lib"
}

check() {
	seq -f 'line %g' 200 > text
	{ echo 'first é' && sed 's/line 7/row 7/' text; } > want
	cat > script <<-'END'
	see line 6
	type first \xc3\xa9\r
	see Modified
	type \x1f150\r
	see 149
	type \x0b\x15
	type \x17line 77\r
	see 77
	type \x1cline 7\r
	see Replace with
	type row 7\r
	see this instance
	type a
	see Replaced 11 occurrences
	type \x0f
	see File Name to Write
	type \r
	see Wrote 201 lines
	type \x18
	end 0
	END
	LC_ALL=C.UTF-8 python3 "$here/lib/terminal.py" script ./src/nano --ignorercfiles text
	cmp text want
}
