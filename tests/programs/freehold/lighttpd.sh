# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# lighttpd, a web server, with all its modules that need no library but zlib and libxcrypt: its own configure and
# test suite, which talks to it; then files fetched by curl.
package=lighttpd
program=src/lighttpd

build() {
	other zlib
	(cd zlib && ./configure --static && make -j2 libz.a)
	other libxcrypt
	(
		. "$here/libxcrypt.sh"
		cd libxcrypt
		kernel_headers
		autoreconf -fi
		CFLAGS="$CFLAGS -idirafter $PWD/kernel"
		autotools --disable-shared --enable-static --disable-werror --enable-hashes=glibc
	)
	for module in access accesslog ajp13 alias auth authn_file cgi deflate dirlisting evhost expire extforward fastcgi \
		indexfile proxy redirect rewrite rrdtool scgi setenv simple_vhost sockproxy ssi staticfile status userdir \
		vhostdb webdav; do
		echo "PLUGIN_INIT(mod_$module)"
	done > src/plugin-static.h
	export LIGHTTPD_STATIC=yes
	autotools --disable-shared --enable-static --without-pcre2 --without-bzip2 --with-zlib \
		CPPFLAGS="-I$PWD/zlib -I$PWD/libxcrypt" LDFLAGS="-L$PWD/zlib -L$PWD/libxcrypt/.libs"
}

check() {
	. "$here/lib/http.sh"
	make -C src check > out || { cat out; exit 1; }
	tests=$(grep -c '^PASS' out)
	if has_loopback; then
		make -C tests check > out || { grep -B 2 -A 8 'Failed test' out; exit 1; }
		tests=$((tests + $(sed -n 's/.*Tests=\([0-9]*\),.*/\1/p' out)))
		pages
		cat > conf <<-CONF
		server.bind = "127.0.0.1"
		server.port = $port
		server.document-root = "$PWD/pages"
		server.modules = ("mod_dirlisting")
		server.errorlog = "$PWD/errors"
		dir-listing.activate = "enable"
		mimetype.assign = (".html" => "text/html", "" => "text/plain")
		CONF
		src/lighttpd -D -f conf &
		fetched $!
	fi
	echo "tests $tests"
}
