/* SPDX-License-Identifier: MIT */
/* Nobody tells us when the second thread begins, so it always may have. */
#include "sys/sys.h"

bool sys_threaded = true;
