/* SPDX-License-Identifier: MIT */
#include "sys/sys.h"

bool sys_threaded;
