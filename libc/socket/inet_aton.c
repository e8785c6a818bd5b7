/* SPDX-License-Identifier: MIT */
#include <arpa/inet.h>

#include "libc/socket/inet_read.h"

int inet_aton(const char *text, struct in_addr *addr)
{
	return inet_read(text, addr);
}
