/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "sys/sys.h"

int getpagesize(void)
{
	return (int)sys_facts()->page;
}
