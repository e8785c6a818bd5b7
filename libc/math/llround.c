/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "libc/math/integer.h"

INTEGER(long long, llround, integer_long_long, roundl)
