/* SPDX-License-Identifier: MIT */
/*
 * stdio.h: streams (ISO C11 7.21, POSIX, GNU).
 *
 * A stream that fails sets its error indicator, leaves the reason in errno (EBADF, EIO, ENOSPC,
 * EPIPE, EINTR, EAGAIN, ...) and keeps what it could not write, so that fflush can try again.
 * The end-of-file indicator is sticky: reading on needs clearerr, a seek or ungetc.
 * Switching an update stream between reading and writing needs no seek in between.
 */
#ifndef _STDIO_H
#define _STDIO_H

#include <features.h>

#include <bits/size.h>
#include <bits/types.h>

typedef struct __FILE FILE;

/* A position in a stream. */
typedef struct {
	__off_t __off;
} fpos_t;

#ifdef __FH_POSIX
typedef __off_t off_t;
typedef __ssize_t ssize_t;
typedef __builtin_va_list va_list;
#endif

#define EOF (-1)
#define BUFSIZ 4096 /* bytes: what a stream buffers unless setvbuf says otherwise */

#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2

#define _IOFBF 0 /* writes when the buffer is full */
#define _IOLBF 1 /* and after each newline */
#define _IONBF 2 /* at once */

#define FILENAME_MAX 4096
#define FOPEN_MAX 1000
#define TMP_MAX 238328
#define L_tmpnam 20
#ifdef __FH_POSIX
#define L_ctermid 20
#define P_tmpdir "/tmp"
#endif

/* ISO C. stdout is line buffered on a terminal, stderr is not buffered. */
extern FILE *const stdin;
extern FILE *const stdout;
extern FILE *const stderr;
#define stdin stdin
#define stdout stdout
#define stderr stderr

/* Opening and closing */

/* ISO C. Mode: r, w or a, then any of + (update), b (no effect), x (EEXIST when there), e (close
 * on exec). NULL with errno: EINVAL for another mode, what open says, ENOMEM. */
FILE *fopen(const char *__fh_restrict __path, const char *__fh_restrict __mode);

/* ISO C. The same stream on another file, on the same descriptor where it had one; path NULL
 * opens its own file anew with that mode. NULL with errno, then the stream is closed. */
FILE *freopen(const char *__fh_restrict __path, const char *__fh_restrict __mode,
              FILE *__fh_restrict __stream);

/* ISO C. Writes what is buffered and closes. EOF with errno when anything failed; the stream is
 * gone in any case. */
int fclose(FILE *__stream);

/* ISO C. Writes what is buffered; gives unread input back where the file can seek. NULL means
 * every stream with output. EOF with errno. */
int fflush(FILE *__stream);

/* ISO C. Mode _IOFBF, _IOLBF or _IONBF; buf NULL means the stream's own buffer, then len is
 * ignored. Non-zero for another mode. */
int setvbuf(FILE *__fh_restrict __stream, char *__fh_restrict __buf, int __mode, size_t __len);

/* ISO C. setvbuf with BUFSIZ bytes, or unbuffered where buf is NULL. */
void setbuf(FILE *__fh_restrict __stream, char *__fh_restrict __buf);

/* ISO C. A new file without a name for update, gone when closed. NULL with errno. */
FILE *tmpfile(void);

/* ISO C. A name that no file had a moment ago, in buf (L_tmpnam bytes) or a static array; NULL
 * when none was found. Anyone may take that name before its file is made: use tmpfile. */
char *tmpnam(char *__buf) __attribute__((__deprecated__("use tmpfile or mkstemp")));

/* ISO C. Removes a file or an empty directory. -1 with errno. */
int remove(const char *__path);

/* ISO C, POSIX. Gives a file another name, replacing what had that name. -1 with errno. */
int rename(const char *__old, const char *__new);

/* Bytes and lines */

/* ISO C. The next byte as unsigned char, or EOF: see feof and ferror. */
int fgetc(FILE *__stream);
int getc(FILE *__stream);
int getchar(void);

/* ISO C. Gives back a byte to be read next; at least eight in a row. EOF when there is no room or
 * c is EOF. Clears the end-of-file indicator. */
int ungetc(int __c, FILE *__stream);

/* ISO C. At most len - 1 bytes, up to and with a newline, and a null byte. NULL when not one byte
 * came, or on error. */
char *fgets(char *__fh_restrict __buf, int __len, FILE *__fh_restrict __stream);

#if !defined __STDC_VERSION__ || __STDC_VERSION__ < 201112L || defined __FH_MISC
/* ISO C until C11 took it out. A line of any length into a buffer of whatever length. */
char *gets(char *__buf) __attribute__((__deprecated__("writes past the buffer: use fgets")));
#endif

/* ISO C. Whole items of size bytes; fewer than count: end of file or error. */
size_t fread(void *__fh_restrict __buf, size_t __size, size_t __count,
             FILE *__fh_restrict __stream);

/* ISO C. The byte written, or EOF. */
int fputc(int __c, FILE *__stream);
int putc(int __c, FILE *__stream);
int putchar(int __c);

/* ISO C. puts adds a newline. EOF on error, else not negative. */
int fputs(const char *__fh_restrict __s, FILE *__fh_restrict __stream);
int puts(const char *__s);

/* ISO C. Whole items of size bytes taken; fewer than count: error. */
size_t fwrite(const void *__fh_restrict __buf, size_t __size, size_t __count,
              FILE *__fh_restrict __stream);

/* Positions, in bytes */

/* ISO C. Moves to off from SEEK_SET, SEEK_CUR or SEEK_END. -1 with errno (EINVAL, ESPIPE). */
int fseek(FILE *__stream, long __off, int __whence);

/* ISO C. -1 with errno (ESPIPE; EOVERFLOW: not representable in a long, use ftello). */
long ftell(FILE *__stream);

/* ISO C. To the start; clears both indicators, even where the stream cannot seek. */
void rewind(FILE *__stream);

/* ISO C. Non-zero with errno. */
int fgetpos(FILE *__fh_restrict __stream, fpos_t *__fh_restrict __pos);
int fsetpos(FILE *__stream, const fpos_t *__pos);

/* Indicators */

/* ISO C. Non-zero when the indicator is set; clearerr clears both. */
int feof(FILE *__stream);
int ferror(FILE *__stream);
void clearerr(FILE *__stream);

/* ISO C. Writes "s: what errno means" on stderr; without "s: " when s is NULL or empty. */
void perror(const char *__s);

/*
 * Formatted output (ISO C): characters written, or negative with errno (EOVERFLOW: more than
 * INT_MAX; EILSEQ; what the stream says). snprintf writes at most len bytes with the null byte, and
 * returns what an endless buffer would hold. Beside ISO C's conversions: m (strerror(errno)), b and
 * B (binary), C and S (lc and ls), numbered arguments (%1$d, up to NL_ARGMAX). Not done: n, which
 * writes to memory by way of a format, fails with EINVAL; so does a format that ends too early.
 * Wide characters become UTF-8.
 */

#define __FH_PRINTF(__format, __first) __attribute__((__format__(__printf__, __format, __first)))
#define __FH_SCANF(__format, __first) __attribute__((__format__(__scanf__, __format, __first)))

int printf(const char *__fh_restrict __format, ...) __FH_PRINTF(1, 2);
int fprintf(FILE *__fh_restrict __stream, const char *__fh_restrict __format, ...)
	__FH_PRINTF(2, 3);
int sprintf(char *__fh_restrict __buf, const char *__fh_restrict __format, ...) __FH_PRINTF(2, 3);
int snprintf(char *__fh_restrict __buf, size_t __len, const char *__fh_restrict __format, ...)
	__FH_PRINTF(3, 4);
int vprintf(const char *__fh_restrict __format, __builtin_va_list __args) __FH_PRINTF(1, 0);
int vfprintf(FILE *__fh_restrict __stream, const char *__fh_restrict __format,
             __builtin_va_list __args) __FH_PRINTF(2, 0);
int vsprintf(char *__fh_restrict __buf, const char *__fh_restrict __format,
             __builtin_va_list __args) __FH_PRINTF(2, 0);
int vsnprintf(char *__fh_restrict __buf, size_t __len, const char *__fh_restrict __format,
              __builtin_va_list __args) __FH_PRINTF(3, 0);

/*
 * Formatted input (ISO C): items assigned, or EOF when the input ended before the first. Beside ISO
 * C's conversions: m ahead of c, s and [ (POSIX: into memory from malloc, which the caller frees),
 * b, C and S, numbered arguments.
 */

int scanf(const char *__fh_restrict __format, ...) __FH_SCANF(1, 2);
int fscanf(FILE *__fh_restrict __stream, const char *__fh_restrict __format, ...) __FH_SCANF(2, 3);
int sscanf(const char *__fh_restrict __s, const char *__fh_restrict __format, ...)
	__FH_SCANF(2, 3);
int vscanf(const char *__fh_restrict __format, __builtin_va_list __args) __FH_SCANF(1, 0);
int vfscanf(FILE *__fh_restrict __stream, const char *__fh_restrict __format,
            __builtin_va_list __args) __FH_SCANF(2, 0);
int vsscanf(const char *__fh_restrict __s, const char *__fh_restrict __format,
            __builtin_va_list __args) __FH_SCANF(2, 0);

#ifdef __FH_POSIX

/* POSIX. Runs command in a shell and gives a stream that reads its output (mode r) or writes its
 * input (w); e: closed on exec, as it is anyway. NULL with errno (EINVAL, EMFILE, EAGAIN, ENOMEM). */
FILE *popen(const char *__command, const char *__mode);
/* Closes it and waits: the status as waitpid has it, or -1 with errno (EINVAL: no such stream). */
int pclose(FILE *__stream);

/* POSIX. A stream that writes to memory from malloc, which grows. After fflush and fclose *buf is
 * that memory with a null byte behind *len bytes; the caller frees it. NULL with ENOMEM. */
FILE *open_memstream(char **__buf, size_t *__len);

/* POSIX. A stream over the len bytes at buf, or over len bytes of its own where buf is NULL. Writing
 * beyond them fails with ENOSPC. NULL with errno (EINVAL: the mode, ENOMEM). */
FILE *fmemopen(void *__fh_restrict __buf, size_t __len, const char *__fh_restrict __mode);

/* POSIX. The name of the process's terminal, "/dev/tty", in buf (L_ctermid bytes) or a static array. */
char *ctermid(char *__buf);

/* POSIX. A name in $TMPDIR, dir or /tmp that no file had a moment ago, from malloc; NULL with errno. */
char *tempnam(const char *__dir, const char *__prefix) __attribute__((__deprecated__("use mkstemp")));

/* POSIX. A stream over an open descriptor; mode as for fopen, though it creates and truncates
 * nothing. NULL with errno (EBADF; EINVAL: the mode asks for more than the descriptor allows). */
FILE *fdopen(int __fd, const char *__mode);

/* POSIX. The descriptor, or -1 with EBADF. */
int fileno(FILE *__stream);

/* POSIX. fseek and ftell with 64-bit offsets. */
int fseeko(FILE *__stream, __off_t __off, int __whence);
__off_t ftello(FILE *__stream);

/* POSIX. A whole line, with its newline, into *line, which has *len bytes and is grown by realloc.
 * Its length, or -1 at the end (errno unchanged) or with errno (EINVAL, ENOMEM, EOVERFLOW). */
__ssize_t getline(char **__fh_restrict __line, size_t *__fh_restrict __len,
                  FILE *__fh_restrict __stream);
/* The same up to another delimiter. */
__ssize_t getdelim(char **__fh_restrict __line, size_t *__fh_restrict __len, int __delim,
                   FILE *__fh_restrict __stream);

/* POSIX. Formatted output straight to a descriptor. */
int dprintf(int __fd, const char *__fh_restrict __format, ...) __FH_PRINTF(2, 3);
int vdprintf(int __fd, const char *__fh_restrict __format, __builtin_va_list __args)
	__FH_PRINTF(2, 0);

/* POSIX. renames relative to directories. -1 with errno. */
int renameat(int __old_dir, const char *__old, int __new_dir, const char *__new);

/* POSIX. Keeps a stream for the calling thread, as often as it likes; ftrylockfile answers
 * non-zero when another has it. */
void flockfile(FILE *__stream);
int ftrylockfile(FILE *__stream);
void funlockfile(FILE *__stream);

/* POSIX. For a caller that holds the stream. */
int getc_unlocked(FILE *__stream);
int getchar_unlocked(void);
int putc_unlocked(int __c, FILE *__stream);
int putchar_unlocked(int __c);

#endif

#ifdef __FH_MISC

/* BSD. */
void setlinebuf(FILE *__stream);
void setbuffer(FILE *__stream, char *__buf, size_t __len);

/* GNU. For a caller that holds the stream. */
int fgetc_unlocked(FILE *__stream);
int fputc_unlocked(int __c, FILE *__stream);
size_t fread_unlocked(void *__fh_restrict __buf, size_t __size, size_t __count,
                      FILE *__fh_restrict __stream);
size_t fwrite_unlocked(const void *__fh_restrict __buf, size_t __size, size_t __count,
                       FILE *__fh_restrict __stream);
int fflush_unlocked(FILE *__stream);
int feof_unlocked(FILE *__stream);
int ferror_unlocked(FILE *__stream);
void clearerr_unlocked(FILE *__stream);
int fileno_unlocked(FILE *__stream);

#endif

#ifdef __FH_GNU

/*
 * GNU. A stream over functions. read and write answer how many bytes, read 0 at the end; -1 (write
 * also 0) is an error with its errno. seek gets an offset and sets the new one, 0 or -1. Any may be
 * NULL: reads find the end, writes are dropped, seeks fail, closing does nothing.
 */
typedef __ssize_t cookie_read_function_t(void *__cookie, char *__buf, size_t __len);
typedef __ssize_t cookie_write_function_t(void *__cookie, const char *__buf, size_t __len);
typedef int cookie_seek_function_t(void *__cookie, __off_t *__off, int __whence);
typedef int cookie_close_function_t(void *__cookie);
typedef struct {
	cookie_read_function_t *read;
	cookie_write_function_t *write;
	cookie_seek_function_t *seek;
	cookie_close_function_t *close;
} cookie_io_functions_t;
FILE *fopencookie(void *__fh_restrict __cookie, const char *__fh_restrict __mode,
                  cookie_io_functions_t __functions);

char *fgets_unlocked(char *__fh_restrict __buf, int __len, FILE *__fh_restrict __stream);
int fputs_unlocked(const char *__fh_restrict __s, FILE *__fh_restrict __stream);

/* GNU. Into memory from malloc, which the caller frees; -1 and no memory on error. */
int asprintf(char **__fh_restrict __buf, const char *__fh_restrict __format, ...)
	__FH_PRINTF(2, 3);
int vasprintf(char **__fh_restrict __buf, const char *__fh_restrict __format,
              __builtin_va_list __args) __FH_PRINTF(2, 0);

/* Linux. flags: RENAME_NOREPLACE (EEXIST), RENAME_EXCHANGE. -1 with errno. */
#define RENAME_NOREPLACE 1
#define RENAME_EXCHANGE 2
int renameat2(int __old_dir, const char *__old, int __new_dir, const char *__new,
              unsigned __flags);

#endif

#endif
