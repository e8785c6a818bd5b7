/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "libc/math/integer.h"

INTEGER(long, lrint, integer_long, )
