/* SPDX-License-Identifier: MIT */
/* sys/socket.h: sockets (POSIX, Linux). */
#ifndef _SYS_SOCKET_H
#define _SYS_SOCKET_H

#include <bits/iovec.h>
#include <bits/size.h>
#include <bits/sockaddr.h>
#include <bits/types.h>
#include <features.h>

typedef __ssize_t ssize_t;
typedef __socklen_t socklen_t;
typedef __sa_family_t sa_family_t;

#define PF_UNSPEC 0
#define PF_UNIX 1
#define PF_LOCAL 1
#define PF_INET 2
#define PF_AX25 3
#define PF_IPX 4
#define PF_APPLETALK 5
#define PF_X25 9
#define PF_INET6 10
#define PF_KEY 15
#define PF_NETLINK 16
#define PF_ROUTE 16
#define PF_PACKET 17
#define PF_CAN 29
#define PF_TIPC 30
#define PF_BLUETOOTH 31
#define PF_ALG 38
#define PF_VSOCK 40
#define PF_XDP 44
#define PF_MAX 46

#define AF_UNSPEC PF_UNSPEC
#define AF_UNIX PF_UNIX
#define AF_LOCAL PF_LOCAL
#define AF_INET PF_INET
#define AF_AX25 PF_AX25
#define AF_IPX PF_IPX
#define AF_APPLETALK PF_APPLETALK
#define AF_X25 PF_X25
#define AF_INET6 PF_INET6
#define AF_KEY PF_KEY
#define AF_NETLINK PF_NETLINK
#define AF_ROUTE PF_ROUTE
#define AF_PACKET PF_PACKET
#define AF_CAN PF_CAN
#define AF_TIPC PF_TIPC
#define AF_BLUETOOTH PF_BLUETOOTH
#define AF_ALG PF_ALG
#define AF_VSOCK PF_VSOCK
#define AF_XDP PF_XDP
#define AF_MAX PF_MAX

#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_RAW 3
#define SOCK_RDM 4
#define SOCK_SEQPACKET 5
#define SOCK_PACKET 10
#define SOCK_CLOEXEC 02000000
#define SOCK_NONBLOCK 04000

#define SHUT_RD 0
#define SHUT_WR 1
#define SHUT_RDWR 2
#define SOMAXCONN 4096

#define SOL_SOCKET 1
#define SOL_IP 0
#define SOL_IPV6 41
#define SOL_ICMPV6 58
#define SOL_RAW 255
#define SOL_PACKET 263
#define SOL_NETLINK 270
#define SO_DEBUG 1
#define SO_REUSEADDR 2
#define SO_TYPE 3
#define SO_ERROR 4
#define SO_DONTROUTE 5
#define SO_BROADCAST 6
#define SO_SNDBUF 7
#define SO_RCVBUF 8
#define SO_KEEPALIVE 9
#define SO_OOBINLINE 10
#define SO_NO_CHECK 11
#define SO_PRIORITY 12
#define SO_LINGER 13
#define SO_BSDCOMPAT 14
#define SO_REUSEPORT 15
#define SO_PASSCRED 16
#define SO_PEERCRED 17
#define SO_RCVLOWAT 18
#define SO_SNDLOWAT 19
#define SO_BINDTODEVICE 25
#define SO_ATTACH_FILTER 26
#define SO_DETACH_FILTER 27
#define SO_PEERNAME 28
#define SO_ACCEPTCONN 30
#define SO_PEERSEC 31
#define SO_SNDBUFFORCE 32
#define SO_RCVBUFFORCE 33
#define SO_PASSSEC 34
#define SO_MARK 36
#define SO_PROTOCOL 38
#define SO_DOMAIN 39
#define SO_RXQ_OVFL 40
#define SO_PEEK_OFF 42
#define SO_LOCK_FILTER 44
#define SO_BUSY_POLL 46
#define SO_INCOMING_CPU 49
#define SO_ATTACH_BPF 50
#define SO_COOKIE 57
#define SO_ZEROCOPY 60
/* With 64-bit times: numbers of their own on a 32-bit machine. */
#if __LONG_MAX__ > 0x7fffffff
#define SO_RCVTIMEO 20
#define SO_SNDTIMEO 21
#define SO_TIMESTAMP 29
#define SO_TIMESTAMPNS 35
#define SO_TIMESTAMPING 37
#else
#define SO_RCVTIMEO 66
#define SO_SNDTIMEO 67
#define SO_TIMESTAMP 63
#define SO_TIMESTAMPNS 64
#define SO_TIMESTAMPING 65
#endif
#define SCM_TIMESTAMP SO_TIMESTAMP
#define SCM_TIMESTAMPNS SO_TIMESTAMPNS
#define SCM_TIMESTAMPING SO_TIMESTAMPING

#define MSG_OOB 0x1
#define MSG_PEEK 0x2
#define MSG_DONTROUTE 0x4
#define MSG_CTRUNC 0x8
#define MSG_TRUNC 0x20
#define MSG_DONTWAIT 0x40
#define MSG_EOR 0x80
#define MSG_WAITALL 0x100
#define MSG_CONFIRM 0x800
#define MSG_ERRQUEUE 0x2000
#define MSG_NOSIGNAL 0x4000
#define MSG_MORE 0x8000
#define MSG_WAITFORONE 0x10000
#define MSG_FASTOPEN 0x20000000
#define MSG_CMSG_CLOEXEC 0x40000000

struct linger {
	int l_onoff, l_linger; /* seconds */
};

/* The kernel's layout; POSIX has int and socklen_t for the lengths. */
struct msghdr {
	void *msg_name;
	socklen_t msg_namelen;
	struct iovec *msg_iov;
	size_t msg_iovlen;     /* pieces */
	void *msg_control;
	size_t msg_controllen; /* bytes */
	int msg_flags;
};

struct cmsghdr {
	size_t cmsg_len; /* bytes, this header among them */
	int cmsg_level, cmsg_type;
};

#define SCM_RIGHTS 1
#ifdef __FH_GNU
#define SCM_CREDENTIALS 2

struct ucred {
	__pid_t pid;
	__uid_t uid;
	__gid_t gid;
};

struct mmsghdr {
	struct msghdr msg_hdr;
	unsigned msg_len; /* bytes that went */
};
#endif

#define __CMSG_UP(__len) (((__len) + sizeof(size_t) - 1) & ~(sizeof(size_t) - 1))
#define CMSG_DATA(__c) ((unsigned char *)((struct cmsghdr *)(__c) + 1))
#define CMSG_LEN(__len) (__CMSG_UP(sizeof(struct cmsghdr)) + (__len))
#define CMSG_SPACE(__len) (__CMSG_UP(sizeof(struct cmsghdr)) + __CMSG_UP(__len))
#define CMSG_ALIGN(__len) __CMSG_UP(__len)
#define CMSG_FIRSTHDR(__m)                                                                         \
	((size_t)(__m)->msg_controllen >= sizeof(struct cmsghdr)                                   \
	         ? (struct cmsghdr *)(__m)->msg_control                                            \
	         : (struct cmsghdr *)0)
#define __CMSG_LEFT(__m, __c)                                                                      \
	((size_t)((char *)(__m)->msg_control + (__m)->msg_controllen - (char *)(__c)))
#define CMSG_NXTHDR(__m, __c)                                                                      \
	((__c)->cmsg_len < sizeof(struct cmsghdr) ||                                               \
	                 __CMSG_LEFT((__m), (__c)) <                                               \
	                         __CMSG_UP((__c)->cmsg_len) + sizeof(struct cmsghdr)               \
	         ? (struct cmsghdr *)0                                                             \
	         : (struct cmsghdr *)(void *)((char *)(__c) + __CMSG_UP((__c)->cmsg_len)))

/* POSIX. A descriptor, a pair of connected ones: -1 with errno EAFNOSUPPORT, EPROTONOSUPPORT,
 * EMFILE, EACCES, ... type may hold SOCK_CLOEXEC and SOCK_NONBLOCK. */
int socket(int __family, int __type, int __protocol);
int socketpair(int __family, int __type, int __protocol, int __fds[2]);

/* POSIX. 0, or -1 with errno (EADDRINUSE, EADDRNOTAVAIL, ECONNREFUSED, EINPROGRESS, ETIMEDOUT,
 * ...). */
int bind(int __fd, const struct sockaddr *__addr, socklen_t __len);
int connect(int __fd, const struct sockaddr *__addr, socklen_t __len);
int listen(int __fd, int __waiting);
int shutdown(int __fd, int __how);

/* POSIX. A connection's descriptor, who it is with. -1 with errno EAGAIN, ECONNABORTED, EINTR,
 * ... */
int accept(int __fd, struct sockaddr *__fh_restrict __addr, socklen_t *__fh_restrict __len);
#ifdef __FH_GNU
int accept4(int __fd, struct sockaddr *__fh_restrict __addr, socklen_t *__fh_restrict __len,
            int __flags);
#endif

/* POSIX. One's own address, the other end's. 0, or -1 with errno EBADF, ENOTSOCK, ENOTCONN. */
int getsockname(int __fd, struct sockaddr *__fh_restrict __addr, socklen_t *__fh_restrict __len);
int getpeername(int __fd, struct sockaddr *__fh_restrict __addr, socklen_t *__fh_restrict __len);

/* POSIX. Bytes sent or received, 0 at the end, or -1 with errno. */
ssize_t send(int __fd, const void *__buf, size_t __len, int __flags);
ssize_t sendto(int __fd, const void *__buf, size_t __len, int __flags,
               const struct sockaddr *__addr, socklen_t __addr_len);
ssize_t sendmsg(int __fd, const struct msghdr *__msg, int __flags);
ssize_t recv(int __fd, void *__buf, size_t __len, int __flags);
ssize_t recvfrom(int __fd, void *__fh_restrict __buf, size_t __len, int __flags,
                 struct sockaddr *__fh_restrict __addr, socklen_t *__fh_restrict __addr_len);
ssize_t recvmsg(int __fd, struct msghdr *__msg, int __flags);
#ifdef __FH_GNU
struct timespec;

/* Linux. Several messages at once: how many went. */
int sendmmsg(int __fd, struct mmsghdr *__msgs, unsigned __count, int __flags);
int recvmmsg(int __fd, struct mmsghdr *__msgs, unsigned __count, int __flags,
             struct timespec *__limit);
#endif

/* POSIX. 0, or -1 with errno ENOPROTOOPT, EINVAL, EBADF, ... */
int getsockopt(int __fd, int __level, int __option, void *__fh_restrict __value,
               socklen_t *__fh_restrict __len);
int setsockopt(int __fd, int __level, int __option, const void *__value, socklen_t __len);

/* POSIX. 1 where urgent data is next, 0, or -1 with errno. */
int sockatmark(int __fd);

#endif
