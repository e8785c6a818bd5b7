#!/bin/sh
# SPDX-License-Identifier: MIT
# Some of the real programs that `make check-programs` builds, those that are soon done.
. tests/tool/common

[ -z "${FAST:-}" ] || { skip programs "make check runs them"; exit 0; }

for machine in $machines; do
	runs "$machine" || { skip "programs $machine" "this kernel does not run $machine programs"; continue; }
	B=$B tests/programs/freehold/run -m "$machine" lua zlib bzip2 mawk tree figlet gzip | grep -E '^(pass|fail|skip) ' || :
done
