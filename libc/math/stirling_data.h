/* SPDX-License-Identifier: MIT */
/* Made by tools/math-tables. */
/* Stirling's series: B(2k) / (2k (2k - 1)). */
static const long double stirling_terms[12] = {
	0xaaaaaaaaaaaaaaabp-67L,
	-0xb60b60b60b60b60bp-72L,
	0xd00d00d00d00d00dp-74L,
	-0x4e04e04e04e04e05p-73L,
	0x1b951e2b18ff2357p-71L,
	-0xfb5586ccc9e3e41p-69L,
	0xd20d20d20d20d20dp-71L,
	-0xf21436587a9cbee1p-69L,
	0xb7f4b1c0f033ffd1p-66L,
	-0x591d9c04607ce7b7p-62L,
	0x6b3910c8b380169dp-59L,
	-0x9cd9292e6660d55bp-56L,
};
#define HALF_LOG_2PI 0xeb3f8e4325f5a535p-64L
#define HALF_LOG_2PI_LOW -0x1ad0dbffaef9b7f7p-126L
