# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2154
# Web servers: the folder `pages`, a port, and what curl gets. A server is to serve that folder with listings.

# has_loopback: whether 127.0.0.1 can be used; says so where it cannot.
has_loopback() {
	port=$(python3 -c 'import socket
s = socket.create_server(("127.0.0.1", 0))
socket.create_connection(s.getsockname(), 5)
print(s.getsockname()[1])') || { echo "skip what needs 127.0.0.1, which does not work here"; return 1; }
	server=http://127.0.0.1:$port
}

pages() {
	mkdir -p pages/folder
	seq 3000000 > pages/large
	head -c 3000000 pages/large | tail -c +1000001 > piece # what bytes 1000000-2999999 are
	echo '<p>a page' > pages/folder/page.html
	: > pages/folder/empty
}

# get OPTION... PATH: by curl.
get() {
	curl -sS -q --noproxy '*' --max-time 60 "$@"
}

# is NAME WANT OPTION...: what get prints.
is() {
	is_got=$(shift 2 && get "$@") || { echo "$1: curl ended with $?"; exit 1; }
	[ "$is_got" = "$2" ] || { echo "$1: '$is_got', not '$2'"; exit 1; }
	tests=$((tests + 1))
}

# fetched PID: does all this with the server that has begun as that process, then stops it.
fetched() {
	trap "kill $1" EXIT
	tries=100
	until curl -s -q --max-time 5 --noproxy '*' -o /dev/null "$server/folder/empty" || [ $tries = 0 ]; do
		sleep 0.1
		tries=$((tries - 1))
	done
	is status 200 -o out -w '%{http_code}' "$server/large"
	same "large file" out pages/large
	is "a part" 206 -o out -w '%{http_code}' -r 1000000-2999999 "$server/large"
	same "a part" out piece
	is "the end" 3000000 -r -8 "$server/large"
	is "beyond the end" 416 -o out -w '%{http_code}' -r 99999999- "$server/large"
	is head "200 $(wc -c < pages/large)" -I -o headers -w '%{http_code} %header{content-length}' "$server/large"
	is "an empty file" "200 0" -o out -w '%{http_code} %{size_download}' "$server/folder/empty"
	is "a type" "text/html" -o out -w '%{content_type}' "$server/folder/page.html"
	is missing 404 -o out -w '%{http_code}' "$server/missing"
	is "above the folder" 404 -o out -w "%{http_code}" --path-as-is "$server/../config.log"
	is unchanged 304 -o out -w '%{http_code}' -z pages/large "$server/large"
	is "one connection" "1 0 " -o out -o out -w '%{num_connects} ' "$server/folder/page.html" "$server/folder/page.html"
	get "$server/folder/" > out
	good listing grep -q page.html out
	for client in 1 2 3 4 5 6 7 8; do
		get -o "out.$client" "$server/large" &
		clients="${clients:-} $!"
	done
	# shellcheck disable=SC2086 # numbers
	wait $clients
	for client in 1 2 3 4 5 6 7 8; do
		same "client $client" "out.$client" pages/large
	done
	trap - EXIT
	kill "$1"
	good "its end" wait "$1"
	! curl -s -q --max-time 5 --noproxy '*' "$server/" || exit 1
}
