#!/bin/sh
# SPDX-License-Identifier: MIT
# Programs that each call one public name of the malloc family, linked with the object in every place of the
# command line, in static and dynamic programs of glibc and musl, or run with the library preloaded. Each
# shows by what it finds in memory that Freehold served the call, or is refused by the linker with a
# message. One that links and is served by another heap is a failure wherever it stands.
. tests/tool/common
. tests/tool/dropin

names=$(sed -nE 's/^#define ([a-z_0-9]+)_ [0-9]+$/\1/p' tests/tool/link_matrix.c)
export FREEHOLD_MALLOC=perturb=0x5a

# Every name that is exported is tried.
empty "all names" "$(sed -nE 's/^\t([a-z_0-9]+);$/\1/p' sys/host/exports.map |
	while read -r name; do printf '%s\n' "$names" | grep -qxF "$name" || echo "$name"; done)"

# One job: KIND MACHINE PLACE NAME. Prints these and served, refused, or another word and why.
cat > "$scratch/job" <<'END'
#!/bin/sh
kind=$1 machine=$2 place=$3 name=$4 P=$scratch/$2-$4.o
O=$B/$machine/libfhmalloc.o A=$B/$machine/libfhmalloc.a
case $place in
none | preload) set -- "$P" ;;
object-first) set -- "$O" "$P" ;;
object-last) set -- "$P" "$O" ;;
archive-first) set -- "$A" "$P" ;;
archive-last) set -- "$P" "$A" ;;
object-after-libc) set -- "$P" -lc "$O" ;;
archive-after-libc) set -- "$P" -lc "$A" ;;
esac
program=$scratch/$kind-$machine-$place-$name
if ! link "$kind" "$machine" "$@" -o "$program" 2> "$program.err"; then
	if grep -q . "$program.err"; then verdict=refused; else verdict="silent refusal"; fi
else
	status=0
	library=
	[ "$place" != preload ] || library=$B/$machine/libfhmalloc.so
	timeout 20 env ${library:+LD_PRELOAD="$library"} "$program" >/dev/null 2>&1 || status=$?
	if [ $status = 0 ]; then verdict=served; else verdict="unreplaced ($status)"; fi
fi
echo "$kind $machine $place $name $verdict"
rm -f "$program" "$program.err"
END
{
	echo '. tests/tool/dropin'
	sed 1d "$scratch/job"
} > "$scratch/job.sh"
export B scratch musl_i386

for machine in $machines; do
	for name in $names; do
		echo "$(bits "$machine") -DCALL=$name -o $scratch/$machine-$name.o"
	done
done | xargs -P "$(nproc)" -L 1 gcc -std=gnu11 -O1 -fno-builtin -fPIE -Wall -Wextra -Werror -c tests/tool/link_matrix.c

for machine in $machines; do
	runs "$machine" || continue
	for kind in $kinds; do
		can_link "$kind" "$machine" || continue
		case $kind in
		*-static) places="object-first object-last archive-first archive-last object-after-libc archive-after-libc" ;;
		*) places="preload object-first archive-last archive-after-libc" ;;
		esac
		for place in none $places; do
			for name in $names; do
				echo "$kind $machine $place $name"
			done
		done
	done
done > "$scratch/jobs"
xargs -P "$(nproc)" -L 1 sh "$scratch/job.sh" < "$scratch/jobs" > "$scratch/done"

# count KIND MACHINE PLACE VERDICT
count() {
	grep -c "^$1 $2 $3 [^ ]* $4" "$scratch/done" || :
}

for machine in $machines; do
	if ! runs "$machine"; then
		skip "links $machine" "this kernel does not run its programs"
		continue
	fi
	for kind in $kinds; do
		if ! can_link "$kind" "$machine"; then
			skip "$kind $machine" "$cannot_link"
			continue
		fi
		for place in $(awk -v k="$kind" -v m="$machine" '$1 == k && $2 == m { print $3 }' "$scratch/jobs" | sort -u); do
			served=$(count "$kind" "$machine" "$place" served)
			refused=$(count "$kind" "$machine" "$place" refused)
			sed -nE "s/^$kind $machine $place (.*unreplaced.*|.*silent.*)/\1/p" "$scratch/done" > "$scratch/wrong"
			grep "^$kind $machine $place .* refused" "$scratch/done" | cut -d ' ' -f 4 > "$scratch/refused"
			# Dynamic musl keeps a heap of its own for what it wants itself.
			[ "$kind" != musl-dynamic ] || sed -i '/^atexit /d' "$scratch/wrong"
			title="$kind $machine $place: $served served, $refused refused"
			case $place in
			none) # shows that the programs can tell
				if [ "$served" = 0 ]; then pass "$title"; else fail "$title" "served without Freehold"; fi ;;
			preload) # what the libc does not have does not link without us
				empty "$title" "$(cat "$scratch/wrong")" ;;
			*-after-libc) empty "$title" "$(cat "$scratch/wrong")" ;;
			*) empty "$title" "$(cat "$scratch/wrong" "$scratch/refused")" ;;
			esac
		done
	done
done
