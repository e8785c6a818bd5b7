/* SPDX-License-Identifier: MIT */
/* Made by tools/math-tables. */
/* 2^(i/32) as a double, and what is missing; ln 2 / 32 in two parts, the first of 34 bits. */
#define DOUBLE_PER_STEP 0xb8aa3b295c17fp-46
#define DOUBLE_STEP_HIGH 0x2c5c85fdfp-39
#define DOUBLE_STEP_LOW 0x473de6af278edp-91

static const struct {
	double high, low;
} exp_double_steps[32] = {
	{0x1p+0, 0},
	{0x4166c34c5615dp-50, 0x1d73e2a475b465p-107},
	{0x10b5586cf9890fp-52, 0x18a62e4adc610bp-106},
	{0x111301d0125b51p-52, -0xb62881ca24d9dp-105},
	{0x1172b83c7d517bp-52, -0x8c820dcebc53bp-106},
	{0x8ea4398b45cd5p-51, 0x7805b8028990fp-104},
	{0x2470f4dceac47p-49, 0x19b07eb6c70573p-106},
	{0x129e9df51fdee1p-52, 0x1612e8afad1255p-107},
	{0x1306fe0a31b715p-52, 0x5bd1ab48c60b9p-105},
	{0x1371a7373aa9cbp-52, -0xb1d755fa17571p-105},
	{0x9ef5326091a11p-51, 0x6b682447c27afp-105},
	{0x144e086061892dp-52, 0x189b7a04ef80dp-107},
	{0x14bfdad5362a27p-52, 0xea1cbd7f62171p-107},
	{0xa9a15ab4ea7c1p-51, -0x107abe1db13cadp-107},
	{0x15ab07dd485429p-52, 0x16324c054647adp-106},
	{0x16247eb03a5585p-52, -0x1383c17e40b497p-106},
	{0x16a09e667f3bcdp-52, -0xdee9a09d9322bp-105},
	{0x5c7dd7a3b17ddp-50, -0x116e4786887a99p-107},
	{0x17a11473eb0187p-52, -0x141577ee04992fp-107},
	{0x182589994cce13p-52, -0x3a983ba82a65bp-103},
	{0x18ace5422aa0dbp-52, 0x16e9f156864b27p-106},
	{0x193737b0cdc5e5p-52, -0x5d7f1e06d5fafp-107},
	{0x19c49182a3f09p-48, 0xe3e235838f95fp-107},
	{0x1a5503b23e255dp-52, -0x1d2f6edb8d41e1p-106},
	{0x1ae89f995ad3adp-52, 0x17a1cd345dcc81p-106},
	{0x1b7f76f2fb5e47p-52, -0x15584f7e54ac3bp-108},
	{0x70666f76154a7p-50, 0x111065895048ddp-107},
	{0x1cb720dcef9069p-52, 0x1503cbd1e949dbp-108},
	{0x1d5818dcfba487p-52, 0x12ed02d75b3707p-107},
	{0x1dfc97337b9b5fp-52, -0x4697353c612d7p-104},
	{0xf5257d152486dp-51, -0x1e9c23179c2893p-106},
	{0x7d41d96db915p-46, 0x19d3e12dd8a18bp-106},
};
