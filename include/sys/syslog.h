/* SPDX-License-Identifier: MIT */
#include <syslog.h>
