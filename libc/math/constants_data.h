/* SPDX-License-Identifier: MIT */
/* Made by tools/math-tables. */
/* Constants with what their first 64 bits leave. */
#define WIDE_LN2 0x2c5c85fdf473de6bp-62L
#define WIDE_LN2_LOW -0xd871319ff0342543p-130L
#define WIDE_LN10 0x935d8dddaaa8ac17p-62L
#define WIDE_LN10_LOW -0xad494ea3e967aeb9p-129L
#define WIDE_LOG2E 0x2e2a8eca5705fc2fp-61L
#define WIDE_LOG2E_LOW -0x4178012f96e2c177p-127L
#define WIDE_LOG10E 0xde5bd8a937287195p-65L
#define WIDE_LOG10E_LOW 0xd56eaabeb4cf70c9p-131L
#define WIDE_PI 0xc90fdaa22168c235p-62L
#define WIDE_PI_LOW -0xece675d1fc8f8cbbp-128L
#define WIDE_EULER 0x93c467e37db0c7a5p-64L
