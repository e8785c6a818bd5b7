#!/bin/sh
# SPDX-License-Identifier: MIT
# Debian's redis-server with the library, by a socket file: what was written is read back, also after its
# benchmark, after a dump by a forked child and a restart, and from its log of commands; the digest of the
# data is that of a server without the library.
. tests/programs/common

needs redis-server redis-server
needs redis-benchmark redis-tools

keys=20000 requests=20000 seconds=300
[ ! "$everything" ] || keys=200000 requests=100000 seconds=1500
socket=$scratch/redis.sock
server=

cli() {
	timeout 60 redis-cli -s "$socket" "$@"
}

# start COMMAND...: the server, by that command.
start() {
	"$@" timeout $seconds redis-server --port 0 --unixsocket "$socket" --dir "$scratch" --save '' --enable-debug-command yes \
		--daemonize no --logfile "$scratch/redis.log" < /dev/null > "$scratch/redis.out" 2>&1 &
	server=$!
	tries=0
	until [ "$(cli ping 2>/dev/null)" = PONG ]; do
		tries=$((tries + 1))
		[ $tries -lt 200 ] || { fail "redis starts" "$(cat "$scratch/redis.out" "$scratch/redis.log" 2>&1 | tail -n 5)"; exit; }
		sleep 0.1
	done
}

stop() {
	cli shutdown nosave > "$scratch/shutdown" 2>&1 || :
	wait $server || :
	server=
}
trap '[ ! "$server" ] || kill $server 2>/dev/null; rm -rf "$scratch"' EXIT

# Strings, lists, hashes, sets, sorted sets, and many that are overwritten and deleted again.
awk -v keys=$keys 'BEGIN {
	letters = "abcdefghijklmnopqrstuvwxyz"; while (length(letters) < 4000) letters = letters letters
	for (i = 0; i < keys; i++) {
		x = (i * 7919) % 1000003
		print "SET s" x % 5000, substr(letters, 1, 1 + x % 700)
		if (i % 3 == 0) print "RPUSH l" x % 97, x, substr(letters, 1, x % 50 + 1)
		if (i % 5 == 0) print "HSET h" x % 301, "f" x % 173, substr(letters, x % 26 + 1, x % 90 + 1)
		if (i % 7 == 0) print "ZADD z" x % 11, x, "m" x
		if (i % 11 == 0) print "SADD t" x % 13, "e" x
		if (i % 13 == 0) print "DEL s" (x + 17) % 5000
		if (i % 17 == 0) print "APPEND a" x % 7, substr(letters, 1, x % 300 + 1)
		if (i % 101 == 0) print "LTRIM l" x % 97, "0 400"
	}
}' > "$scratch/commands"

fill() {
	cli --pipe < "$scratch/commands" > "$scratch/filled" 2>&1 || :
	cli debug digest
}

start env
digest=$(fill)
stop

start preloaded
prints "redis digest" "$digest" fill
case $digest in ????????????????????????????????????????) ;; *) fail "redis digest" "there is none: $digest" ;; esac
bench=$(timeout $seconds redis-benchmark -s "$socket" --dbnum 1 -q -n $requests -r 5000 -c 20 -P 8 -d 200 2>&1 | tr '\r' '\n')
check "redis-benchmark" [ "$(echo "$bench" | grep -c 'requests per second')" -ge 15 ]
printf 'SELECT 1\nFLUSHDB\n' | cli > "$scratch/flushed"
prints "redis digest after its benchmark" "$digest" cli debug digest

cli bgsave > "$scratch/bgsave"
timeout 60 sh -c "until redis-cli -s '$socket' info persistence | grep -q 'rdb_bgsave_in_progress:0'; do sleep 0.1; done" || :
check "redis dumps" grep -q 'DB saved on disk' "$scratch/redis.log"
maps=$(cat "/proc/$(cli info server | sed -n 's/^process_id:\([0-9]*\).*/\1/p')/maps")
check "redis maps the library" sh -c 'case $1 in *libfhmalloc.so*) ;; *) exit 1 ;; esac' sh "$maps"
stop
start preloaded
prints "redis digest after a restart" "$digest" cli debug digest

cli config set appendonly yes > "$scratch/append"
timeout 60 sh -c "until redis-cli -s '$socket' info persistence | grep -q 'aof_rewrite_in_progress:0'; do sleep 0.1; done" || :
prints "redis digest from its log" "OK $digest" sh -c "echo \$(redis-cli -s '$socket' debug loadaof) \$(redis-cli -s '$socket' debug digest)"
stop
# One file has several names.
ours redis "$(basename "$(readlink -f "$(command -v redis-server)")")" 2
