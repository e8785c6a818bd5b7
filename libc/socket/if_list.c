/* SPDX-License-Identifier: MIT */
/* Interfaces and their addresses, as the kernel tells them over a netlink socket (rtnetlink(7)). */
#include <errno.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The parts of linux/netlink.h, linux/if_link.h and linux/if_addr.h that are used here. */
struct message {
	uint32_t len;
	uint16_t type, flags;
	uint32_t sequence, port;
};

struct link_message {
	uint8_t family, pad;
	uint16_t type;
	int32_t index;
	uint32_t flags, change;
};

struct address_message {
	uint8_t family, prefix, flags, scope;
	uint32_t index;
};

struct attribute {
	uint16_t len, type;
};

enum {
	DONE = 3, FAILED = 2, NEW_LINK = 16, GET_LINK = 18, NEW_ADDRESS = 20, GET_ADDRESS = 22,
	REQUEST_ALL = 0x301,
	LINK_NAME = 3, ADDRESS = 1, LOCAL = 2, BROADCAST = 4,
};
#define ALIGNED(len) (((size_t)(len) + 3) & ~(size_t)3)

/* An entry with room for what it points to. */
struct entry {
	struct ifaddrs public;
	unsigned index;
	char name[IF_NAMESIZE];
	union {
		struct sockaddr any;
		struct sockaddr_in v4;
		struct sockaddr_in6 v6;
	} addr, mask, other;
};

struct list {
	struct ifaddrs *first, **end;
};

static struct entry *append(struct list *list)
{
	struct entry *e = calloc(1, sizeof *e);
	if (!e)
		return NULL;
	e->public.ifa_name = e->name;
	*list->end = &e->public;
	list->end = &e->public.ifa_next;
	return e;
}

/* The attribute's data, or NULL; *len: its bytes. */
static const void *find(const char *at, const char *end, int type, size_t *len)
{
	struct attribute a;
	while ((size_t)(end - at) >= sizeof a) {
		memcpy(&a, at, sizeof a);
		if (a.len < sizeof a || a.len > (size_t)(end - at))
			break;
		if (a.type == type) {
			*len = a.len - sizeof a;
			return at + sizeof a;
		}
		if (ALIGNED(a.len) > (size_t)(end - at))
			break;
		at += ALIGNED(a.len);
	}
	return NULL;
}

static bool take_link(struct list *list, const char *data, const char *end)
{
	struct link_message m;
	size_t len;
	if ((size_t)(end - data) < sizeof m)
		return true;
	memcpy(&m, data, sizeof m);
	const char *name = find(data + sizeof m, end, LINK_NAME, &len);
	struct entry *e = append(list);
	if (!e)
		return false;
	e->index = (unsigned)m.index;
	e->public.ifa_flags = m.flags;
	if (name)
		memcpy(e->name, name, len < IF_NAMESIZE ? len : IF_NAMESIZE - 1);
	return true;
}

static void put_address(void *where, struct sockaddr **pointer, const struct address_message *m,
                        const void *bytes)
{
	struct sockaddr_in *v4 = where;
	struct sockaddr_in6 *v6 = where;
	*pointer = where;
	if (m->family == AF_INET) {
		v4->sin_family = AF_INET;
		memcpy(&v4->sin_addr, bytes, 4);
		return;
	}
	v6->sin6_family = AF_INET6;
	memcpy(&v6->sin6_addr, bytes, 16);
	if (IN6_IS_ADDR_LINKLOCAL(&v6->sin6_addr))
		v6->sin6_scope_id = m->index;
}

static const struct entry *link_of(const struct list *links, unsigned index)
{
	for (struct ifaddrs *a = links->first; a; a = a->ifa_next) {
		const struct entry *e = (const struct entry *)(const void *)a;
		if (e->index == index)
			return e;
	}
	return NULL;
}

static bool take_address(struct list *list, const struct list *links, const char *data,
                         const char *end)
{
	struct address_message m;
	size_t len = 0, want;
	unsigned char mask[16] = {0};
	if ((size_t)(end - data) < sizeof m)
		return true;
	memcpy(&m, data, sizeof m);
	if (m.family != AF_INET && m.family != AF_INET6)
		return true;
	want = m.family == AF_INET ? 4 : 16;
	data += sizeof m;
	const void *peer = find(data, end, ADDRESS, &len);
	const void *own = find(data, end, LOCAL, &len);
	if (!own)
		own = peer;
	if (!own || len < want)
		return true;
	const struct entry *link = link_of(links, m.index);
	struct entry *e = append(list);
	if (!e)
		return false;
	e->index = m.index;
	if (link) {
		strcpy(e->name, link->name);
		e->public.ifa_flags = link->public.ifa_flags;
	}
	put_address(&e->addr, &e->public.ifa_addr, &m, own);
	for (unsigned i = 0; i < m.prefix && i < 8 * want; i++)
		mask[i / 8] |= (unsigned char)(0x80 >> i % 8);
	put_address(&e->mask, &e->public.ifa_netmask, &m, mask);
	const void *broadcast = find(data, end, BROADCAST, &len);
	if (broadcast && len >= want)
		put_address(&e->other, &e->public.ifa_broadaddr, &m, broadcast);
	else if (peer && peer != own)
		put_address(&e->other, &e->public.ifa_dstaddr, &m, peer);
	return true;
}

/* Reads the answers to one question. False with errno. */
static bool ask(int fd, int what, struct list *links, struct list *addresses)
{
	struct {
		struct message head;
		struct link_message body;
	} question = {{sizeof question, (uint16_t)what, REQUEST_ALL, 1, 0}, {0}};
	static const size_t least = sizeof(struct message);
	_Alignas(8) char buf[16384];
	if (send(fd, &question, sizeof question, 0) < 0)
		return false;
	for (;;) {
		ssize_t n = recv(fd, buf, sizeof buf, 0);
		if (n <= 0)
			return false;
		for (char *at = buf, *end = buf + n; (size_t)(end - at) >= least;) {
			struct message m;
			memcpy(&m, at, sizeof m);
			if (m.len < least || m.len > (size_t)(end - at) || m.type == FAILED)
				return errno = EIO, false;
			if (m.type == DONE)
				return true;
			bool good = true;
			if (m.type == NEW_LINK)
				good = take_link(links, at + least, at + m.len);
			else if (m.type == NEW_ADDRESS)
				good = take_address(addresses, links, at + least, at + m.len);
			if (!good)
				return false;
			at += ALIGNED(m.len) < (size_t)(end - at) ? ALIGNED(m.len) : (size_t)(end - at);
		}
	}
}

static bool read_lists(struct list *links, struct list *addresses)
{
	*links = (struct list){NULL, &links->first};
	if (addresses)
		*addresses = (struct list){NULL, &addresses->first};
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return false;
	bool good = ask(fd, GET_LINK, links, addresses)
	            && (!addresses || ask(fd, GET_ADDRESS, links, addresses));
	int error = errno;
	close(fd);
	errno = error;
	return good;
}

void freeifaddrs(struct ifaddrs *list)
{
	while (list) {
		struct ifaddrs *next = list->ifa_next;
		free(list); /* the entry that it begins */
		list = next;
	}
}

int getifaddrs(struct ifaddrs **list)
{
	struct list links, addresses;
	bool good = read_lists(&links, &addresses);
	*links.end = addresses.first;
	if (!good) {
		freeifaddrs(links.first);
		return -1;
	}
	*list = links.first;
	return 0;
}

struct if_nameindex *if_nameindex(void)
{
	struct list links;
	struct if_nameindex *names = NULL;
	size_t count = 0;
	if (read_lists(&links, NULL)) {
		for (struct ifaddrs *a = links.first; a; a = a->ifa_next)
			count++;
		/* The names follow the array. */
		names = calloc(count + 1, sizeof *names + IF_NAMESIZE);
	}
	char *room = names ? (char *)(names + count + 1) : NULL;
	count = 0;
	for (struct ifaddrs *a = names ? links.first : NULL; a; a = a->ifa_next, count++) {
		names[count].if_index = ((struct entry *)(void *)a)->index;
		names[count].if_name = strcpy(room + count * IF_NAMESIZE, a->ifa_name);
	}
	freeifaddrs(links.first);
	return names;
}

void if_freenameindex(struct if_nameindex *list)
{
	free(list);
}
