/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "libc/math/integer.h"

INTEGER(long long, llrint, integer_long_long, )
