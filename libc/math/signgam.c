/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "libc/alias.h"
#include "libc/math/signgam.h"

int __signgam;

WEAK_ALIAS(__signgam, signgam);
