/* SPDX-License-Identifier: MIT */
/* Reads a format, fetches the arguments and hands each conversion to its printer. */
#include <errno.h>
#include <limits.h>
#include <string.h>

#include "libc/stdio/printf_spec.h"

/* What an argument travels as; a smaller integer is an int, a pointer the integer of its size. */
enum arg_type {
	ARG_NONE,
	ARG_INT,
	ARG_LONG_LONG,
	ARG_DOUBLE,
	ARG_LONG_DOUBLE,
};

union arg {
	int64_t integer;
	double number;
	long double long_number;
};

/* Arguments in the order of the list, or by their numbers from a table. */
struct args {
	va_list list;
	const char *format; /* the whole of it */
	bool ordered;       /* one was taken in order */
	union arg *table;   /* NULL until one is asked for by its number */
	union arg room[NL_ARGMAX];
};

/* Large where arguments come in registers: once is enough. */
__attribute__((noinline)) static void fetch_next(struct args *args, enum arg_type type,
                                                 union arg *value)
{
	switch (type) {
	case ARG_NONE:
		break;
	case ARG_INT:
		value->integer = va_arg(args->list, int);
		break;
	case ARG_LONG_LONG:
		value->integer = va_arg(args->list, long long);
		break;
	case ARG_DOUBLE:
		value->number = va_arg(args->list, double);
		break;
	case ARG_LONG_DOUBLE:
		value->long_number = va_arg(args->list, long double);
		break;
	}
}

static enum arg_type integer_type(unsigned size)
{
	return size > sizeof(int) ? ARG_LONG_LONG : ARG_INT;
}

static enum arg_type value_type(const struct spec *s)
{
	/* Pointers, integers, numbers; what is usual first. */
	static const char conversions[] = "sp" "duxicXobB" "fgeaFGEA";
	const char *found = find_char(conversions, s->conversion);
	if (!found)
		return ARG_NONE;
	if (found >= conversions + 11)
		return s->length.long_double ? ARG_LONG_DOUBLE : ARG_DOUBLE;
	/* lc: its int lies in the place of a long */
	return integer_type(found < conversions + 2 ? sizeof(void *) : s->length.size);
}

/* Where the next conversion begins, or the end. */
static const char *find_percent(const char *format)
{
	while (*format && *format != '%')
		format++;
	return format;
}

/* Notes that argument `number` has that type; the greatest number so far. */
static int note_type(unsigned char types[], int most, int number, enum arg_type type)
{
	if (number <= 0 || number > NL_ARGMAX || type == ARG_NONE)
		return most;
	types[number - 1] = (unsigned char)type;
	return number > most ? number : most;
}

/* Fills the table: the whole format must be read to know the type of each. (Apart, as it is seldom wanted.) */
__attribute__((noinline)) static void prepare_table(struct args *args)
{
	unsigned char types[NL_ARGMAX];
	memset(types, ARG_INT, sizeof types);
	int most = 0;
	struct spec s;
	for (const char *f = args->format; *(f = find_percent(f));) {
		f++;
		if (spec_parse(&s, &f))
			break;
		most = note_type(types, most, s.width_arg, ARG_INT);
		most = note_type(types, most, s.precision_arg, ARG_INT);
		most = note_type(types, most, s.value_arg, value_type(&s));
	}
	args->table = args->room;
	for (int i = 0; i < most; i++)
		fetch_next(args, (enum arg_type)types[i], &args->table[i]);
}

/* *value becomes an argument. False: numbered and unnumbered ones are mixed, or there is none. */
static bool fetch(struct args *args, int number, enum arg_type type, union arg *value)
{
	if (number == ARG_UNUSED || type == ARG_NONE)
		return true;
	if (number == ARG_NEXT) {
		args->ordered = true;
		fetch_next(args, type, value);
		return !args->table;
	}
	if (args->ordered || number > NL_ARGMAX)
		return false;
	if (!args->table)
		prepare_table(args);
	*value = args->table[number - 1];
	return true;
}

/* Width and precision, where they are arguments. As fetch. */
static bool fetch_amounts(struct args *args, struct spec *s)
{
	union arg width = {.integer = (int)s->width};
	union arg precision = {.integer = s->precision};
	if (!fetch(args, s->width_arg, ARG_INT, &width) || !fetch(args, s->precision_arg, ARG_INT, &precision))
		return false;
	if (width.integer < 0)
		s->flags |= FLAG_LEFT;
	s->width = (unsigned)(width.integer < 0 ? -width.integer : width.integer);
	s->precision = precision.integer < 0 ? -1 : (int)precision.integer;
	return true;
}

/* The lowest bytes of an argument, extended with their sign or with zeros. */
static uint64_t extend(int64_t value, unsigned size, bool with_sign)
{
	if (size > sizeof(int))
		return (uint64_t)value;
	unsigned unused = 32 - 8 * size;
	uint32_t bytes = (uint32_t)value << unused;
	return with_sign ? (uint64_t)((int32_t)bytes >> unused) : bytes >> unused;
}

static void print_pointer(struct printer *p, struct spec *s, uintptr_t value)
{
	if (!value) {
		s->precision = -1;
		print_string(p, s, "(nil)");
		return;
	}
	s->conversion = 'x';
	s->flags |= FLAG_ALT;
	print_integer(p, s, value);
}

static void print_value(struct printer *p, struct spec *s, enum arg_type type,
                        const union arg *value, int saved_errno)
{
	uintptr_t pointer = (uintptr_t)value->integer;

	switch (s->conversion) {
	case 'p':
		print_pointer(p, s, pointer);
		break;
	case 'c':
	case 's':
		if (p->sink->text)
			p->sink->text(p, s, pointer);
		else if (s->conversion == 'c')
			print_char(p, s, (unsigned)pointer);
		else if (s->length.wide)
			print_wide_string(p, s, (const wchar_t *)pointer);
		else
			print_string(p, s, (const char *)pointer);
		break;
	case 'm':
		print_string(p, s, strerror(saved_errno));
		break;
	case '%':
		print_bytes(p, "%", 1);
		break;
	case 'n': /* a way to write to memory through a format: not for sale */
		p->error = EINVAL;
		break;
	default: {
		bool with_sign = s->conversion == 'd' || s->conversion == 'i';
		if (type == ARG_DOUBLE)
			print_double(p, s, value->number);
		else if (type == ARG_LONG_DOUBLE)
			print_long_double(p, s, value->long_number);
		else
			print_integer(p, s, extend(value->integer, s->length.size, with_sign));
		break;
	}
	}
}

/*
 * One conversion, from its percent sign on. What is none is printed as it stands. (Apart, as i386 has too few
 * registers for it and the loop around it.)
 */
__attribute__((noinline)) static const char *print_conversion(struct printer *p, struct args *args,
                                                                    const char *format, int saved_errno)
{
	const char *start = format++;
	struct spec s;
	p->error = spec_parse(&s, &format);
	if (p->error)
		return format;

	union arg value = {0};
	enum arg_type type = value_type(&s);
	bool amounts = s.width_arg != ARG_UNUSED || s.precision_arg != ARG_UNUSED;
	if ((amounts && !fetch_amounts(args, &s)) || !fetch(args, s.value_arg, type, &value)) {
		p->error = EINVAL;
		return format;
	}

	if (type == ARG_NONE && !find_char("%mn", s.conversion))
		print_bytes(p, start, (size_t)(format - start));
	else
		print_value(p, &s, type, &value, saved_errno);
	return format;
}

int format_print(struct format_sink *sink, const char *format, va_list list)
{
	int saved_errno = errno;
	struct printer p = {.sink = sink};
	struct args args;
	args.format = format;
	args.ordered = false;
	args.table = NULL;
	va_copy(args.list, list);

	while (*format && !p.error) {
		const char *start = format;
		format = find_percent(format);
		if (format > start)
			print_bytes(&p, start, (size_t)(format - start));
		if (*format)
			format = print_conversion(&p, &args, format, saved_errno);
	}

	va_end(args.list);
	if (!p.error)
		return (int)p.count;
	errno = p.error;
	return -1;
}
