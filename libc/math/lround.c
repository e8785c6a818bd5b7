/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "libc/math/integer.h"

INTEGER(long, lround, integer_long, roundl)
