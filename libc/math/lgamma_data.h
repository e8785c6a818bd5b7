/* SPDX-License-Identifier: MIT */
/* Made by tools/math-tables. */
/* log gamma(2 + z) / z for z from -1/2 to 1/2: within 2^-72. */
static const long double lgamma_terms[23] = {
	0x6c3b981c824f385bp-64L,
	0xa51a6625307d3231p-65L,
	-0x44f8006955d81a05p-66L,
	0xa8991563ec2417adp-69L,
	-0xf2027e10c7af851bp-71L,
	0x5eb75bab6db6bf91p-71L,
	-0x9c562e15fc7bc71p-69L,
	0x859b57c313bce01fp-74L,
	-0x3a7fa98ed60f361dp-74L,
	0xd093d88032ac4837p-77L,
	-0x5e3796f986c6a75dp-77L,
	0xac06e590373533c5p-79L,
	-0x9e5e494e4dcd157p-76L,
	0x92cc2025116f6b11p-81L,
	-0x88d9c1011a1f96bfp-82L,
	0x802a1af4c6813481p-83L,
	-0x78900a74f94300e5p-84L,
	0x726cb04a7f3edafbp-85L,
	-0xd8c54f11406f9a6bp-87L,
	0xc074c1947082ae35p-88L,
	-0x5b957f6ea1dec341p-88L,
	0x4137df157b1fe443p-88L,
	-0x7ce9b5823578d415p-90L,
};
