/* SPDX-License-Identifier: MIT */
/* values.h: limits of numbers under their old names (SVID). */
#ifndef _VALUES_H
#define _VALUES_H

#include <float.h>
#include <limits.h>

#define CHARBITS CHAR_BIT
#define SHORTBITS 16
#define INTBITS 32
#define LONGBITS (8 * __SIZEOF_LONG__)
#define PTRBITS (8 * __SIZEOF_POINTER__)
#define DOUBLEBITS 64
#define FLOATBITS 32
#define MINSHORT SHRT_MIN
#define MAXSHORT SHRT_MAX
#define MININT INT_MIN
#define MAXINT INT_MAX
#define MINLONG LONG_MIN
#define MAXLONG LONG_MAX
#define MINDOUBLE DBL_MIN
#define MAXDOUBLE DBL_MAX
#define MINFLOAT FLT_MIN
#define MAXFLOAT FLT_MAX
#define BITSPERBYTE CHAR_BIT

#endif
