/* SPDX-License-Identifier: MIT */
/* Made by tools/math-tables. */
/* ((cos x - 1) / x^2 + 1/2) / x^2, of x^2: within 2^-70. */
static const long double cos_terms[7] = {
	0x5555555555555555p-67L,
	-0xb60b60b60b60b209p-73L,
	0x1a01a01a019ce287p-76L,
	-0x93f27dbb8702a88fp-85L,
	0x8f76c6f1a266aadfp-92L,
	-0x64e52b3b079a7cafp-99L,
	0xd5b853df155ad901p-108L,
};
