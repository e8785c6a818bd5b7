#!/bin/sh
# SPDX-License-Identifier: MIT
# Debian's Python against its own test suite, every object from malloc; a test that fails is tried without
# the library too.
. tests/programs/common

python=/usr/bin/python3
needs $python python3
$python -c 'import test.test_dict' 2>/dev/null || { skip python "no test suite (Debian's libpython3.11-testsuite)"; exit; }

tests="test_dict test_list test_unicode test_bytes test_json test_gc test_weakref test_fork1 test_thread test_memoryview
	test_itertools test_collections test_mmap test_array test_ctypes"
[ ! "$everything" ] || tests="$tests test_set test_re test_pickle test_threading test_zlib test_bz2 test_lzma test_deque
	test_heapq test_decimal test_email test_xml_etree_c test_asyncio test_queue test_struct test_long test_sort
	test_subprocess test_concurrent_futures test_io test_minidom test_tracemalloc test_resource test_bigmem
	test_multiprocessing_fork test_pyexpat test_csv test_str test_tuple test_generators test_exceptions test_ast
	test_compile test_tokenize test_hashlib test_tempfile test_shutil test_tarfile test_zipfile test_socket test_select"

mkdir "$scratch/tmp"
export PYTHONMALLOC=malloc PYTHONDONTWRITEBYTECODE=1
for test in $tests; do
	if preloaded timeout 400 $python -m test --tempdir "$scratch/tmp" "$test" > "$scratch/with" 2>&1 </dev/null; then
		pass "python $test"
	elif timeout 400 $python -m test --tempdir "$scratch/tmp" "$test" > "$scratch/without" 2>&1 </dev/null; then
		fail "python $test" "$(grep -E '^(FAIL|ERROR|Fatal|free|malloc)' "$scratch/with"; tail -n 8 "$scratch/with")"
	else
		skip "python $test" "it fails without the library too: $(tail -n 1 "$scratch/without")"
	fi
done
ours python "$(basename "$(readlink -f $python)")" "$(echo "$tests" | wc -w)"
