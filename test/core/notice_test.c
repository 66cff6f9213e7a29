/*
 * The notices of all years as they were written, and every small change of
 * them: it is refused, or says the same, or moves a make-up day by whole weeks.
 */
#include "notice_maker.h"

static void
test_years(void)
{
	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
	{
		Made		made;

		make_notice(year, &made);
		if (!ok(read_text(made.s, made.len, 0) && notice.year == year &&
				same_days(year), "the notice for %d", year))
		{
			show_fault(&notice.fault);
			printf("%s\n", made.s);
		}
	}
}

/* The notices of all years, one behind the other, as notices.txt has them. */
static char *
all_notices(void)
{
	char	   *all = calloc(LAST_YEAR - FIRST_YEAR + 1, sizeof(Made));
	size_t		len = 0;

	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
	{
		Made		made;

		make_notice(year, &made);
		len += sprintf(all + len, "%s====\n", made.s);
	}
	return all;
}

/* The texts that the tests in SQL read. */
static void
test_file(const char *dir)
{
	char		path[500];
	char	   *all = all_notices();
	char	   *there = calloc(1, strlen(all) + 2);
	FILE	   *file;

	snprintf(path, sizeof(path), "%s/notices.txt", dir);
	file = fopen(path, "r");
	if (file != NULL)
	{
		if (fread(there, 1, strlen(all) + 1, file) == 0)
			note("%s is empty", path);
		fclose(file);
	}
	ok(strcmp(all, there) == 0, "%s is what --write gives", path);
	free(there);
	free(all);
}

/* ----------
 * Small changes
 * ----------
 */

/* How many changed texts were refused, said the same, said something else. */
typedef struct Tally
{
	int			refused;
	int			same;
	int			moved;			/* a make-up day by whole weeks, no more */
	int			wrong;
} Tally;

/*
 * Do the days differ from the file's by make-up days moved by whole weeks
 * alone, each of which is near or remarked upon?
 */
static bool
only_moved(int year)
{
	int			n = 0;
	int			far = 0;
	int			remarks = 0;

	for (int i = 0; i < nmade; i++)
	{
		const MadeDay *made = &made_days[i];
		bool		found = false;

		if (made->year != year || strcmp(made->kind, "none") == 0)
			continue;
		n++;
		for (int j = 0; j < notice.ndays; j++)
		{
			const NoticeDay *day = &notice.days[j];

			if (day->off == (strcmp(made->kind, "off") == 0) &&
				strcmp(notice.items[day->item].name, made->name) == 0)
				found |= day->off ? day->day == made->day :
					(day->day - made->day) % 7 == 0;
		}
		if (!found)
			return false;
	}
	for (int j = 0; j < notice.ndays; j++)
	{
		const NoticeDay *day = &notice.days[j];
		const NoticeItem *item = &notice.items[day->item];

		if (!day->off)
			far += day->day < item->first - 6 || day->day > item->last + 6;
	}
	for (int i = 0; i < notice.nremarks; i++)
		remarks += notice.remarks[i].reason == NOTICE_FAR;
	return n == notice.ndays && far == remarks;
}

static void
tally(const char *s, size_t len, int year, Tally *to)
{
	if (!read_text(s, len, 0))
	{
		char		sentence[500];

		notice_sentence(&notice.fault, true, sentence, sizeof(sentence));
		to->refused++;
		if (sentence[0] == '\0')
			to->wrong++;
	}
	else if (notice.year == year && same_days(year))
		to->same++;
	else if (notice.year == year && only_moved(year))
		to->moved++;
	else
	{
		to->wrong++;
		note("%d read as something else: %s", year, s);
	}
}

/* Each digit as each other. */
static void
test_digits(void)
{
	Tally		sum = { 0 };

	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
	{
		Made		made;

		make_notice(year, &made);
		for (size_t i = 0; i < made.len; i++)
		{
			char		was = made.s[i];

			if (!notice_is_digit((unsigned char) was))
				continue;
			for (char c = '0'; c <= '9'; c++)
			{
				made.s[i] = c;
				if (c != was)
					tally(made.s, made.len, year, &sum);
			}
			made.s[i] = was;
		}
	}
	ok(sum.wrong == 0 && sum.refused > 100 * sum.moved, "digits: %d refused, %d as before, %d make-up days moved by weeks, %d wrong",
	   sum.refused, sum.same, sum.moved, sum.wrong);
}

/* Each digit left out, and each doubled. */
static void
test_lost_digits(void)
{
	Tally		sum = { 0 };

	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
	{
		Made		made;

		make_notice(year, &made);
		for (size_t i = 0; i < made.len; i++)
		{
			char		text[8100];

			if (!notice_is_digit((unsigned char) made.s[i]))
				continue;
			sprintf(text, "%.*s%s", (int) i, made.s, made.s + i + 1);
			tally(text, made.len - 1, year, &sum);
			sprintf(text, "%.*s%s", (int) i + 1, made.s, made.s + i);
			tally(text, made.len + 1, year, &sum);
		}
	}
	ok(sum.wrong == 0 && sum.refused > 100 * sum.moved, "digits lost or doubled: %d refused, %d as before, %d make-up days moved by weeks, %d wrong",
	   sum.refused, sum.same, sum.moved, sum.wrong);
}

/* Each weekday as each other. */
static void
test_weekdays(void)
{
	static const char *const days[] = { "一", "二", "三", "四", "五", "六", "日" };
	Tally		sum = { 0 };
	int			tried = 0;

	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
	{
		Made		made;

		make_notice(year, &made);
		for (char *p = made.s; (p = strstr(p, year >= 2025 ? "（周" : "（星期")) != NULL; p += 3)
		{
			char	   *at = p + (year >= 2025 ? 6 : 9);
			char		was[4];

			sprintf(was, "%.3s", at);
			for (int i = 0; i < 7; i++)
			{
				if (strcmp(days[i], was) == 0)
					continue;
				memcpy(at, days[i], 3);
				tally(made.s, made.len, year, &sum);
				tried++;
			}
			memcpy(at, was, 3);
		}
	}
	ok(tried > 500 && sum.refused == tried, "weekdays: %d of %d refused",
	   sum.refused, tried);
}

/* Does a clause end here? */
static size_t
ends_clause(const char *s)
{
	static const char *const ends[] = { "，", "。", "；", "：", "\n" };

	for (int i = 0; i < 5; i++)
		if (strncmp(s, ends[i], strlen(ends[i])) == 0)
			return strlen(ends[i]);
	return 0;
}

/* Each clause left out, with and without the sign that ends it. */
static void
test_clauses(void)
{
	Tally		sum = { 0 };

	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
	{
		Made		made;
		size_t		start = 0;

		make_notice(year, &made);
		for (size_t i = 0; i < made.len; i++)
		{
			char		text[8100];
			size_t		sign = ends_clause(made.s + i);

			if (sign == 0)
				continue;
			sprintf(text, "%.*s%s", (int) start, made.s, made.s + i);
			tally(text, strlen(text), year, &sum);
			sprintf(text, "%.*s%s", (int) start, made.s, made.s + i + sign);
			tally(text, strlen(text), year, &sum);
			start = i + sign;
		}
	}
	ok(sum.wrong == 0 && sum.moved == 0, "clauses left out: %d refused, %d as before, %d wrong",
	   sum.refused, sum.same, sum.wrong);
}

/* Parts that are exchanged for one another. */
static void
test_exchanged(const char *what, const char *const *parts, int n)
{
	Tally		sum = { 0 };

	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
	{
		Made		made;

		make_notice(year, &made);
		for (size_t i = 0; i < made.len; i++)
		{
			for (int from = 0; from < n; from++)
			{
				size_t		len = strlen(parts[from]);

				if (strncmp(made.s + i, parts[from], len) != 0)
					continue;
				for (int to = 0; to < n; to++)
				{
					char		text[8100];

					sprintf(text, "%.*s%s%s", (int) i, made.s, parts[to],
							made.s + i + len);
					if (to != from)
						tally(text, strlen(text), year, &sum);
				}
			}
		}
	}
	ok(sum.wrong == 0 && sum.moved == 0 && sum.refused > 0, "%s exchanged: %d refused, %d as before, %d wrong",
	   what, sum.refused, sum.same, sum.wrong);
}

/* Each line left out, doubled, and exchanged with the next. */
static void
test_lines(void)
{
	Tally		sum = { 0 };

	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
	{
		Made		made;

		make_notice(year, &made);
		for (char *line = made.s; *line != '\0'; line = strchr(line, '\n') + 1)
		{
			char		text[8100];
			int			len = (int) (strchr(line, '\n') + 1 - line);
			const char *next = line + len;
			const char *end = strchr(next, '\n');
			int			more = end == NULL ? 0 : (int) (end + 1 - next);

			sprintf(text, "%.*s%s", (int) (line - made.s), made.s, next);
			tally(text, strlen(text), year, &sum);
			sprintf(text, "%.*s%s", (int) (next - made.s), made.s, line);
			tally(text, strlen(text), year, &sum);
			sprintf(text, "%.*s%.*s%.*s%s", (int) (line - made.s), made.s, more,
					next, len, line, next + more);
			tally(text, strlen(text), year, &sum);
		}
	}
	ok(sum.wrong == 0 && sum.moved == 0, "lines: %d refused, %d as before, %d wrong",
	   sum.refused, sum.same, sum.wrong);
}

/* Each character left out, or as a byte that is no UTF-8. */
static void
test_characters(void)
{
	Tally		sum = { 0 };

	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
	{
		Made		made;

		make_notice(year, &made);
		for (size_t i = 0; i < made.len;)
		{
			char		text[8100];
			size_t		n = 1;

			while ((made.s[i + n] & 0xC0) == 0x80)
				n++;
			sprintf(text, "%.*s%s", (int) i, made.s, made.s + i + n);
			tally(text, strlen(text), year, &sum);
			sprintf(text, "%.*s\xFF%s", (int) i, made.s, made.s + i + n);
			tally(text, strlen(text), year, &sum);
			i += n;
		}
	}
	ok(sum.wrong == 0, "characters left out: %d refused, %d as before, %d make-up days moved by weeks, %d wrong",
	   sum.refused, sum.same, sum.moved, sum.wrong);
}

/* Cut anywhere, and begun anywhere. */
static void
test_cuts(void)
{
	Tally		sum = { 0 };

	for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
	{
		Made		made;

		make_notice(year, &made);
		for (size_t i = 0; i <= made.len; i++)
		{
			/* in the middle of a character in two years alone */
			if (year > FIRST_YEAR + 1 && (made.s[i] & 0xC0) == 0x80)
				continue;
			tally(made.s, i, year, &sum);
			tally(made.s + i, made.len - i, year, &sum);
		}
	}
	ok(sum.wrong == 0 && sum.moved == 0, "cuts: %d refused, %d as before, %d wrong",
	   sum.refused, sum.same, sum.wrong);
}

static const char *const verbs[] = {
	"放假", "上班", "补休", "调休", "公休", "休息", "值班", "调至", "法定假日", "照常公休"
};
static const char *const festivals[] = {
	"元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节", "“五一”", "“十一”"
};
static const char *const signs[] = { "、", "，", "。", "至", "—", "（", "：" };

int
main(int argc, char **argv)
{
	const char *dir = argc > 1 ? argv[1] : "test/data";

	made_read(dir);
	if (argc > 2 && strcmp(argv[2], "--write") == 0)
	{
		char	   *all = all_notices();

		fputs(all, stdout);
		free(all);
		return fflush(stdout) != 0;
	}
	test_years();
	test_file(dir);
	test_digits();
	test_lost_digits();
	test_weekdays();
	test_clauses();
	test_exchanged("verbs", verbs, LENGTH(verbs));
	test_exchanged("festivals", festivals, LENGTH(festivals));
	test_exchanged("signs", signs, LENGTH(signs));
	test_lines();
	test_characters();
	test_cuts();
	return done();
}
