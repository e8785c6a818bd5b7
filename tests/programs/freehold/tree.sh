# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# tree: its own makefile; a folder in each of the forms.
package=tree
program=tree

build() {
	make -j2 CC="$CC"
}

check() {
	rm -rf top
	mkdir -p top/a/b top/c
	echo text > top/a/file
	ln -s a/file top/link
	: > top/c/z.o
	: > 'top/c/two words'
	./tree --noreport top > out
	cat > want <<-'END'
	top
	|-- a
	|   |-- b
	|   `-- file
	|-- c
	|   |-- two\ words
	|   `-- z.o
	`-- link -> a/file
	END
	same plain out want
	./tree -n --charset utf-8 top | tail -n 1 > out
	echo "4 directories, 4 files" > want
	same report out want
	./tree -J -s top | python3 -c 'import json, sys
t = json.load(sys.stdin)[0]["contents"]
print([x["name"] for x in t], t[0]["contents"][1]["size"])' > out
	echo "['a', 'c', 'link'] 5" > want
	same JSON out want
	./tree -fi --noreport -P '*.o' --prune top > out
	printf 'top\ntop/c\ntop/c/z.o\n' > want
	same pattern out want
	./tree -X top | python3 -c 'import sys, xml.dom.minidom
print(len(xml.dom.minidom.parse(sys.stdin).getElementsByTagName("file")))' > out
	echo 3 > want
	same XML out want
	./tree --noreport -p -d top | sed -n 2p > out
	echo '|-- [drwxr-xr-x]  a' > want
	same modes out want
	./tree --noreport -fi -r -I 'a' top > out
	printf 'top\ntop/link -> a/file\ntop/c\ntop/c/z.o\ntop/c/two\\ words\n' > want
	same reverse out want
	echo "tests $tests"
}
