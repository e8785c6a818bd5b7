/* SPDX-License-Identifier: MIT */
/* Made by tools/math-tables. */
/* erf x / x - 1, of x^2: within 2^-74. */
static const long double erf_terms[15] = {
	0x20dd750429b6d11bp-64L,
	-0xc093a3581bcf3611p-65L,
	0xe71790d0215f0d09p-67L,
	-0xdc167189445a3a49p-69L,
	0x5596f3439a8bb9f9p-70L,
	-0x700b6d000d7c769bp-73L,
	0xfcd1937bd62d8af1p-77L,
	-0xfa692dfcd781d3d7p-80L,
	0xdcf361c72e79ea19p-83L,
	-0x2bee7877e29722e9p-84L,
	0xfe5d9895a422181dp-90L,
	-0xa8be70178932f6f1p-93L,
	0x6683f2d788b16a73p-96L,
	-0x6d039eafe7c0018bp-100L,
	0x9e00fe9d3a2a0da3p-105L,
};
