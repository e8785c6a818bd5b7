#!/bin/sh
# SPDX-License-Identifier: MIT
# Debian's Node.js: a script with worker threads, buffers, compression and children gives the same with the
# library as without.
. tests/programs/common

needs node nodejs

scale=1
[ ! "$everything" ] || scale=10
same node node tests/programs/lib/script.js $scale
check "node ends" grep -q '^ok ' "$scratch/with"
ours node node 2
