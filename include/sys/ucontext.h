/* SPDX-License-Identifier: MIT */
#include <ucontext.h>
