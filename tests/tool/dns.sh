#!/bin/sh
# SPDX-License-Identifier: MIT
# getaddrinfo and its relatives, and resolv.h's questions, against a DNS server of the test's own, in a network that holds nothing else.
. tests/tool/common

unshare -n -m true 2>/dev/null || { skip dns "no right to a network of its own here"; exit 0; }

cat > "$scratch/server.py" <<'END'
import socket, struct, threading, sys

def name(text):
    return b"".join(bytes([len(p)]) + p.encode() for p in text.split(".") if p) + b"\0"

A = {"plain.test": ["192.0.2.1"], "two.test": ["192.0.2.2", "192.0.2.3"], "host.sub.test": ["192.0.2.4"],
     "big.test": ["192.0.2.%d" % i for i in range(1, 41)], "real.test": ["192.0.2.9"],
     "long.test": ["192.0.2.7"] * 400, "broken.test": ["192.0.2.8"] * 100}
AAAA = {"six.test": ["2001:db8::6"], "two.test": ["2001:db8::2"]}

def answer(question, stream):
    at, labels = 12, []
    while question[at]:
        labels.append(question[at + 1:at + 1 + question[at]].decode())
        at += 1 + question[at]
    text, (kind,) = ".".join(labels).lower(), struct.unpack(">H", question[at + 1:at + 3])
    asked, records, code = question[12:at + 5], [], 0
    at_name = b"\xc0\x0c"
    if text == "alias.test":
        records.append(at_name + struct.pack(">HHIH", 5, 1, 60, len(name("real.test"))) + name("real.test"))
        at_name, text = name("real.test"), "real.test"
    if text == "4.2.0.192.in-addr.arpa" and kind == 12:
        records.append(at_name + struct.pack(">HHIH", 12, 1, 60, len(name("host.sub.test"))) + name("host.sub.test"))
    elif text == "66.2.0.192.in-addr.arpa" and kind == 12:
        records.append(at_name + struct.pack(">HHIH", 12, 1, 60, len(name("$(id).test"))) + name("$(id).test"))
    elif text not in A and text not in AAAA:
        code = 2 if text == "trouble.test" else 3
    elif kind in (1, 28):
        family = socket.AF_INET if kind == 1 else socket.AF_INET6
        for a in (A if kind == 1 else AAAA).get(text, []):
            data = socket.inet_pton(family, a)
            records.append(at_name + struct.pack(">HHIH", kind, 1, 60, len(data)) + data)
    flags = 0x8180 | code
    body = b"".join(records)
    if not stream and 12 + len(asked) + len(body) > 512:
        flags, records, body = flags | 0x200, [], b""
    return question[:2] + struct.pack(">HHHHH", flags, 1, len(records), 0, 0) + asked + body

datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
datagrams.bind(("127.0.0.1", 53))
streams = socket.create_server(("127.0.0.1", 53))

def serve_streams():
    while True:
        c, _ = streams.accept()
        length, = struct.unpack(">H", c.recv(2, socket.MSG_WAITALL))
        question = c.recv(length, socket.MSG_WAITALL)
        reply = answer(question, True)
        head = struct.pack(">H", len(reply))
        c.sendall(head + (b"\xee" * 100 if b"broken" in question else reply))
        c.close()

threading.Thread(target=serve_streams, daemon=True).start()
open(sys.argv[1], "w").close()
while True:
    question, peer = datagrams.recvfrom(512)
    datagrams.sendto(b"xx" + answer(question, False)[2:], peer)  # somebody else's answer: to be left alone
    datagrams.sendto(answer(question, False), peer)
END

cat > "$scratch/ask.c" <<'END'
#include <arpa/inet.h>
#include <netdb.h>
#include <resolv.h>
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <sys/socket.h>

static int compare(const void *a, const void *b) { return strcmp(a, b); }

static void ask(const char *name, int family)
{
	struct addrinfo hints = {.ai_family = family, .ai_socktype = SOCK_STREAM, .ai_flags = AI_CANONNAME}, *list;
	static char lines[64][64];
	int error = getaddrinfo(name, NULL, &hints, &list), n = 0;
	if (error) {
		printf("%s: error %d\n", name, error);
		return;
	}
	printf("%s (%s):\n", name, list->ai_canonname);
	for (struct addrinfo *a = list; a && n < 64; a = a->ai_next)
		getnameinfo(a->ai_addr, a->ai_addrlen, lines[n++], 64, NULL, 0, NI_NUMERICHOST);
	qsort(lines, n, sizeof *lines, compare);
	for (int i = 0; i < n; i++)
		printf("  %s\n", lines[i]);
	freeaddrinfo(list);
}

static void resolve(const char *name, int type)
{
	unsigned char answer[4096];
	int len = res_search(name, C_IN, type, answer, sizeof answer);
	if (len < 0) {
		printf("%s, type %d: %d\n", name, type, h_errno);
		return;
	}
	HEADER *header = (HEADER *)answer;
	unsigned char *at = answer + HFIXEDSZ;
	at += dn_skipname(at, answer + len) + QFIXEDSZ;
	printf("%s, type %d: %d bytes\n", name, type, len);
	for (int i = ntohs(header->ancount); i > 0; i--) {
		char text[MAXDNAME] = "?";
		int kind, class, data_len;
		at += dn_expand(answer, answer + len, at, text, sizeof text);
		NS_GET16(kind, at);
		NS_GET16(class, at);
		at += INT32SZ;
		NS_GET16(data_len, at);
		printf("  %s %d %d", text, kind, class);
		if (kind == T_CNAME || kind == T_PTR)
			printf(" %s", dn_expand(answer, answer + len, at, text, sizeof text) < 0 ? "?" : text);
		for (int k = 0; k < data_len; k++)
			printf(" %d", at[k]);
		at += data_len;
		puts("");
	}
}

static void questions(void)
{
	unsigned char question[512], answer[512], small[20];
	res_init();
	resolve("plain.test", T_A);
	resolve("six.test", T_AAAA);
	resolve("six.test", T_A);
	resolve("alias.test", T_A);
	resolve("big.test", T_A);
	resolve("host", T_A);
	resolve("host.", T_A);
	resolve("none.test", T_A);
	resolve("trouble.test", T_A);
	resolve("4.2.0.192.in-addr.arpa", T_PTR);
	printf("%d\n", res_querydomain("host", "sub.test", C_IN, T_A, answer, sizeof answer));
	int len = res_mkquery(QUERY, "plain.test", C_IN, T_A, NULL, 0, NULL, question, sizeof question);
	int bytes = res_send(question, len, answer, sizeof answer);
	printf("%d %d %d\n", len, bytes, memcmp(question, answer, 2));
	bytes = res_send(question, len, small, sizeof small);
	printf("%d\n", memcmp(answer + 2, small + 2, sizeof small - 2));
}

/* What has one answer with us alone. */
static int own(void)
{
	unsigned char answer[65535];
	resolve("broken.test", T_A);
	int len = res_query("long.test", C_IN, T_A, answer, sizeof answer);
	printf("long.test: %d bytes, truncated %d\n", len, ((HEADER *)answer)->tc);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc > 1 && argv[1][0])
		return own();
	ask("plain.test", AF_UNSPEC);
	ask("plain.test.", AF_INET);
	ask("PLAIN.test", AF_INET);
	ask("six.test", AF_UNSPEC);
	ask("two.test", AF_UNSPEC);
	ask("two.test", AF_INET6);
	ask("alias.test", AF_INET);
	ask("big.test", AF_INET);
	ask("host", AF_INET);
	ask("none.test", AF_UNSPEC);
	ask("trouble.test", AF_INET);
	ask("inhosts", AF_INET);
	ask("label..empty", AF_INET);
	char name[300];
	memset(name, 'x', 299);
	name[299] = '\0';
	ask(name, AF_INET);
	struct hostent *h = gethostbyname("two.test");
	printf("%s %d\n", h ? h->h_name : "none", h ? h->h_length : 0);
	h = gethostbyname("none.test");
	printf("%d\n", h ? -1 : h_errno);
	struct sockaddr_in in = {.sin_family = AF_INET};
	inet_pton(AF_INET, "192.0.2.4", &in.sin_addr);
	int error = getnameinfo((struct sockaddr *)&in, sizeof in, name, sizeof name, NULL, 0, 0);
	printf("%d %s\n", error, name);
	inet_pton(AF_INET, "192.0.2.200", &in.sin_addr);
	printf("%d\n", getnameinfo((struct sockaddr *)&in, sizeof in, name, sizeof name, NULL, 0, NI_NAMEREQD));
	/* Its name is a command for a shell. */
	inet_pton(AF_INET, "192.0.2.66", &in.sin_addr);
	printf("%d\n", getnameinfo((struct sockaddr *)&in, sizeof in, name, sizeof name, NULL, 0, NI_NAMEREQD));
	questions();
	return 0;
}
END

printf 'nameserver 127.0.0.1\nsearch nothing.test sub.test\noptions timeout:1 attempts:2\n' > "$scratch/resolv.conf"
printf '127.0.0.1 localhost\n192.0.2.77 inhosts.test inhosts\n' > "$scratch/hosts"
printf 'hosts: files dns\n' > "$scratch/nsswitch.conf"

# in_network PROGRAM [ARGUMENT]: what it prints, with our server and files.
in_network() {
	# shellcheck disable=SC2016 # expanded there
	timeout 100 unshare -n -m sh -c '
		ip link set lo up 2>/dev/null || ifconfig lo up
		for file in resolv.conf hosts nsswitch.conf; do mount --bind "$1/$file" /etc/$file || exit; done
		rm -f "$1/ready"
		python3 "$1/server.py" "$1/ready" & server=$!
		while [ ! -e "$1/ready" ]; do sleep 0.05; kill -0 $server || exit; done
		"$2" "$3"
		kill $server' sh "$scratch" "$1" "${2-}" 2>&1
}

gcc -O1 -w "$scratch/ask.c" -o "$scratch/host"
host=$(in_network "$scratch/host") || { skip dns "the host's own program fails: $host"; exit 0; }
case $host in
*'192.0.2.1'*) ;;
*) skip dns "no server can run here: $(echo "$host" | head -n 1)"; exit 0 ;;
esac
echo "$host" > "$scratch/want"
for machine in $machines; do
	runs "$machine" || { skip "dns $machine" "this kernel does not run $machine programs"; continue; }
	"$gcc" "$(bits "$machine")" -O1 -w "$scratch/ask.c" -o "$scratch/own"
	in_network "$scratch/own" > "$scratch/got" || :
	empty "dns $machine" "$(diff "$scratch/want" "$scratch/got" || :)"
	in_network "$scratch/own" own > "$scratch/got" || :
	empty "dns own $machine" "$(printf 'broken.test, type 1: 4\nlong.test: 4096 bytes, truncated 1\n' | diff - "$scratch/got" || :)"
done
