/* SPDX-License-Identifier: MIT */
/* wordexp: words as POSIX has them, beside those of the host where it has the same. */
#include "tests/check.h"
#include "tests/scratch.h"

#include <fcntl.h>
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <wordexp.h>

static const struct text {
	const char *text;
	const char *words; /* each in <>, or "!" and the error's number */
} both[] = {
	/* Fields and quotes */
	{"", ""},
	{" \t ", ""},
	{"a", "<a>"},
	{"  a b\tc ", "<a><b><c>"},
	{"a'b c'd", "<ab cd>"},
	{"''", "<>"},
	{"\"\"", "<>"},
	{"a '' b", "<a><><b>"},
	{"\"a b\" 'c\"d' \"e'f\"", "<a b><c\"d><e'f>"},
	{"a\\ b \\\\ \\' \\\"", "<a b><\\><'><\">"},
	{"\"\\$x \\` \\\" \\\\ \\a\"", "<$x ` \" \\ \\a>"},
	{"'a\\b'", "<a\\b>"},
	{"a\\\nb \"c\\\nd\"", "<ab><cd>"},
	{"\"a\nb\" 'c\nd'", "<a\nb><c\nd>"},
	{"a#b #c", "<a#b><#c>"},
	{"a=b :", "<a=b><:>"},
	/* Characters that a command would not have there */
	{"a\nb", "!2"}, {"a|b", "!2"}, {"a&", "!2"}, {"a;b", "!2"}, {"<a", "!2"}, {"a>b", "!2"},
	{"(a)", "!2"}, {"a)", "!2"}, {"{a}", "!2"}, {"a}", "!2"},
	{"\\| \\& \\; \\< \\> \\( \\) \\{ \\}", "<|><&><;><<><>><(><)><{><}>"},
	{"'|&;<>(){}' \"|&;<>(){}\"", "<|&;<>(){}><|&;<>(){}>"},
	/* What has no end */
	{"'a", "!5"}, {"\"a", "!5"}, {"`a", "!5"}, {"$(a", "!5"}, {"${X", "!5"}, {"$((1", "!5"}, {"\"${X", "!5"},
	{"a\\", "!5"}, {"${}", "!5"}, {"${X!}", "!5"}, {"${-a-}", "!5"},
	/* Parameters */
	{"$X", "<x>"}, {"${X}", "<x>"}, {"a$X", "<ax>"}, {"${X}a", "<xa>"}, {"$Xa", ""}, {"\"$Xa\"", "<>"},
	{"$NONE", ""}, {"a$NONE", "<a>"}, {"\"$NONE\"", "<>"}, {"$NONE\"\"", "<>"}, {"$EMPTY", ""},
	{"$SPACES", "<a><b><c>"}, {"\"$SPACES\"", "< a  b c >"},
	{"x$LIST", "<xa><b><c>"}, {"'$X' \\$X", "<$X><$X>"},
	{"$", "<$>"}, {"a$", "<a$>"}, {"$ a", "<$><a>"}, {"\"$\"", "<$>"}, {"$%", "<$%>"},
	{"$1 a $9", "<a>"}, {"${10}", ""}, {"$@ $*", ""},
	{"${NONE-a} ${NONE:-b} ${EMPTY-c} ${EMPTY:-d} ${X-e} ${X:-f}", "<a><b><d><x><x>"},
	{"${NONE+a} ${NONE:+b} ${EMPTY+c} ${EMPTY:+d} ${X+e} ${X:+f}", "<c><e><f>"},
	{"${NONE=a}$NONE ${EMPTY=b} ${EMPTY:=c}$EMPTY", "<aa><cc>"},
	{"${NONE:-a b}", "<a><b>"}, {"\"${NONE:-a b}\"", "<a b>"},
	{"${NONE:-$X}", "<x>"}, {"${NONE:-${EMPTY:-${X}}}", "<x>"},
	{"${NONE:-a}${NONE:-b}", "<ab>"}, {"${NONE-}", ""}, {"\"${NONE-}\"", "<>"},
	{"${NONE:-'}'}", "<}>"}, {"${NONE:-a|b;c}", "<a|b;c>"}, {"${NONE:=a b}", "<a><b>"},
	{"${NONE:='a  b'} \"$NONE\"", "<a><b><a  b>"}, {"\"${NONE:=a  b}\"", "<a  b>"},
	{"${X?no}", "<x>"},
	{"${#X} ${#PATHS} ${#EMPTY} ${#NONE}", "<1><11><0><0>"},
	{"${PATHS#*/} ${PATHS##*/} ${PATHS%/*} ${PATHS%%/*}", "<b.c/d.e.c><d.e.c><a/b.c><a>"},
	{"${PATHS%.c} ${PATHS%%.*} ${PATHS#a} ${PATHS%x} ${PATHS#?} ${PATHS#[!b]}",
	 "<a/b.c/d.e><a/b></b.c/d.e.c><a/b.c/d.e.c></b.c/d.e.c></b.c/d.e.c>"},
	{"${STAR#'*'} ${STAR#\\*} ${STAR##*} \"${STAR#\\*}\"", "<a*b><a*b><a*b>"},
	{"\"${PATHS##*/}\"", "<d.e.c>"}, {"${PATHS%$DOT_C}", "<a/b.c/d.e>"}, {"${PATHS%\"$DOT_C\"}", "<a/b.c/d.e>"},
	{"\"${X\"", "!5"}, {"${X:}", "!5"}, {"${X:%a}", "!5"},
	/* Tildes */
	{"~", "</home/me>"}, {"~/a", "</home/me/a>"}, {"a~ ~", "<a~></home/me>"}, {"'~' \\~ \"~\"", "<~><~><~>"},
	{"~no_such_user/a", "<~no_such_user/a>"}, {"~root", "</root>"},
	{"${NONE:-~/b}", "</home/me/b>"},
	/* Arithmetic */
	{"$((1))", "<1>"}, {"a$((1+2))b", "<a3b>"}, {"$((2+3*4))", "<14>"}, {"$(( (2 + 3) * 4 ))", "<20>"},
	{"$((7/2))", "<3>"},
	{"\"$((1 + 1))\"", "<2>"},
	{"$((0x1f)) $((017))", "<31><15>"},
	{"$((0&&(a=5)))${a-none}$((1||(a=5)))${a-none}", "<0none1none>"},
	{"$((0x7fffffff + 0))", "<2147483647>"},
	{"$((1+))", "!5"}, {"$((1/0))", "!5"}, {"$((X))", "!5"},
	{"$((0 && 1/0))", "<0>"},
	{"$(($(echo 2)*3)) $((`echo 2`+1))", "<6><3>"},
	/* Commands */
	{"$(echo a b)", "<a><b>"}, {"\"$(echo 'a  b')\"", "<a  b>"}, {"`echo a`", "<a>"}, {"a$(echo b)c", "<abc>"},
	{"\"$(printf 'a\\n\\n\\n')\"", "<a>"}, {"$(printf '\\n\\na\\nb')", "<a><b>"}, {"$(true)", ""},
	{"\"$(true)\"", "<>"},
	{"$(echo \"$(echo a)\" ')')", "<a><)>"}, {"`echo \\`echo a\\``", "<a>"}, {"`echo \\$X`", "<x>"},
	{"\"`echo \\\"a\\\"`\"", "<a>"},
	{"$(echo a; exit 3)", "<a>"}, {"$((echo a); echo b)", "<a><b>"}, {"$( (echo a) )", "<a>"},
	{"${NONE:=z}$(echo $NONE)", "<zz>"}, {"$(exit 1)", ""},
	{"$(fi)", "!5"}, {"${X:-$(kill -9 $$)}", "<x>"},
	/* Names of files: those below the test's folder, which is the current one */
	{"*", "<a.c><b.c><dir>"}, {"*.c", "<a.c><b.c>"}, {"'*'.c \\*.c \"*\".c", "<*.c><*.c><*.c>"}, {"x*", "<x*>"},
	{"?.c", "<a.c><b.c>"}, {"[a]*", "<a.c>"}, {"[!a]*", "<b.c><dir>"}, {"dir/*", "<dir/x y>"},
	{"\"$GLOB\"", "<*.c>"}, {"\"${NONE:-*.c}\"", "<*.c>"},
	{"$NONE*", "<a.c><b.c><dir>"}, {".h*", "<.hidden>"}, {"a.*\"\" *'.c'", "<a.c><a.c><b.c>"},
};

#ifdef __FREEHOLD__ /* of these the host makes something else */
static const struct text ours[] = {
	/* XCU 2.5.2: there are no positional parameters, and none can be assigned to */
	{"$# $?", "<0><0>"}, {"\"$@\"", ""}, {"\"$*\"", "<>"}, {"${1=a}", "!5"},
	/* XCU 2.6.2: lengths, quotes within the braces, what has no value */
	{"${#X-a}", "!5"}, {"${NONE:-'a b' c}", "<a b><c>"}, {"${NONE:-\"a b\"}", "<a b>"},
	{"${NONE:-a\\}b}", "<a}b>"}, {"\"${NONE:-'a'}\"", "<'a'>"}, {"${NONE?no} a", "!3"}, {"${EMPTY:?}", "!3"},
	{"\"${NONE:-~}\"", "<~>"},
	/* XCU 2.6.5: white space of IFS around a value is a separator */
	{"x${SPACES}y", "<x><a><b><c><y>"},
	/* XCU 2.6.1: a part of the name that is quoted or a parameter, and text with =, is no tilde */
	{"~\"root\" ~$X", "<~root><~x>"}, {"a=~", "<a=~>"},
	/* XCU 2.6.4: arithmetic has all operators of C, and variables */
	{"$((- 5))", "<-5>"}, {"$((-7/2)) $((-7%3))", "<-3><-1>"},
	{"$((7%4)) $((1<<4)) $((256>>2)) $((6&3)) $((6|3)) $((6^3)) $((~0))", "<3><16><64><2><7><5><-1>"},
	{"$((1<2)) $((2<=1)) $((1==1)) $((1!=1)) $((3>2)) $((3>=4))", "<1><0><1><0><1><0>"},
	{"$((1&&0)) $((1||0)) $((!3)) $((1?2:3)) $((0?2:0?4:5))", "<0><1><0><2><5>"},
	{"$((FIVE)) $((FIVE+1)) $(($FIVE*2)) $((NONE))", "<5><6><10><0>"},
	{"$((a=3)) $((a*=2)) $a $((a<<=1)) $((a-=1))$a", "<3><6><6><12><1111>"},
	{"$((1-1-1)) $((2*3%4)) $((1|2^3&4)) $((8>>1<<2))", "<-1><2><3><16>"},
	{"$((1 == 2 | 1)) $((-1 < 0 && 2 > 1))", "<1><1>"}, {"$((1 2))", "!5"}, {"$((08))", "!5"},
	{"$((1x))", "!5"}, {"$(())", "<0>"},
	/* XCU 2.6.3: parentheses that are quoted or in a comment do not end a command */
	{"$(echo a # )\n)", "<a>"}, {"$(echo \\))", "<)>"},
	/* XCU 2.6.6: what comes from a value is a pattern, what is quoted is not */
	{"$GLOB", "<a.c><b.c>"}, {"${NONE:-*.c}", "<a.c><b.c>"}, {"$(echo '*.c')", "<a.c><b.c>"},
	{"[\"!\"a]*", "<a.c>"},
};
#endif

static const char *answer(const char *text, int flags)
{
	static char words[1000];
	wordexp_t w = {.we_offs = 77};
	int error = wordexp(text, &w, flags);
	if (error) {
		sprintf(words, "!%d", error);
		return words;
	}
	*words = '\0';
	CHECK(!w.we_wordv[w.we_wordc]);
	for (size_t i = 0; i < w.we_wordc; i++)
		sprintf(words + strlen(words), "<%s>", w.we_wordv[i]);
	wordfree(&w);
	return words;
}

static void texts(const struct text *table, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		unsetenv("NONE"); /* the host's wordexp sets it */
		setenv("EMPTY", "", 1);
		if (!CHECK_STR(answer(table[i].text, 0), table[i].words)) {
			check_puts(table[i].text);
			check_puts("\n");
		}
	}
	unsetenv("NONE");
	setenv("EMPTY", "", 1);
}

/* Fields by other separators. */
static void separators(void)
{
	static const struct {
		const char *ifs, *value, *words;
	} cases[] = {
		{":", "a:b", "<a><b>"}, {":", "a::b", "<a><><b>"}, {":", ":a", "<><a>"}, {":", "a:", "<a>"},
		{" :", " a : b ", "<a><b>"}, {" :", "a : : b", "<a><><b>"}, {" :", "a :b", "<a><b>"}, {" :", ": a", "<><a>"},
		{"", " a b ", "< a b >"}, {"x", "1xx2", "<1><><2>"}, {"\n", "a b\n\nc", "<a b><c>"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		setenv("IFS", cases[i].ifs, 1);
		setenv("V", cases[i].value, 1);
		CHECK_STR(answer("$V", 0), cases[i].words);
		CHECK_STR(answer("a b:c", 0), "<a><b:c>");
	}
	unsetenv("IFS");
}

static void flags(void)
{
	CHECK_STR(answer("$(echo a)", WRDE_NOCMD), "!4");
	CHECK_STR(answer("`echo a`", WRDE_NOCMD), "!4");
	CHECK_STR(answer("\"$(echo a)\"", WRDE_NOCMD), "!4");
	CHECK_STR(answer("${X:-$(echo a)} $((1+1)) '$(b)'", WRDE_NOCMD), "<x><2><$(b)>");
	CHECK_STR(answer("a $NONE", WRDE_UNDEF), "!3");
	CHECK_STR(answer("$(echo a >&2; echo b)", 0), "<b>");

	wordexp_t w = {.we_offs = 2};
	CHECK_EQ(wordexp("a b", &w, WRDE_DOOFFS), 0);
	CHECK_EQ(w.we_wordc, 2);
	CHECK(!w.we_wordv[0] && !w.we_wordv[1] && !w.we_wordv[4]);
	CHECK_STR(w.we_wordv[2], "a");
	CHECK_EQ(wordexp("c", &w, WRDE_DOOFFS | WRDE_APPEND), 0);
	CHECK_EQ(w.we_wordc, 3);
	CHECK_STR(w.we_wordv[4], "c");
	CHECK_EQ(wordexp("d e ; f", &w, WRDE_DOOFFS | WRDE_APPEND), WRDE_BADCHAR);
	CHECK_EQ(w.we_wordc, 3);
	CHECK_STR(w.we_wordv[3], "b");
	CHECK_EQ(wordexp("g", &w, WRDE_DOOFFS | WRDE_REUSE), 0);
	CHECK_EQ(w.we_wordc, 1);
	CHECK_STR(w.we_wordv[2], "g");
	char **before = w.we_wordv;
	CHECK_EQ(wordexp("'", &w, 0), WRDE_SYNTAX);
	CHECK(w.we_wordv == before && w.we_wordc == 1 && w.we_offs == 2);
	wordfree(&w);
	CHECK_EQ(wordexp("", &w, 0), 0);
	CHECK(w.we_wordc == 0 && w.we_wordv && !w.we_wordv[0]);
	wordfree(&w);
}

/* What WRDE_SHOWERR lets through. */
static void errors_shown(void)
{
	char text[100] = "";
	for (int shown = 0; shown < 2; shown++) {
		int fd = open(scratch("err"), O_CREAT | O_RDWR | O_TRUNC, 0600), kept = dup(2);
		dup2(fd, 2);
		CHECK_STR(answer("$(echo a >&2; echo b)", shown ? WRDE_SHOWERR : 0), "<b>");
		dup2(kept, 2);
		close(kept);
		ssize_t n = pread(fd, text, sizeof text - 1, 0);
		CHECK_EQ(n, shown ? 2 : 0);
		close(fd);
		unlink(scratch("err"));
	}
}

#ifdef __FREEHOLD__
/* Nothing outside of the call changes; what is deep is refused; characters are counted, not bytes. */
static void own(void)
{
	CHECK_STR(answer("${NONE:=a}", 0), "<a>");
	CHECK(!getenv("NONE"));
	CHECK_STR(answer("${NONE-a} $EMPTY $X \"$@\"", WRDE_UNDEF), "<a><x>");
	CHECK_STR(answer("$((NONE))", WRDE_UNDEF), "!3");
	wordexp_t w;
	CHECK_EQ(wordexp("a", &w, 0), 0);
	CHECK_EQ(wordexp("b c ; d", &w, WRDE_APPEND), WRDE_BADCHAR);
	CHECK(w.we_wordc == 1 && !w.we_wordv[1]);
	CHECK_EQ(wordexp("'", &w, WRDE_REUSE), WRDE_SYNTAX);
	CHECK(w.we_wordc == 0 && !w.we_wordv);
	static char deep[4000];
	for (int i = 0; i < 600; i++)
		strcat(deep, "${a-");
	for (int i = 0; i < 600; i++)
		strcat(deep, "}");
	CHECK_STR(answer(deep, 0), "!5");
	strcpy(deep, "$((");
	for (int i = 0; i < 600; i++)
		strcat(deep, "(");
	strcat(deep, "1");
	for (int i = 0; i < 600; i++)
		strcat(deep, ")");
	strcat(deep, "))");
	CHECK_STR(answer(deep, 0), "!5");
	strcpy(deep, "$((");
	for (int i = 0; i < 600; i++)
		strcat(deep, "-");
	strcat(deep, "1))");
	CHECK_STR(answer(deep, 0), "!5");
	setlocale(LC_ALL, "C.UTF-8");
	setenv("UMLAUT", "\xc3\xa4" "b", 1);
	CHECK_STR(answer("${#UMLAUT} ${UMLAUT#?}", 0), "<2><b>");
	setlocale(LC_ALL, "C");
	/* The least number divided by -1 overflows, as do these. */
	CHECK_STR(answer("$((~0x7fffffffffffffff/-1 == ~0x7fffffffffffffff || 1))", 0), "<1>");
	CHECK_STR(answer("$((x = 1, 2))", 0), "!5");
}
#endif

/* A command has the three standard files, and no other of those that its start needs. */
static void files_of_commands(void)
{
	char text[100];
	int first = dup(0);
	close(first);
	for (int fd = first; fd < first + 4 && fd < 10; fd++) {
		sprintf(text, "$(true >&%d || true <&%d || echo closed)", fd, fd);
		if (fcntl(fd, F_GETFD) < 0)
			CHECK_STR(answer(text, 0), "<closed>");
	}
	int out = dup(0); /* none was left open here */
	CHECK_EQ(out, first);
	close(out);
}

#ifdef __FREEHOLD__
/* No cancellation point: what is asked for within comes after it. */
static void *asked_to_end(void *arg)
{
	pthread_cancel(pthread_self());
	*(wordexp_t *)arg = (wordexp_t){0};
	wordexp("$(echo a) * ~root", arg, 0);
	pthread_testcancel();
	return NULL;
}

static void not_cancelled(void)
{
	pthread_t t;
	wordexp_t w;
	void *result = NULL;
	CHECK_EQ(pthread_create(&t, NULL, asked_to_end, &w), 0);
	CHECK_EQ(pthread_join(t, &result), 0);
	CHECK(result == PTHREAD_CANCELED);
	CHECK_EQ(w.we_wordc, 5);
	wordfree(&w);
}
#endif

int main(void)
{
	static const char *const files[] = {"a.c", "b.c", ".hidden", "dir/x y"};
	static const char *const variables[][2] = {
		{"X", "x"}, {"EMPTY", ""}, {"SPACES", " a  b c "}, {"LIST", "a 'b c'"}, {"PATHS", "a/b.c/d.e.c"}, {"STAR", "*a*b"},
		{"HOME", "/home/me"}, {"FIVE", "5"}, {"GLOB", "*.c"}, {"DOT_C", ".c"},
	};
	for (size_t i = 0; i < sizeof variables / sizeof *variables; i++)
		setenv(variables[i][0], variables[i][1], 1);
	setenv("LIST", "a b c", 1);
	unsetenv("IFS");
	mkdir(scratch("dir"), 0700);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		close(open(scratch(files[i]), O_CREAT | O_WRONLY, 0600));
	CHECK_EQ(chdir(scratch("")), 0);
	texts(both, sizeof both / sizeof *both);
#ifdef __FREEHOLD__
	texts(ours, sizeof ours / sizeof *ours);
#endif
	separators();
	flags();
	errors_shown();
	files_of_commands();
#ifdef __FREEHOLD__
	not_cancelled();
	own();
#endif
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		CHECK_EQ(unlink(scratch(files[i])), 0);
	CHECK_EQ(rmdir(scratch("dir")), 0);
	CHECK(scratch_end());
	return check_done();
}
