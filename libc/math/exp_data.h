/* SPDX-License-Identifier: MIT */
/* Made by tools/math-tables. */
/* 2^(i/32), rounded, and what is missing; ln 2 / 32 in two parts, the first of 40 bits. */
#define PER_STEP 0x2e2a8eca5705fc2fp-56L
#define STEP_HIGH 0x58b90bfbe9p-44L
#define STEP_LOW -0xc21950d871319ffp-107L

static const struct {
	long double high;
	double low;
} exp_steps[32] = {
	{0x1p+0L, 0},
	{0x82cd8698ac2ba1d7p-63L, 0xf8a91d6d19483p-117},
	{0x85aac367cc487b15p-63L, -0x1d1b5239ef559fp-118},
	{0x88980e8092da8527p-63L, 0x177e35db26319dp-117},
	{0x8b95c1e3ea8bd6e7p-63L, -0x8373af14eb587p-120},
	{0x23a90e62d17354fp-57L, 0xb70051321e0f5p-117},
	{0x48e1e9b9d588e19bp-62L, 0x7eb6c70572d65p-118},
	{0x94f4efa8fef70961p-63L, 0x17457d6892a8efp-118},
	{0x9837f0518db8a96fp-63L, 0x8d5a46305c85fp-116},
	{0x9b8d39b9d54e5539p-63L, -0x1755fa17570cfp-113},
	{0x4f7a993048d088d7p-62L, -0x17dbb83d851181p-117},
	{0xa27043030c496819p-63L, -0x3242fd883f981p-114},
	{0x52ff6b54d8a89c75p-62L, 0x1cbd7f6217107p-115},
	{0x15342b569d4f81dfp-60L, 0x1507893b0d4c7fp-117},
	{0x56ac1f752150a563p-62L, 0x4980a8c8f59a3p-115},
	{0xb123f581d2ac259p-59L, -0x1e0bf205a4b7a9p-117},
	{0x2d413cccfe779921p-61L, 0x165f626cdd52bp-113},
	{0xb8fbaf4762fb9ee9p-63L, 0xdc3cbbc2b35b3p-118},
	{0xbd08a39f580c36bfp-63L, -0x577ee04992f05p-115},
	{0x6096266533384a2bp-62L, 0xf88afab34a011p-116},
	{0xc5672a115506daddp-63L, 0x1f156864b26edp-114},
	{0xc9b9bd866e2f27a3p-63L, -0xfe3c0dabf5dd3p-116},
	{0x3389230547e12039p-61L, -0x1dca7c706a0d39p-119},
	{0x69540ec8f895722dp-62L, 0x4892395f0f79p-113},
	{0x35d13f32b5a75abdp-61L, 0xe69a2ee640b5p-113},
	{0xdbfbb797daf23755p-63L, 0x1ec206ad4f14d5p-118},
	{0xe0ccdeec2a94e111p-63L, 0x19625412374ccfp-121},
	{0x1cb720dcef906915p-60L, 0x1e5e8f4a4edbb1p-119},
	{0xeac0c6e7dd24392fp-63L, -0xbf4a29323e46bp-117},
	{0xefe4b99bdcdaf5cbp-63L, 0x8cac39ed291b7p-116},
	{0x3d495f454921b30bp-61L, 0x7b9d0c7aed981p-115},
	{0x7d41d96db915019dp-62L, 0xf84b762862bbp-112},
};
