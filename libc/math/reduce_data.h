/* SPDX-License-Identifier: MIT */
/* Made by tools/math-tables. */
/* pi/2 in three parts, the first two of 42 bits. */
#define TWO_OVER_PI 0x517cc1b727220a95p-63L
#define HALF_PI_1 0x1921fb54443p-40L
#define HALF_PI_2 -0xb9ee59d9cdp-82L
#define HALF_PI_3 0x28b80dc1cd129025p-147L
#define HALF_PI_HIGH 0xc90fdaa22168c235p-63L
#define HALF_PI_LOW -0xece675d1fc8f8cbbp-129L
