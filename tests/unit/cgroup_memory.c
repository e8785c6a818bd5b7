/* SPDX-License-Identifier: MIT */
/* How much memory a container grants, told by trees of files like those of both versions of cgroups. */
#include "tests/check.h"

#include <limits.h>
#include <malloc.h>
#include <stdlib.h>

#include "tests/cgroup.h"
#include "tests/internal.h"

INTERNAL(size_t, cgroup_memory, (const char *root));
INTERNAL(size_t, sys_memory_granted, (void));

static size_t ask(void)
{
	return cgroup_memory(scratch("root"));
}

static void none(void)
{
	CHECK_EQ(ask(), 0);
	put("/proc/self/cgroup", "0::/\n");
	CHECK_EQ(ask(), 0);
	put("/sys/fs/cgroup/cpu.max", "100000 100000\n");
	CHECK_EQ(ask(), 0);
	clear();
}

static void version_2(void)
{
	static const struct {
		const char *text;
		size_t granted;
	} cases[] = {
		{"268435456\n", 268435456}, {"4096", 4096}, {"1\n", 1}, {"2147418112\n", 2147418112},
		{"max\n", 0}, {"", 0}, {"\n", 0}, {"0\n", 0}, {"-1\n", 0}, {"12x\n", 0}, {" 12\n", 0}, {"0x1000\n", 0},
		{"9223372036854771712\n", 0}, {"9223372036854775807\n", 0}, {"18446744073709551615\n", 0},
		{"99999999999999999999999\n", 0},
	};
	put("/proc/self/cgroup", "0::/\n");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		put("/sys/fs/cgroup/memory.max", cases[i].text);
		if (!CHECK_EQ(ask(), cases[i].granted))
			check_puts(cases[i].text);
	}
	/* More than a process with 32 bits can have bounds nothing there. */
	put("/sys/fs/cgroup/memory.max", "8589934592\n");
	CHECK_EQ(ask(), sizeof(size_t) == 8 ? (size_t)8589934592u : 0);
	clear();
}

static void nested(void)
{
	put("/proc/self/cgroup", "0::/slice/pod/it\n");
	put("/sys/fs/cgroup/slice/pod/it/memory.max", "max\n");
	put("/sys/fs/cgroup/slice/pod/memory.max", "300000000\n");
	put("/sys/fs/cgroup/slice/memory.max", "400000000\n");
	put("/sys/fs/cgroup/other/memory.max", "1000\n");
	CHECK_EQ(ask(), 300000000);
	put("/sys/fs/cgroup/slice/pod/it/memory.max", "200000000\n");
	CHECK_EQ(ask(), 200000000);
	put("/sys/fs/cgroup/slice/memory.max", "100000000\n");
	CHECK_EQ(ask(), 100000000);
	/* A container sees its own group as the root. */
	put("/proc/self/cgroup", "0::/../../elsewhere\n");
	CHECK_EQ(ask(), 0);
	put("/sys/fs/cgroup/memory.max", "50000000\n");
	CHECK_EQ(ask(), 50000000);
	clear();
}

static void version_1(void)
{
	put("/proc/self/cgroup", "9:name=systemd:/a\n8:cpuset:/c\n4:cpu,cpuacct:/m\n1:memory:/docker/it\n0::/a\n");
	put("/sys/fs/cgroup/memory/docker/it/memory.limit_in_bytes", "9223372036854771712\n");
	put("/sys/fs/cgroup/cpu/m/memory.limit_in_bytes", "1000\n");
	put("/sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
	CHECK_EQ(ask(), 0);
	put("/sys/fs/cgroup/memory/docker/memory.limit_in_bytes", "123456789\n");
	CHECK_EQ(ask(), 123456789);
	put("/sys/fs/cgroup/memory/docker/it/memory.limit_in_bytes", "100000000\n");
	CHECK_EQ(ask(), 100000000);
	put("/proc/self/cgroup", "1:hugetlb,memory,pids:/docker\n");
	CHECK_EQ(ask(), 123456789);
	put("/proc/self/cgroup", "1:mem,memory2,xmemory,memor:/docker\n");
	CHECK_EQ(ask(), 0);
	put("/proc/self/cgroup", "1:name=memory:/docker\n");
	CHECK_EQ(ask(), 0);
	clear();
}

/* What the process itself is granted, and what the library makes of it. */
static void real(void)
{
	size_t granted = sys_memory_granted();
	CHECK_EQ(cgroup_memory(""), granted);
	if (!granted || granted > (size_t)100 << 20) {
		CHECK_EQ(malloc_set_limit(MALLOC_LIMIT_AUTO), 0);
		CHECK_EQ(malloc_get_limit(), granted / 100 * 90);
	}
	CHECK_EQ(malloc_set_limit(0), 0);
}

int main(void)
{
	none();
	version_2();
	nested();
	version_1();
	real();
	CHECK(scratch_end());
	return check_done();
}
