/* SPDX-License-Identifier: MIT */
/* Made by tools/math-tables. */
/* pi/2 in three parts, the first two of 33 bits. */
#define DOUBLE_TWO_OVER_PI 0x145f306dc9c883p-53
#define DOUBLE_HALF_PI_1 0x6487ed51p-30
#define DOUBLE_HALF_PI_2 0x85a308d3p-65
#define DOUBLE_HALF_PI_3 0x13198a2e037073p-121
/* (sin x / x - 1) / x^2, of x^2: within 2^-66. */
static const double sin_double_terms[7] = {
	-0x15555555555555p-55,
	0x1111111111111p-55,
	-0xd00d00d00cc6fp-64,
	0x2e3bc74a8ab83p-68,
	-0x1ae6454000e981p-78,
	0x16121704996439p-85,
	-0xd5879607ba237p-92,
};
/* ((cos x - 1) / x^2 + 1/2) / x^2, of x^2: within 2^-59. */
static const double cos_double_terms[6] = {
	0x15555555555555p-57,
	-0x5b05b05b05a51p-60,
	0x1a01a019f4677dp-68,
	-0x127e4fa0d3edf7p-74,
	0x8f75aef4ed1ddp-80,
	-0xc83ae08aba49p-84,
};
