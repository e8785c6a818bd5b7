/* SPDX-License-Identifier: MIT */
#include "libc/thread/once.h"

int fork_generation;
