# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# jq with the oniguruma library, each by its own configure; jq's own test suites.
package=jq
program=jq

build() {
	onig=$("$here/../../../tools/debian-source" libonig ../../../debian)
	cp -r "$onig" onig
	(
		cd onig
		autoreconf -fi
		./configure --host=$HOST CC="$CC" CFLAGS="$CFLAGS" --disable-shared --prefix="$PWD/out"
		make -j2 -C src install
	)
	mkdir -p modules/oniguruma
	autoreconf -fi
	./configure --host=$HOST CC="$CC" CFLAGS="$CFLAGS" --with-oniguruma="$PWD/onig/out" --disable-shared \
		--disable-docs --disable-maintainer-mode --disable-valgrind
	make -j2
}

check() {
	./jq -L tests/modules --run-tests tests/jq.test > out || { grep -A3 'failed\|Expected' out | head; exit 1; }
	./jq -L tests/modules --run-tests tests/onig.test >> out
	total=$(sed -n 's/^\([0-9]*\) of [0-9]* tests passed.*/\1/p' out | paste -sd+ | bc)
	echo '{"a":[1,2.5,{"b":"x"}]}' | ./jq -c '.a[2].b, (.a | length), now > 0' > out
	printf '"x"\n3\ntrue\n' > want
	same queries out want
	echo '{"a":[1,2.5,{"b":"x"}]}' | qemu-$MACHINE ./jq -c '.a[2].b, (.a | length), now > 0' > out
	same "under the emulator" out want
	echo "tests $((total + tests))"
}
