/* SPDX-License-Identifier: MIT */
#include <arpa/inet.h>

char *inet_ntoa(struct in_addr addr)
{
	static char text[INET_ADDRSTRLEN];
	inet_ntop(AF_INET, &addr, text, sizeof text);
	return text;
}
