/* SPDX-License-Identifier: MIT */
/* sys/un.h: addresses of sockets on this machine (POSIX). */
#ifndef _SYS_UN_H
#define _SYS_UN_H

#include <bits/sockaddr.h>
#include <features.h>

typedef __sa_family_t sa_family_t;

struct sockaddr_un {
	sa_family_t sun_family; /* AF_UNIX */
	char sun_path[108];
};

#ifdef __FH_MISC
#define SUN_LEN(__a) (2 + __builtin_strlen((__a)->sun_path))
#endif

#endif
