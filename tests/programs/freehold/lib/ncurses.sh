# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2086,SC2154
# ncurses: builds the library, by its own configure, as curses/lib/libncursesw.a in the program's folder. It reads
# the host's descriptions of terminals.
ncurses() {
	cp -r "$("$here/../../../tools/debian-source" ncurses ../../../debian)" curses
	(
		cd curses
		./configure --host=$HOST --build=$HOST CC="$CC" CFLAGS="$CFLAGS" --enable-widec --without-cxx --without-ada \
			--without-debug --without-manpages --without-progs --without-tests --disable-db-install \
			--with-default-terminfo-dir=/lib/terminfo
		make -C include
		make -C ncurses -j2
		ln -s libncursesw.a lib/libncurses.a
	)
}
