/* SPDX-License-Identifier: MIT */
/* Names of networks and lists of hosts, which nobody keeps any more. */
#include <netdb.h>
#include <stddef.h>

struct netent *getnetbyname(const char *name)
{
	(void)name;
	return NULL;
}

struct netent *getnetbyaddr(uint32_t net, int family)
{
	(void)net, (void)family;
	return NULL;
}

struct netent *getnetent(void)
{
	return NULL;
}

void setnetent(int stay)
{
	(void)stay;
}

void endnetent(void)
{
}

struct hostent *gethostent(void)
{
	return NULL;
}

void sethostent(int stay)
{
	(void)stay;
}

void endhostent(void)
{
}
