# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# less with ncurses, each by its own configure: keys typed on a terminal, and what it shows.
package=less
program=less

build() {
	. "$here/lib/ncurses.sh"
	ncurses
	LIBS="-L$PWD/curses/lib" autotools
}

check() {
	seq -f 'line %g' 500 > lines
	cat > script <<-'END'
	see line 1\r\n
	see line 9
	type \x20
	see line 18
	type G
	see line 500
	type ?line 2.7$\n
	see line 297
	type 42g
	see line 42
	type 50%
	see line 25
	type &7$\n
	see line 257
	type &\n
	type :e missing\n
	see missing: No such file
	type \n
	type !echo in a sh''ell\n
	see in a shell
	see !done
	type \n
	type =
	see lines
	see /500
	type q
	end 0
	END
	python3 "$here/lib/terminal.py" script ./less lines
}
