/* SPDX-License-Identifier: MIT */
/* netdb.h: names and numbers of hosts, services and protocols (POSIX, BSD, GNU). */
#ifndef _NETDB_H
#define _NETDB_H

#include <features.h>
#include <netinet/in.h>

struct addrinfo {
	int ai_flags, ai_family, ai_socktype, ai_protocol;
	socklen_t ai_addrlen;
	struct sockaddr *ai_addr;
	char *ai_canonname;
	struct addrinfo *ai_next;
};

#define AI_PASSIVE 0x01
#define AI_CANONNAME 0x02
#define AI_NUMERICHOST 0x04
#define AI_V4MAPPED 0x08
#define AI_ALL 0x10
#define AI_ADDRCONFIG 0x20
#define AI_NUMERICSERV 0x400

#define NI_NUMERICHOST 1
#define NI_NUMERICSERV 2
#define NI_NOFQDN 4
#define NI_NAMEREQD 8
#define NI_DGRAM 16
#define NI_NUMERICSCOPE 256
#define NI_MAXHOST 1025
#define NI_MAXSERV 32

#define EAI_BADFLAGS (-1)
#define EAI_NONAME (-2)
#define EAI_AGAIN (-3)
#define EAI_FAIL (-4)
#define EAI_FAMILY (-6)
#define EAI_SOCKTYPE (-7)
#define EAI_SERVICE (-8)
#define EAI_MEMORY (-10)
#define EAI_SYSTEM (-11)
#define EAI_OVERFLOW (-12)
#ifdef __FH_GNU
#define EAI_NODATA (-5)
#define EAI_ADDRFAMILY (-9)
#endif

/*
 * POSIX. The addresses of a host (a number, a name of /etc/hosts or of the DNS servers that
 * /etc/resolv.conf names; NULL: this one) and a service (a number or a name of /etc/services; NULL:
 * none), as hints ask. 0 and a list for freeaddrinfo, or an error for gai_strerror.
 */
int getaddrinfo(const char *__fh_restrict __host, const char *__fh_restrict __service,
                const struct addrinfo *__fh_restrict __hints,
                struct addrinfo **__fh_restrict __list);
void freeaddrinfo(struct addrinfo *__list);

/* POSIX. Names of an address and its port; NULL or 0 bytes: not wanted. 0 or an error. */
int getnameinfo(const struct sockaddr *__fh_restrict __addr, socklen_t __len,
                char *__fh_restrict __host, socklen_t __host_len, char *__fh_restrict __service,
                socklen_t __service_len, int __flags);

const char *gai_strerror(int __error);

struct hostent {
	char *h_name;
	char **h_aliases;
	int h_addrtype, h_length; /* AF_..., bytes of an address */
	char **h_addr_list;
};
#define h_addr h_addr_list[0]

struct servent {
	char *s_name;
	char **s_aliases;
	int s_port; /* in the network's order */
	char *s_proto;
};

struct protoent {
	char *p_name;
	char **p_aliases;
	int p_proto;
};

struct netent {
	char *n_name;
	char **n_aliases;
	int n_addrtype;
	uint32_t n_net;
};

/* POSIX. The one of that name or number, in a static object that the next call overwrites, or NULL;
 * one after the other. proto NULL: any. Ports are in the network's order. */
struct servent *getservbyname(const char *__name, const char *__proto);
struct servent *getservbyport(int __port, const char *__proto);
struct servent *getservent(void);
void setservent(int __stay);
void endservent(void);
struct protoent *getprotobyname(const char *__name);
struct protoent *getprotobynumber(int __number);
struct protoent *getprotoent(void);
void setprotoent(int __stay);
void endprotoent(void);

/* POSIX. There are no names of networks, and no list of hosts: NULL. */
struct netent *getnetbyname(const char *__name);
struct netent *getnetbyaddr(uint32_t __net, int __family);
struct netent *getnetent(void);
void setnetent(int __stay);
void endnetent(void);
struct hostent *gethostent(void);
void sethostent(int __stay);
void endhostent(void);

#ifdef __FH_MISC
/* What h_errno says. */
#define HOST_NOT_FOUND 1
#define TRY_AGAIN 2
#define NO_RECOVERY 3
#define NO_DATA 4
#define NO_ADDRESS NO_DATA
#define NETDB_INTERNAL (-1)
#define NETDB_SUCCESS 0

int *__h_errno_location(void);
#define h_errno (*__h_errno_location())
const char *hstrerror(int __error);
void herror(const char *__text);

/* BSD. A host by name (IPv4) or address, in a static object that the next call overwrites, or
 * NULL with h_errno. getaddrinfo does more. */
struct hostent *gethostbyname(const char *__name);
struct hostent *gethostbyname2(const char *__name, int __family);
struct hostent *gethostbyaddr(const void *__addr, socklen_t __len, int __family);

/* GNU. The same in the caller's memory: 0 and *result, which is NULL where there is none;
 * ERANGE where len bytes are too few. */
int gethostbyname_r(const char *__fh_restrict __name, struct hostent *__fh_restrict __host,
                    char *__fh_restrict __buf, size_t __len,
                    struct hostent **__fh_restrict __result, int *__fh_restrict __error);
int gethostbyname2_r(const char *__fh_restrict __name, int __family,
                     struct hostent *__fh_restrict __host, char *__fh_restrict __buf, size_t __len,
                     struct hostent **__fh_restrict __result, int *__fh_restrict __error);
int gethostbyaddr_r(const void *__fh_restrict __addr, socklen_t __addr_len, int __family,
                    struct hostent *__fh_restrict __host, char *__fh_restrict __buf, size_t __len,
                    struct hostent **__fh_restrict __result, int *__fh_restrict __error);
#endif

#endif
