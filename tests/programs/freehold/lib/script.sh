# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=all
# What shells do, a line of output each; run by the host's sh and by the one that was built.
echo "$# $1 $2"
for i in 1 2 3; do echo $((i * i)); done
case abc in a*) echo prefix ;; *) echo none ;; esac
f() { local x=$1; [ $x -le 1 ] && echo 1 && return; echo $((x * $(f $((x - 1))))); }
f 10
x=/usr/lib/name.tar.gz
echo ${x##*/} ${x%%.*} ${x%.gz} ${#x} ${none:-default} ${x:+set}
printf '%s\n' c b a | sort | while read line; do echo "<$line>"; done
cat <<END
here $x $(echo command) `echo quoted`
END
(exit 3); echo $?
set -- a b c; shift; echo "$@"
trap 'echo trapped' USR1; kill -USR1 $$
trap 'echo ended' EXIT
sleep 0.1 & wait $!; echo $?
IFS=:; set -- $(echo one:two:three); echo $2; unset IFS
i=0; until [ $i = 3 ]; do i=$((i + 1)); [ $i = 2 ] && continue; echo $i; done
echo a b c | { read p q; echo "$q"; }
{ echo out; echo error >&2; } 2>&1 | wc -l | tr -d ' '
umask 027; umask
echo $((0x1f + 017)) $((5 > 3 ? 1 : 2)) $((~0))
getopts ab: o -b value; echo $o $OPTARG
eval 'echo $((1 + 1))'
cd / && pwd
test -d /tmp -a ! -f /tmp; echo $?
echo /et[c] /us? /nothing*
printf '%5d|%-5s|%x|%s\n' 42 ab 255 'a\tb'
command -v cd
read v < /dev/null; echo $?
false || true && echo both
! false; echo $?
exec 3> /dev/null; echo hidden >&3; exec 3>&-
type f > /dev/null; echo $?
ulimit -n > /dev/null; echo $?
