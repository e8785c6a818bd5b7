#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: source.sh FUNCTIONS: prints a C program of so many functions, always the same.

awk -v functions="${1:-100}" '
function random(n) { x = (x * 16807) % 2147483647; return x % n }
BEGIN {
	x = 4711
	print "#include <stdint.h>\n#include <string.h>"
	for (i = 0; i < functions; i++) {
		print "struct s" i " { uint32_t a[" 4 + random(60) "]; double d[" 1 + random(8) "]; char name[" 8 + random(40) "]; };"
		print "static const struct { int key; const char *text; } t" i "[] = {"
		n = 3 + random(30)
		for (j = 0; j < n; j++)
			print "\t{" random(100000) ", \"text " random(1000000) "\"},"
		print "};"
		print "int f" i "(struct s" i " *s, const uint8_t *p, int n)\n{\n\tuint64_t h = " random(1000000) ";"
		print "\tfor (int i = 0; i < n; i++) {\n\t\tswitch (p[i] % " 5 + random(40) ") {"
		n = 5 + random(20)
		for (j = 0; j < n; j++) {
			print "\t\tcase " j ": h = h * " 3 + 2 * random(500) " + s->a[(h >> " random(20) ") & 3] ^ (uint64_t)t" i "[h % 3].key;"
			print "\t\t\tif (h & " 1 + random(255) ") s->d[0] += (double)h * " random(100) ".5; else s->a[i & 3] += p[i];"
			print "\t\t\tbreak;"
		}
		print "\t\tdefault: h ^= strlen(t" i "[h % 3].text);\n\t\t}\n\t}"
		if (i)
			print "\tif (h & 1) h += (uint64_t)f" random(i) "((void *)s, p, n / 2);"
		print "\tmemset(s->name, (int)h, sizeof s->name);\n\treturn (int)(h ^ h >> 32);\n}"
	}
	print "int main(void) { return 0; }"
}'
