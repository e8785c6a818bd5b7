/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "libc/math/to_integer.h"

TO_INTEGER(round, DIRECTION_NEAREST_AWAY)
