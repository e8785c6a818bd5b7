/* SPDX-License-Identifier: MIT */
/*
 * Random operations on a stream against a model in memory: bytes, position, pushed-back bytes and
 * the end-of-file indicator must agree after every one, in every mode and kind of buffering.
 */
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>

#include "tests/scratch.h"

#define MAX_LEN 30000
#define MAX_PUSHED 8

static struct {
	unsigned char bytes[MAX_LEN + 10000];
	size_t len, pos;
	unsigned char pushed[MAX_PUSHED];
	int pushed_count;
	int eof;
	int append;
	enum { IDLE, READ, WROTE } last;
} model;

static uint32_t random_state = 1;

static uint32_t random_below(uint32_t limit)
{
	random_state = random_state * 1664525 + 1013904223;
	return (uint32_t)(((uint64_t)(random_state >> 4) * limit) >> 28);
}

/* Mostly short, now and then longer than any buffer. */
static size_t random_length(void)
{
	switch (random_below(8)) {
	case 0:
		return random_below(9000);
	case 1:
		return 0;
	case 2:
		return 4094 + random_below(4);
	default:
		return random_below(60);
	}
}

static unsigned char random_byte(void)
{
	uint32_t r = random_below(300);
	return r < 256 ? (unsigned char)r : '\n';
}

static int model_getc(void)
{
	if (model.pushed_count)
		return model.pushed[--model.pushed_count];
	if (model.eof || model.pos >= model.len) {
		model.eof = 1;
		return EOF;
	}
	return model.bytes[model.pos++];
}

static size_t model_read(unsigned char *to, size_t len)
{
	size_t n = 0;
	int c;
	while (n < len && (c = model_getc()) != EOF)
		to[n++] = (unsigned char)c;
	return n;
}

static void model_write(const unsigned char *from, size_t len)
{
	if (!len)
		return;
	if (model.append)
		model.pos = model.len;
	if (model.pos > model.len)
		memset(model.bytes + model.len, 0, model.pos - model.len);
	memcpy(model.bytes + model.pos, from, len);
	model.pos += len;
	if (model.pos > model.len)
		model.len = model.pos;
}

static void model_moved(size_t pos)
{
	model.pos = pos;
	model.pushed_count = 0;
	model.eof = 0;
	model.last = IDLE;
}

static long model_tell(void)
{
	return (long)model.pos - model.pushed_count;
}

static unsigned char ours[10000], theirs[10000];

static void do_write(FILE *f)
{
	if (model.len > MAX_LEN - 9000)
		return;
	size_t len = random_length();
	for (size_t i = 0; i < len; i++)
		ours[i] = random_byte();
	switch (random_below(3)) {
	case 0:
		len = len > 20 ? 20 : len;
		for (size_t i = 0; i < len; i++)
			CHECK_EQ(fputc(ours[i], f), ours[i]);
		break;
	case 1:
		ours[len] = '\0';
		len = strlen((char *)ours);
		CHECK(fputs((char *)ours, f) >= 0);
		break;
	default:
		CHECK_EQ(fwrite(ours, 1, len, f), len);
	}
	model_write(ours, len);
	model.last = WROTE;
}

static void do_gets(FILE *f)
{
	int size = 2 + (int)random_below(100);
	size_t n = 0;
	int c = 0;
	while (n < (size_t)size - 1 && c != '\n' && (c = model_getc()) != EOF)
		ours[n++] = (unsigned char)c;
	ours[n] = '\0';
	memset(theirs, 'x', (size_t)size);
	char *got = fgets((char *)theirs, size, f);
	CHECK_EQ(got != NULL, n != 0);
	if (n)
		CHECK_MEM(ours, theirs, n + 1);
}

static void do_read(FILE *f)
{
	size_t len = random_length();
	switch (random_below(4)) {
	case 0:
		for (size_t i = 0; i < len && i < 20; i++)
			CHECK_EQ(getc(f), model_getc());
		break;
	case 1:
		do_gets(f);
		break;
	default: {
		size_t n = model_read(ours, len);
		CHECK_EQ(fread(theirs, 1, len, f), n);
		CHECK_MEM(ours, theirs, n);
	}
	}
	model.last = READ;
}

static void do_ungetc(FILE *f)
{
	/* Only what was read goes back, so that the position makes sense. */
	if (model.pushed_count == MAX_PUSHED || model_tell() <= 0 || model.last != READ)
		return;
	unsigned char c = random_byte();
	CHECK_EQ(ungetc(c, f), c);
	model.pushed[model.pushed_count++] = c;
	model.eof = 0;
}

static void do_seek(FILE *f)
{
	size_t to = random_below((uint32_t)model.len + 50);
	int whence = (int)random_below(3);
	long from = whence == SEEK_SET ? 0 : whence == SEEK_END ? (long)model.len : model_tell();
	if (random_below(10) == 0) {
		CHECK_EQ(fseek(f, -1 - from, whence), -1);
		CHECK_EQ(errno, EINVAL);
		/* A failed seek changes nothing that can be seen later, once another has worked. */
		CHECK_EQ(fseek(f, (long)to, SEEK_SET), 0);
	} else if (random_below(10) == 0) {
		to = 0;
		rewind(f);
	} else if (random_below(2)) {
		CHECK_EQ(fseek(f, (long)to - from, whence), 0);
	} else {
		CHECK_EQ(fseeko(f, (off_t)to - from, whence), 0);
	}
	model_moved(to);
}

static void do_position(FILE *f)
{
	fpos_t here;
	long at = model_tell();
	CHECK_EQ(fgetpos(f, &here), 0);
	CHECK_EQ(fseek(f, 0, SEEK_END), 0);
	CHECK_EQ(ftell(f), (long)model.len);
	CHECK_EQ(fsetpos(f, &here), 0);
	CHECK_EQ(ftell(f), at);
	model_moved((size_t)at);
}

/* What is on the disk, once everything is flushed. */
static void check_file(FILE *f, const char *path)
{
	CHECK_EQ(fflush(f), 0);
	static unsigned char disk[MAX_LEN + 10000];
	int fd = open(path, O_RDONLY);
	CHECK(fd >= 0);
	CHECK_EQ(read(fd, disk, sizeof disk), (ssize_t)model.len);
	close(fd);
	CHECK_MEM(disk, model.bytes, model.len);
}

static void step(FILE *f, const char *path)
{
	uint32_t kind = random_below(100);
	/* A change of direction takes a seek or a flush, says the standard. */
	int was_reading = model.last == READ && !(model.eof && !model.pushed_count);
	if (kind < 30) {
		if (was_reading)
			do_seek(f);
		do_write(f);
	} else if (kind < 70) {
		if (model.last == WROTE)
			do_seek(f);
		do_read(f);
	} else if (kind < 80) {
		do_ungetc(f);
	} else if (kind < 90) {
		do_seek(f);
	} else if (kind < 92) {
		do_position(f);
	} else if (kind < 94 && model.last == WROTE) {
		check_file(f, path);
		model.last = IDLE;
	} else if (kind < 96) {
		clearerr(f);
		model.eof = 0;
	}
	CHECK_EQ(!!feof(f), model.eof);
	CHECK_EQ(ferror(f), 0);
	if (random_below(3) == 0 && !(model.append && model.last == WROTE))
		CHECK_EQ(ftell(f), model_tell());
}

static void run(const char *mode, int kind, size_t buffer_len, int steps)
{
	static char buffer[8192];
	const char *path = scratch("model");
	memset(&model, 0, sizeof model);
	model.append = mode[0] == 'a';
	if (mode[0] != 'w') {
		int fd = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
		for (size_t i = 0; i < 7000; i++)
			model.bytes[i] = random_byte();
		CHECK_EQ(write(fd, model.bytes, 7000), 7000);
		close(fd);
		model.len = 7000;
	}
	FILE *f = fopen(path, mode);
	if (!CHECK(f))
		return;
	if (kind >= 0)
		CHECK_EQ(setvbuf(f, buffer_len ? buffer : NULL, kind, buffer_len), 0);
	for (int i = 0; i < steps; i++)
		step(f, path);
	do_seek(f);
	check_file(f, path);
	CHECK_EQ(fclose(f), 0);
	CHECK_EQ(unlink(path), 0);
}

int main(void)
{
	static const char modes[][4] = {"w+", "r+", "a+", "w+b"};
	static const size_t buffers[] = {0, 1, 2, 8, 9, 10, 16, 100, 4096, 8192};
	int steps = (int)check_scale(300);
	for (size_t m = 0; m < sizeof modes / sizeof *modes; m++) {
		run(modes[m], -1, 0, 4 * steps);
		run(modes[m], _IONBF, 0, steps);
		for (size_t b = 0; b < sizeof buffers / sizeof *buffers; b++) {
			run(modes[m], _IOFBF, buffers[b], steps);
			run(modes[m], _IOLBF, buffers[b], steps);
		}
	}
	CHECK(scratch_end());
	return check_done();
}
