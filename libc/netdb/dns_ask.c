/* SPDX-License-Identifier: MIT */
#include "libc/netdb/dns.h"

#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "sys/sys.h"

#define PORT 53
#define HEADER 12
#define TRUNCATED 0x02 /* of byte 2 */
#define NO_ERROR 0     /* of byte 3 */
#define NO_SUCH_NAME 3

static int connect_to(const struct dns_config *config, int i, int type)
{
	struct sockaddr_in v4 = {.sin_family = AF_INET, .sin_port = htons(PORT)};
	struct sockaddr_in6 v6 = {.sin6_family = AF_INET6, .sin6_port = htons(PORT)};
	int family = config->server[i].family;
	memcpy(&v4.sin_addr, config->server[i].bytes, 4);
	memcpy(&v6.sin6_addr, config->server[i].bytes, 16);
	v6.sin6_scope_id = config->server[i].scope;
	const struct sockaddr *addr = family == AF_INET ? (const struct sockaddr *)&v4
	                                                : (const struct sockaddr *)&v6;
	int fd = socket(family, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd >= 0 && connect(fd, addr, family == AF_INET ? sizeof v4 : sizeof v6)
	    && errno != EINPROGRESS) {
		close(fd);
		return -1;
	}
	return fd;
}

static int64_t milliseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Whether the descriptor is ready before the time is over. */
static int ready(int fd, short event, int64_t until)
{
	for (;;) {
		struct pollfd p = {fd, event, 0};
		int64_t left = until - milliseconds();
		if (left <= 0)
			return 0;
		int n = poll(&p, 1, (int)left);
		if (n > 0 || (n < 0 && errno != EINTR))
			return n > 0;
	}
}

/* An answer to this very question: the same number, an answer, the same words. */
static int answers(const unsigned char *question, size_t len, const unsigned char *answer, size_t got)
{
	return got >= len && answer[0] == question[0] && answer[1] == question[1] && answer[2] & 0x80
	       && !memcmp(answer + 4, question + 4, 2)
	       && !memcmp(answer + HEADER, question + HEADER, len - HEADER);
}

/* Bytes, 0 for none in time. */
static size_t ask_by_datagram(const struct dns_config *config, int i, const unsigned char *question,
                              size_t len, unsigned char *answer)
{
	int64_t until = milliseconds() + config->seconds * 1000;
	int fd = connect_to(config, i, SOCK_DGRAM);
	size_t result = 0;
	if (fd < 0)
		return 0;
	if (send(fd, question, len, MSG_NOSIGNAL) == (ssize_t)len)
		while (ready(fd, POLLIN, until)) {
			ssize_t n = recv(fd, answer, DNS_ANSWER, 0);
			if (n < 0 && errno != EAGAIN && errno != EINTR)
				break; /* nobody listens there */
			if (n > 0 && answers(question, len, answer, (size_t)n)) {
				result = (size_t)n;
				break;
			}
		}
	close(fd);
	return result;
}

/* All of len bytes, in or out. */
static int transfer(int fd, unsigned char *buf, size_t len, short event, int64_t until)
{
	while (len) {
		if (!ready(fd, event, until))
			return 0;
		ssize_t n = event == POLLIN ? recv(fd, buf, len, 0) : send(fd, buf, len, MSG_NOSIGNAL);
		if (n < 0 && (errno == EAGAIN || errno == EINTR))
			continue;
		if (n <= 0)
			return 0;
		buf += n;
		len -= (size_t)n;
	}
	return 1;
}

/* The same over a connection, where each message is preceded by its length. */
static size_t ask_by_stream(const struct dns_config *config, int i, unsigned char *question,
                            size_t len, unsigned char *answer)
{
	int64_t until = milliseconds() + config->seconds * 1000;
	int fd = connect_to(config, i, SOCK_STREAM);
	unsigned char length[2] = {(unsigned char)(len >> 8), (unsigned char)len}, whole[DNS_ANSWER];
	size_t got = 0, all;
	if (fd < 0)
		return 0;
	if (transfer(fd, length, 2, POLLOUT, until) && transfer(fd, question, len, POLLOUT, until)
	    && transfer(fd, length, 2, POLLIN, until)) {
		all = (size_t)length[0] << 8 | length[1];
		got = all < DNS_ANSWER ? all : DNS_ANSWER; /* the records that fit are good */
		if (!transfer(fd, whole, got, POLLIN, until) || !answers(question, len, whole, got))
			got = 0;
		memcpy(answer, whole, got); /* only now: what was there before may have to do */
		if (got < all)
			answer[2] |= TRUNCATED;
	}
	close(fd);
	return got;
}

long dns_ask(const struct dns_config *config, unsigned char *question, size_t len,
             unsigned char answer[DNS_ANSWER])
{
	long result = EAI_AGAIN;
	for (int attempt = 0; attempt < config->attempts; attempt++)
		for (int i = 0; i < config->servers; i++) {
			sys_random(question, 2);
			size_t got = ask_by_datagram(config, i, question, len, answer);
			if (got && answer[2] & TRUNCATED) {
				size_t more = ask_by_stream(config, i, question, len, answer);
				got = more ? more : got;
			}
			if (!got)
				continue;
			int code = answer[3] & 15;
			if (code == NO_ERROR)
				return (long)got;
			if (code == NO_SUCH_NAME)
				return EAI_NONAME;
			result = code == 2 ? EAI_AGAIN : EAI_FAIL; /* 2: the server has trouble */
		}
	return result;
}
