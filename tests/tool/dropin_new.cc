// SPDX-License-Identifier: MIT
// new and delete in all their forms; run with FREEHOLD_MALLOC=perturb=0x5a, which shows whose memory it is.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <thread>
#include <vector>

static void need(bool condition, int line)
{
	if (!condition) {
		std::printf("line %d\n", line);
		std::exit(1);
	}
}
#define NEED(condition) need(condition, __LINE__)

constexpr std::size_t len = 1000;

static void look(void *p, std::size_t align)
{
	NEED(p && reinterpret_cast<std::uintptr_t>(p) % align == 0);
	for (std::size_t i = 0; i < len; i++)
		NEED(static_cast<volatile unsigned char *>(p)[i] == 0xa5);
	std::memset(p, 1, len);
}

static void gone(void *p)
{
	for (std::size_t i = len / 4; i < len / 4 * 3; i++)
		NEED(static_cast<volatile unsigned char *>(p)[i] == 0x5a);
}

struct alignas(128) wide {
	char bytes[256];
};

template <typename F> static bool refused(F f)
{
	try {
		f();
	} catch (const std::bad_alloc &) {
		return true;
	}
	return false;
}

static void forms()
{
	const std::align_val_t align{512};
	void *p = ::operator new(len);
	look(p, 16), ::operator delete(p), gone(p);
	p = ::operator new(len);
	look(p, 16), ::operator delete(p, len), gone(p);
	p = ::operator new[](len);
	look(p, 16), ::operator delete[](p), gone(p);
	p = ::operator new[](len);
	look(p, 16), ::operator delete[](p, len), gone(p);
	p = ::operator new(len, std::nothrow);
	look(p, 16), ::operator delete(p, std::nothrow), gone(p);
	p = ::operator new[](len, std::nothrow);
	look(p, 16), ::operator delete[](p, std::nothrow), gone(p);
	p = ::operator new(len, align);
	look(p, 512), ::operator delete(p, align), gone(p);
	p = ::operator new(len, align);
	look(p, 512), ::operator delete(p, len, align), gone(p);
	p = ::operator new[](len, align);
	look(p, 512), ::operator delete[](p, len, align), gone(p);
	p = ::operator new(len, align, std::nothrow);
	look(p, 512), ::operator delete(p, align, std::nothrow), gone(p);
	p = std::malloc(len);
	look(p, 16), std::free(p), gone(p);
}

static void refusals()
{
	volatile std::size_t huge = std::numeric_limits<std::ptrdiff_t>::max();
	NEED(refused([&] { ::operator delete(::operator new(huge)); }));
	NEED(refused([&] { ::operator delete[](::operator new[](huge)); }));
	NEED(refused([&] { ::operator delete(::operator new(huge, std::align_val_t{64}), std::align_val_t{64}); }));
	NEED(!::operator new(huge, std::nothrow));
	NEED(!::operator new(huge, std::align_val_t{64}, std::nothrow));
}

static void containers()
{
	std::map<std::string, std::vector<std::unique_ptr<wide>>> all;
	for (int i = 0; i < 2000; i++) {
		auto &list = all["a rather long key " + std::to_string(i % 97)];
		list.push_back(std::make_unique<wide>());
		NEED(reinterpret_cast<std::uintptr_t>(list.back().get()) % 128 == 0);
		if (list.size() > 10)
			list.clear();
	}
}

int main()
{
	forms();
	refusals();
	containers();
	std::vector<std::thread> threads;
	for (int i = 0; i < 4; i++)
		threads.emplace_back(containers);
	for (auto &thread : threads)
		thread.join();
	std::puts("ok");
}
