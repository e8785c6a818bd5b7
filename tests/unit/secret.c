/* SPDX-License-Identifier: MIT */
/* The bytes that follow from AT_RANDOM: those of ChaCha20, known for a key of zeroes (TC1 of Strombergson's
 * test vectors, 128 bits); others for each number, place and key. */
#include <elf.h>
#include <stdint.h>
#include <string.h>

#include "tests/check.h"
#include "tests/internal.h"

INTERNAL(void, random_block, (uint32_t out[16], uintptr_t number, uintptr_t place));
INTERNAL(uintptr_t, sys_secret, (void));
extern const uintptr_t *vector __asm__("__fh_sys_auxv");

int main(void)
{
	static const unsigned char expected[32] = {
		0x89, 0x67, 0x09, 0x52, 0x60, 0x83, 0x64, 0xfd, 0x00, 0xb2, 0xf9, 0x09, 0x36, 0xf0, 0x31, 0xc8,
		0xe7, 0x56, 0xe1, 0x5d, 0xba, 0x04, 0xb8, 0x49, 0x3d, 0x00, 0x42, 0x92, 0x59, 0xb2, 0x0f, 0x46,
	};
	unsigned char key[16] = {0};
	const uintptr_t given[] = {AT_RANDOM, (uintptr_t)key, AT_NULL, 0}, none[] = {AT_NULL, 0};
	const uintptr_t *own = vector;
	uint32_t block[16], other[16];
	uintptr_t secret = sys_secret();
	CHECK(secret && secret == sys_secret());

	vector = given;
	random_block(block, 0, 0);
	CHECK_MEM(block, expected, sizeof expected);
	CHECK(sys_secret() != secret);
	CHECK(!memcmp(&(uintptr_t){sys_secret()}, expected, sizeof(uintptr_t)));
	random_block(other, 1, 0);
	CHECK(memcmp(block, other, 64));
	random_block(other, 0, 1);
	CHECK(memcmp(block, other, 64));
	key[15] = 1;
	random_block(other, 0, 0);
	CHECK(memcmp(block, other, 64));

	vector = none;
	random_block(other, 0, 0);
	CHECK(memcmp(block, other, 64));
	vector = own;
	CHECK_EQ(sys_secret(), secret);
	return check_done();
}
