/* SPDX-License-Identifier: MIT */
/* Sockets: streams, datagrams, messages with descriptors, options, addresses as text. */
#define _FILE_OFFSET_BITS 64
#define _TIME_BITS 64
#include "tests/files.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/ether.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>

_Static_assert(sizeof(struct sockaddr_storage) == 128, "as in the kernel");
_Static_assert(sizeof(struct sockaddr_in) == 16 && sizeof(struct sockaddr_in6) == 28, "as there");
_Static_assert(sizeof(struct sockaddr_un) == 110, "as there");
_Static_assert(sizeof(struct msghdr) == 7 * sizeof(long), "as there");
_Static_assert(sizeof(struct cmsghdr) == sizeof(long) + 8, "as there");
_Static_assert(sizeof(struct ifreq) == (sizeof(long) == 8 ? 40 : 32), "as there");
_Static_assert(offsetof(struct msghdr, msg_flags) == 6 * sizeof(long), "as there");

static void streams(void)
{
	struct sockaddr_in addr = {.sin_family = AF_INET}, other = {0};
	socklen_t len = sizeof addr;
	char buf[16] = "";
	int one = 1;
	addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	CHECK(server >= 0);
	CHECK_EQ(fcntl(server, F_GETFD), FD_CLOEXEC);
	CHECK_EQ(setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one), 0);
	CHECK_EQ(bind(server, (struct sockaddr *)&addr, sizeof addr), 0);
	CHECK_EQ(listen(server, 5), 0);
	CHECK_EQ(getsockname(server, (struct sockaddr *)&addr, &len), 0);
	CHECK_EQ(len, sizeof addr);
	CHECK(addr.sin_port);
	int client = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
	CHECK_EQ(connect(client, (struct sockaddr *)&addr, sizeof addr), 0);
	len = sizeof other;
	int served = accept4(server, (struct sockaddr *)&other, &len, SOCK_NONBLOCK);
	CHECK(served >= 0);
	CHECK_EQ(other.sin_addr.s_addr, htonl(INADDR_LOOPBACK));
	CHECK_EQ(fcntl(served, F_GETFL) & O_NONBLOCK, O_NONBLOCK);
	FAILS(recv(served, buf, sizeof buf, 0), EAGAIN);
	len = sizeof other;
	CHECK_EQ(getpeername(client, (struct sockaddr *)&other, &len), 0);
	CHECK_EQ(other.sin_port, addr.sin_port);
	CHECK_EQ(setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one), 0);
	one = 0;
	len = sizeof one;
	CHECK_EQ(getsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, &len), 0);
	CHECK_EQ(one, 1);
	CHECK_EQ(send(client, "hello", 5, MSG_NOSIGNAL), 5);
	struct pollfd p = {served, POLLIN, 0};
	CHECK_EQ(poll(&p, 1, 5000), 1);
	CHECK_EQ(recv(served, buf, sizeof buf, MSG_PEEK), 5);
	CHECK_EQ(sockatmark(served), 0);
	CHECK_EQ(read(served, buf, 2), 2);
	CHECK_EQ(recv(served, buf, sizeof buf, 0), 3);
	CHECK_MEM(buf, "llo", 3);
	CHECK_EQ(shutdown(client, SHUT_WR), 0);
	CHECK_EQ(poll(&p, 1, 5000), 1);
	CHECK_EQ(recv(served, buf, sizeof buf, 0), 0);
	FAILS(send(client, "x", 1, MSG_NOSIGNAL), EPIPE);
	close(served);
	close(client);

	/* A limit of time, in memory that held something else. */
	struct timeval limit, now = {0};
	memset(&limit, 0x5a, sizeof limit);
	limit.tv_sec = 0;
	limit.tv_usec = 20000;
	client = socket(AF_INET, SOCK_STREAM, 0);
	CHECK_EQ(setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit), 0);
	len = sizeof now;
	CHECK_EQ(getsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &now, &len), 0);
	CHECK_EQ(len, sizeof now);
	CHECK(now.tv_usec >= 20000 && now.tv_usec <= 30000 && !now.tv_sec);
	CHECK_EQ(connect(client, (struct sockaddr *)&addr, sizeof addr), 0);
	FAILS(recv(client, buf, 1, 0), EAGAIN);
	close(client);
	close(server);
	client = socket(AF_INET, SOCK_STREAM, 0);
	FAILS(connect(client, (struct sockaddr *)&addr, sizeof addr), ECONNREFUSED);
	close(client);
	CHECK_EQ(socket(AF_INET, 99, 0), -1);
	CHECK(errno == EINVAL || (check_emulated() && errno == EPROTONOSUPPORT));
	FAILS(bind(0x3fff, (struct sockaddr *)&addr, sizeof addr), EBADF);
}

static void datagrams(void)
{
	struct sockaddr_un addr = {.sun_family = AF_UNIX}, other;
	struct sockaddr_un from = {.sun_family = AF_UNIX};
	char buf[32] = "";
	strcpy(addr.sun_path, scratch("socket"));
	strcpy(from.sun_path, scratch("from"));
	int a = socket(AF_UNIX, SOCK_DGRAM, 0), b = socket(AF_UNIX, SOCK_DGRAM, 0);
	CHECK_EQ(bind(a, (struct sockaddr *)&addr, sizeof addr), 0);
	CHECK_EQ(bind(b, (struct sockaddr *)&from, sizeof from), 0);
	FAILS(bind(b, (struct sockaddr *)&addr, sizeof addr), EADDRINUSE);
	CHECK_EQ(sendto(b, "abc", 3, 0, (struct sockaddr *)&addr, sizeof addr), 3);
	socklen_t len = sizeof other;
	CHECK_EQ(recvfrom(a, buf, sizeof buf, 0, (struct sockaddr *)&other, &len), 3);
	CHECK_STR(other.sun_path, from.sun_path);
	CHECK_EQ(connect(b, (struct sockaddr *)&addr, sizeof addr), 0);
	CHECK_EQ(write(b, "one", 3), 3);
	CHECK_EQ(write(b, "four", 4), 4);

	char first[8], second[8];
	struct iovec pieces[2] = {{first, sizeof first}, {second, sizeof second}};
	struct mmsghdr many[2] = {{.msg_hdr = {.msg_iov = &pieces[0], .msg_iovlen = 1}},
	                          {.msg_hdr = {.msg_iov = &pieces[1], .msg_iovlen = 1}}};
	struct timespec limit = {.tv_sec = 5};
	int got = recvmmsg(a, many, 2, MSG_DONTWAIT, &limit);
	if (!check_emulated() || got >= 0) {
		CHECK_EQ(got, 2);
		CHECK_EQ(many[1].msg_len, 4);
	}
	close(a);
	close(b);
	unlink(addr.sun_path);
	unlink(from.sun_path);
}

static void messages(void)
{
	int pair[2], p[2], status = -1;
	CHECK_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
	CHECK_EQ(pipe(p), 0);
	pid_t pid = fork();
	if (!pid) {
		char data[4];
		union {
			struct cmsghdr head;
			char bytes[CMSG_SPACE(2 * sizeof(int))];
		} control;
		struct iovec piece = {data, sizeof data};
		struct msghdr msg = {.msg_iov = &piece, .msg_iovlen = 1, .msg_control = &control,
		                     .msg_controllen = sizeof control};
		close(p[0]);
		close(p[1]);
		if (recvmsg(pair[1], &msg, 0) != 4 || msg.msg_flags & (MSG_TRUNC | MSG_CTRUNC))
			_exit(1);
		struct cmsghdr *c = CMSG_FIRSTHDR(&msg);
		if (!c || c->cmsg_type != SCM_RIGHTS || c->cmsg_len != CMSG_LEN(2 * sizeof(int)))
			_exit(2);
		if (CMSG_NXTHDR(&msg, c))
			_exit(3);
		int fds[2];
		memcpy(fds, CMSG_DATA(c), sizeof fds);
		_exit(write(fds[1], data, 4) == 4 ? 0 : 4);
	}
	union {
		struct cmsghdr head;
		char bytes[CMSG_SPACE(2 * sizeof(int))];
	} control = {.head = {CMSG_LEN(2 * sizeof(int)), SOL_SOCKET, SCM_RIGHTS}};
	struct iovec piece = {(char *)"data", 4};
	struct msghdr msg = {.msg_iov = &piece, .msg_iovlen = 1, .msg_control = &control,
	                     .msg_controllen = sizeof control};
	memcpy(CMSG_DATA(&control.head), p, sizeof p);
	CHECK_EQ(sendmsg(pair[0], &msg, 0), 4);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	char back[4] = "";
	CHECK_EQ(read(p[0], back, 4), 4);
	CHECK_MEM(back, "data", 4);
	struct ucred who = {0};
	socklen_t len = sizeof who;
	CHECK_EQ(getsockopt(pair[0], SOL_SOCKET, SO_PEERCRED, &who, &len), 0);
	CHECK_EQ(who.pid, getpid());
	for (int i = 0; i < 2; i++) {
		close(pair[i]);
		close(p[i]);
	}
}

static void texts(void)
{
	static const struct {
		const char *text;
		const char *back; /* NULL: no address; "": the same */
	} v6[] = {
		{"::", ""}, {"::1", ""}, {"1::", ""}, {"fe80::1:2", ""}, {"1:2:3:4:5:6:7:8", ""},
		{"1:0:0:2:0:0:0:3", "1:0:0:2::3"}, {"0:0:1:0:0:2:0:0", "::1:0:0:2:0:0"},
		{"2001:DB8::00aF", "2001:db8::af"}, {"::ffff:1.2.3.4", ""}, {"::1.2.3.4", ""},
		{"1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"}, {"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"},
		{"::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"}, {"64:ff9b::1.2.3.4", "64:ff9b::102:304"},
		{"", NULL}, {":", NULL}, {":::", NULL}, {"1::2::3", NULL}, {"1:2:3:4:5:6:7:8:9", NULL},
		{"1:2:3", NULL}, {"12345::", NULL}, {"g::", NULL}, {"1:", NULL}, {":1", NULL},
		{"::1.2.3", NULL}, {"::1.2.3.256", NULL}, {"::1.2.3.4:5", NULL}, {"1::2 ", NULL},
		{"1:2:3:4:5:6:7:1.2.3.4", NULL},
	};
	unsigned char bytes[16];
	char back[64];
	for (size_t i = 0; i < sizeof v6 / sizeof *v6; i++) {
		int good = inet_pton(AF_INET6, v6[i].text, bytes);
		if (!CHECK_EQ(good, v6[i].back != NULL))
			CHECK_STR(v6[i].text, "");
		if (!good || !v6[i].back)
			continue;
		CHECK(inet_ntop(AF_INET6, bytes, back, sizeof back) == back);
		CHECK_STR(back, *v6[i].back ? v6[i].back : v6[i].text);
	}
	static const struct {
		const char *text;
		int strict, loose;
		uint32_t value;
	} v4[] = {
		{"1.2.3.4", 1, 1, 0x01020304}, {"255.255.255.255", 1, 1, 0xffffffff},
		{"0.0.0.0", 1, 1, 0}, {"1.2.3", 0, 1, 0x01020003}, {"1.65535", 0, 1, 0x0100ffff},
		{"0x7f.1", 0, 1, 0x7f000001}, {"4294967295", 0, 1, 0xffffffff}, {"010.1.1.1", 0, 1, 0x08010101},
		{"1.2.3.4 x", 0, 1, 0x01020304}, {"1.2.3.4x", 0, 0, 0}, {"256.1.1.1", 0, 0, 0},
		{"1.2.65536", 0, 0, 0}, {"1.2.3.4.5", 0, 0, 0}, {"", 0, 0, 0}, {".1", 0, 0, 0},
		{"1.2.3.", 0, 0, 0}, {"08.1.1.1", 0, 0, 0}, {"4294967296", 0, 0, 0}, {"99999999999999999999", 0, 0, 0},
	};
	for (size_t i = 0; i < sizeof v4 / sizeof *v4; i++) {
		struct in_addr a = {0};
		if (!CHECK_EQ(inet_pton(AF_INET, v4[i].text, &a), v4[i].strict))
			CHECK_STR(v4[i].text, "");
		if (v4[i].strict)
			CHECK_EQ(ntohl(a.s_addr), v4[i].value);
		if (!CHECK_EQ(inet_aton(v4[i].text, &a), v4[i].loose))
			CHECK_STR(v4[i].text, "");
		if (v4[i].loose)
			CHECK_EQ(ntohl(a.s_addr), v4[i].value);
		CHECK_EQ(ntohl(inet_addr(v4[i].text)), v4[i].loose ? v4[i].value : 0xffffffff);
	}
	struct in_addr a = {htonl(0xc0a80102)};
	CHECK_STR(inet_ntoa(a), "192.168.1.2");
	CHECK(!inet_ntop(AF_INET, &a, back, 11));
	CHECK_EQ(errno, ENOSPC);
	FAILS(inet_pton(99, "1.2.3.4", &a), EAFNOSUPPORT);
	CHECK_EQ(htons(0x1234), 0x3412);
	CHECK_EQ(ntohl(0x12345678), 0x78563412);
	CHECK(IN6_IS_ADDR_LOOPBACK(&in6addr_loopback) && !IN6_IS_ADDR_UNSPECIFIED(&in6addr_loopback));
	CHECK(IN6_IS_ADDR_UNSPECIFIED(&in6addr_any) && !IN6_IS_ADDR_V4MAPPED(&in6addr_any));
	CHECK_EQ(inet_netof(a), 0xc0a801);
	CHECK_EQ(inet_lnaof(a), 2);
	CHECK_EQ(inet_makeaddr(0xc0a801, 2).s_addr, a.s_addr);
	CHECK_EQ(inet_network("10.1"), 0x0a01);
	CHECK_EQ(inet_network("10.256"), 0xffffffff);
}

static void ethernet(void)
{
	struct ether_addr a;
	char text[20];
	CHECK(ether_aton_r("0:1a:2B:ff:04:5", &a) == &a);
	CHECK_STR(ether_ntoa_r(&a, text), "0:1a:2b:ff:4:5");
	CHECK_STR(ether_ntoa(&a), text);
	CHECK(!ether_aton("0:1a:2b:ff:4"));
	CHECK(!ether_aton("0:1a:2b:fff:4:5"));
	CHECK(!ether_aton(""));
	CHECK_EQ(sizeof(struct ether_header), 14);
}

static void interfaces(void)
{
	char name[IF_NAMESIZE] = "";
	unsigned number = if_nametoindex("lo");
	if (!number)
		return; /* a network without interfaces */
	CHECK_STR(if_indextoname(number, name), "lo");
	CHECK_EQ(if_nametoindex("no-such-thing"), 0);
	CHECK(!if_indextoname(0x7ffffff, name));
	CHECK_EQ(errno, ENXIO);
	struct if_nameindex *names = if_nameindex();
	int seen = 0;
	for (struct if_nameindex *n = names; n && n->if_index; n++)
		seen += n->if_index == number && !strcmp(n->if_name, "lo");
	if (names || !check_emulated())
		CHECK_EQ(seen, 1);
	if_freenameindex(names);
	struct ifaddrs *list = NULL;
	int got = getifaddrs(&list), loopback = 0;
	if (got && check_emulated())
		return; /* emulators know little of netlink */
	CHECK_EQ(got, 0);
	for (struct ifaddrs *a = list; a; a = a->ifa_next) {
		const struct sockaddr_in *v4 = (const struct sockaddr_in *)(const void *)a->ifa_addr;
		CHECK(a->ifa_name && *a->ifa_name);
		if (!v4 || v4->sin_family != AF_INET || strcmp(a->ifa_name, "lo"))
			continue;
		const struct sockaddr_in *mask = (const struct sockaddr_in *)(const void *)a->ifa_netmask;
		loopback += ntohl(v4->sin_addr.s_addr) >> 24 == 127;
		CHECK(mask && ntohl(mask->sin_addr.s_addr) >> 24 == 255);
		CHECK(a->ifa_flags & IFF_LOOPBACK);
	}
	CHECK(loopback <= 1);
	freeifaddrs(list);
}

static void *wait_for_one(void *arg)
{
	accept(*(int *)arg, NULL, NULL);
	return NULL;
}

static void *wait_for_data(void *arg)
{
	char c;
	recv(*(int *)arg, &c, 1, 0);
	return NULL;
}

static void cancelling(void)
{
	void *(*const waits[])(void *) = {wait_for_one, wait_for_data};
	int pair[2];
	struct sockaddr_un addr = {.sun_family = AF_UNIX};
	strcpy(addr.sun_path, scratch("waits"));
	int server = socket(AF_UNIX, SOCK_STREAM, 0);
	CHECK_EQ(bind(server, (struct sockaddr *)&addr, sizeof addr), 0);
	CHECK_EQ(listen(server, 1), 0);
	CHECK_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
	for (int i = 0; i < 2; i++) {
		pthread_t thread;
		void *result = NULL;
		CHECK_EQ(pthread_create(&thread, NULL, waits[i], i ? &pair[0] : &server), 0);
		nanosleep(&(struct timespec){.tv_nsec = 3000000}, NULL);
		CHECK_EQ(pthread_cancel(thread), 0);
		CHECK_EQ(pthread_join(thread, &result), 0);
		CHECK(result == PTHREAD_CANCELED);
	}
	close(server);
	close(pair[0]);
	close(pair[1]);
	unlink(addr.sun_path);
}

int main(void)
{
	alarm(60);
	streams();
	datagrams();
	messages();
	texts();
	ethernet();
	interfaces();
	cancelling();
	CHECK(scratch_end());
	return check_done();
}
