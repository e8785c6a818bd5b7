/* SPDX-License-Identifier: MIT */
#include "libc/math/trig.h"
#include "libc/math/two_over_pi_data.h"
