/* SPDX-License-Identifier: MIT */
/* netinet/in.h: addresses of the internet (POSIX, Linux). */
#ifndef _NETINET_IN_H
#define _NETINET_IN_H

#include <bits/in_addr.h>
#include <features.h>
#include <sys/socket.h>

typedef uint16_t in_port_t;
typedef __in_addr_t in_addr_t;

struct sockaddr_in {
	sa_family_t sin_family; /* AF_INET */
	in_port_t sin_port;     /* in the network's order */
	struct in_addr sin_addr;
	unsigned char sin_zero[8];
};

struct in6_addr {
	union {
		uint8_t __bytes[16];
		uint16_t __halves[8];
		uint32_t __words[4];
	} __in6;
};
#define s6_addr __in6.__bytes
#ifdef __FH_MISC
#define s6_addr16 __in6.__halves
#define s6_addr32 __in6.__words
#endif

struct sockaddr_in6 {
	sa_family_t sin6_family; /* AF_INET6 */
	in_port_t sin6_port;     /* in the network's order, as the next */
	uint32_t sin6_flowinfo;
	struct in6_addr sin6_addr;
	uint32_t sin6_scope_id;  /* the interface, for addresses of a link */
};

struct ipv6_mreq {
	struct in6_addr ipv6mr_multiaddr;
	unsigned ipv6mr_interface;
};

extern const struct in6_addr in6addr_any, in6addr_loopback;
#define IN6ADDR_ANY_INIT {{{0}}}
#define IN6ADDR_LOOPBACK_INIT {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}}}

#define INADDR_ANY ((in_addr_t)0)
#define INADDR_BROADCAST ((in_addr_t)0xffffffff)
#define INADDR_NONE ((in_addr_t)0xffffffff)
#define INADDR_LOOPBACK ((in_addr_t)0x7f000001)
#define INADDR_UNSPEC_GROUP ((in_addr_t)0xe0000000)
#define INADDR_ALLHOSTS_GROUP ((in_addr_t)0xe0000001)
#define INADDR_MAX_LOCAL_GROUP ((in_addr_t)0xe00000ff)
#define INET_ADDRSTRLEN 16
#define INET6_ADDRSTRLEN 46

#define IPPROTO_IP 0
#define IPPROTO_ICMP 1
#define IPPROTO_IGMP 2
#define IPPROTO_IPIP 4
#define IPPROTO_TCP 6
#define IPPROTO_EGP 8
#define IPPROTO_PUP 12
#define IPPROTO_UDP 17
#define IPPROTO_IDP 22
#define IPPROTO_TP 29
#define IPPROTO_DCCP 33
#define IPPROTO_IPV6 41
#define IPPROTO_ROUTING 43
#define IPPROTO_FRAGMENT 44
#define IPPROTO_RSVP 46
#define IPPROTO_GRE 47
#define IPPROTO_ESP 50
#define IPPROTO_AH 51
#define IPPROTO_ICMPV6 58
#define IPPROTO_NONE 59
#define IPPROTO_DSTOPTS 60
#define IPPROTO_MTP 92
#define IPPROTO_ENCAP 98
#define IPPROTO_PIM 103
#define IPPROTO_COMP 108
#define IPPROTO_SCTP 132
#define IPPROTO_UDPLITE 136
#define IPPROTO_RAW 255
#define IPPROTO_HOPOPTS 0

#define IPPORT_RESERVED 1024
#define IPPORT_USERRESERVED 5000

#define IP_TOS 1
#define IP_TTL 2
#define IP_HDRINCL 3
#define IP_OPTIONS 4
#define IP_RECVOPTS 6
#define IP_RETOPTS 7
#define IP_PKTINFO 8
#define IP_MTU_DISCOVER 10
#define IP_RECVERR 11
#define IP_RECVTTL 12
#define IP_RECVTOS 13
#define IP_MTU 14
#define IP_FREEBIND 15
#define IP_TRANSPARENT 19
#define IP_ORIGDSTADDR 20
#define IP_RECVORIGDSTADDR 20
#define IP_MULTICAST_IF 32
#define IP_MULTICAST_TTL 33
#define IP_MULTICAST_LOOP 34
#define IP_ADD_MEMBERSHIP 35
#define IP_DROP_MEMBERSHIP 36
#define IP_UNBLOCK_SOURCE 37
#define IP_BLOCK_SOURCE 38
#define IP_ADD_SOURCE_MEMBERSHIP 39
#define IP_DROP_SOURCE_MEMBERSHIP 40
#define IP_MULTICAST_ALL 49
#define IP_PMTUDISC_DONT 0
#define IP_PMTUDISC_WANT 1
#define IP_PMTUDISC_DO 2
#define IP_PMTUDISC_PROBE 3
#define IP_DEFAULT_MULTICAST_TTL 1
#define IP_DEFAULT_MULTICAST_LOOP 1
#define IPV6_CHECKSUM 7
#define IPV6_NEXTHOP 9
#define IPV6_UNICAST_HOPS 16
#define IPV6_MULTICAST_IF 17
#define IPV6_MULTICAST_HOPS 18
#define IPV6_MULTICAST_LOOP 19
#define IPV6_JOIN_GROUP 20
#define IPV6_LEAVE_GROUP 21
#define IPV6_ADD_MEMBERSHIP IPV6_JOIN_GROUP
#define IPV6_DROP_MEMBERSHIP IPV6_LEAVE_GROUP
#define IPV6_MTU_DISCOVER 23
#define IPV6_MTU 24
#define IPV6_RECVERR 25
#define IPV6_V6ONLY 26
#define IPV6_RECVPKTINFO 49
#define IPV6_PKTINFO 50
#define IPV6_RECVHOPLIMIT 51
#define IPV6_HOPLIMIT 52
#define IPV6_RECVTCLASS 66
#define IPV6_TCLASS 67
#define MCAST_JOIN_GROUP 42
#define MCAST_LEAVE_GROUP 45

#define __IN6_BYTE(__a, __i) (((const struct in6_addr *)(__a))->s6_addr[__i])
#define __IN6_WORD(__a, __i) (((const struct in6_addr *)(__a))->__in6.__words[__i])
#define IN6_IS_ADDR_UNSPECIFIED(__a)                                                               \
	(!__IN6_WORD(__a, 0) && !__IN6_WORD(__a, 1) && !__IN6_WORD(__a, 2) && !__IN6_WORD(__a, 3))
#define IN6_IS_ADDR_LOOPBACK(__a)                                                                  \
	(!__IN6_WORD(__a, 0) && !__IN6_WORD(__a, 1) && !__IN6_WORD(__a, 2) &&                      \
	 !__IN6_BYTE(__a, 12) && !__IN6_BYTE(__a, 13) && !__IN6_BYTE(__a, 14) &&                   \
	 __IN6_BYTE(__a, 15) == 1)
#define IN6_IS_ADDR_MULTICAST(__a) (__IN6_BYTE(__a, 0) == 0xff)
#define IN6_IS_ADDR_LINKLOCAL(__a)                                                                 \
	(__IN6_BYTE(__a, 0) == 0xfe && (__IN6_BYTE(__a, 1) & 0xc0) == 0x80)
#define IN6_IS_ADDR_SITELOCAL(__a)                                                                 \
	(__IN6_BYTE(__a, 0) == 0xfe && (__IN6_BYTE(__a, 1) & 0xc0) == 0xc0)
#define IN6_IS_ADDR_V4MAPPED(__a)                                                                  \
	(!__IN6_WORD(__a, 0) && !__IN6_WORD(__a, 1) && !__IN6_BYTE(__a, 8) &&                      \
	 !__IN6_BYTE(__a, 9) && __IN6_BYTE(__a, 10) == 0xff && __IN6_BYTE(__a, 11) == 0xff)
#define IN6_IS_ADDR_V4COMPAT(__a)                                                                  \
	(!__IN6_WORD(__a, 0) && !__IN6_WORD(__a, 1) && !__IN6_WORD(__a, 2) &&                      \
	 __IN6_WORD(__a, 3) && __IN6_BYTE(__a, 15) > 1)
#define IN6_IS_ADDR_MC_NODELOCAL(__a)                                                              \
	(IN6_IS_ADDR_MULTICAST(__a) && (__IN6_BYTE(__a, 1) & 15) == 1)
#define IN6_IS_ADDR_MC_LINKLOCAL(__a)                                                              \
	(IN6_IS_ADDR_MULTICAST(__a) && (__IN6_BYTE(__a, 1) & 15) == 2)
#define IN6_IS_ADDR_MC_SITELOCAL(__a)                                                              \
	(IN6_IS_ADDR_MULTICAST(__a) && (__IN6_BYTE(__a, 1) & 15) == 5)
#define IN6_IS_ADDR_MC_ORGLOCAL(__a)                                                               \
	(IN6_IS_ADDR_MULTICAST(__a) && (__IN6_BYTE(__a, 1) & 15) == 8)
#define IN6_IS_ADDR_MC_GLOBAL(__a)                                                                 \
	(IN6_IS_ADDR_MULTICAST(__a) && (__IN6_BYTE(__a, 1) & 15) == 14)

#ifdef __FH_MISC
#define IN6_ARE_ADDR_EQUAL(__a, __b) (__builtin_memcmp((__a), (__b), 16) == 0)
#define IN_CLASSA(__a) (((in_addr_t)(__a) & 0x80000000) == 0)
#define IN_CLASSA_NET 0xff000000
#define IN_CLASSA_NSHIFT 24
#define IN_CLASSB(__a) (((in_addr_t)(__a) & 0xc0000000) == 0x80000000)
#define IN_CLASSB_NET 0xffff0000
#define IN_CLASSC(__a) (((in_addr_t)(__a) & 0xe0000000) == 0xc0000000)
#define IN_CLASSC_NET 0xffffff00
#define IN_CLASSD(__a) (((in_addr_t)(__a) & 0xf0000000) == 0xe0000000)
#define IN_MULTICAST(__a) IN_CLASSD(__a)
#define IN_LOOPBACKNET 127

struct ip_mreq {
	struct in_addr imr_multiaddr, imr_interface;
};

struct ip_mreqn {
	struct in_addr imr_multiaddr, imr_address;
	int imr_ifindex;
};

struct ip_mreq_source {
	struct in_addr imr_multiaddr, imr_interface, imr_sourceaddr;
};

struct in_pktinfo {
	int ipi_ifindex;
	struct in_addr ipi_spec_dst, ipi_addr;
};

struct group_req {
	uint32_t gr_interface;
	struct sockaddr_storage gr_group;
};
#endif

#ifdef __FH_GNU
struct in6_pktinfo {
	struct in6_addr ipi6_addr;
	unsigned ipi6_ifindex;
};
#endif

#endif
