/* SPDX-License-Identifier: MIT */
/* Made by tools/math-tables. */
/* (sin x / x - 1) / x^2, of x^2: within 2^-77. */
static const long double sin_terms[8] = {
	-0xaaaaaaaaaaaaaaabp-66L,
	0x8888888888888887p-70L,
	-0xd00d00d00d00c47bp-76L,
	0x5c778e955b0a3ba7p-81L,
	-0xd7322b3f35037511p-89L,
	0xb0922fd4a3f7acbbp-96L,
	-0xd73e226f6f67114fp-104L,
	0xc91da9c20a1420bp-108L,
};
