/* SPDX-License-Identifier: MIT */
#ifndef LIBC_SOCKET_INET_READ_H
#define LIBC_SOCKET_INET_READ_H

#include <netinet/in.h>

/* inet_aton, for the library's own use. */
int inet_read(const char *text, struct in_addr *addr);

#endif
