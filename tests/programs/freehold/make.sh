# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# GNU make: its own configure; makefiles with known outcome, in parallel too.
package=make-dfsg
program=make

build() {
	autoreconf -fi
	autotools --without-guile
}

check() {
	cat > small.mk <<-'END'
	words := one two three
	all: $(words:%=%.out) ; @cat $^
	%.out: ; @echo $* $(words) $(shell echo shell) > $@
	ifeq ($(strip $(filter two,$(words))),two)
	$(info has two)
	endif
	.PHONY: all
	END
	./make -f small.mk -j3 > out
	printf 'has two\none one two three shell\ntwo one two three shell\nthree one two three shell\n' > want
	same small out want
	! ./make -f small.mk nothing 2> error || exit 1
	grep -q 'No rule to make target' error
	cat > order.mk <<-'END'
	all: c ; @echo all
	c: b ; @echo c; sleep 0.1
	b: a ; @echo b; sleep 0.1
	a: ; @echo a
	END
	./make -f order.mk -j4 > out
	printf 'a\nb\nc\nall\n' > want
	same order out want
	echo "tests $((tests + 1))"
}
