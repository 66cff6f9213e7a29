/*
 * Real strings from public pages (test/data/numbers_sample.tsv): what they are
 * as whole texts and in running text, and what becomes of them when a single
 * character is changed.
 */
#include "number.h"
#include "scan.h"

#include "fault_words.h"
#include "tap.h"

#include <stdlib.h>
#include <string.h>

#define LINE_MAX_BYTES	1000

typedef struct Row
{
	const char *kind;			/* icp, psb, not_a_number */
	char		text[LINE_MAX_BYTES];	/* as seen, JavaScript's escapes decoded */
	const char *canonical;		/* empty: no number */
	const char *scope;
	const char *note;
} Row;

/* \uXXXX to UTF-8 */
static void
decode_escapes(const char *s, char *out)
{
	while (*s != '\0')
	{
		unsigned	ch;

		if (sscanf(s, "\\u%4x", &ch) == 1)
		{
			*out++ = 0xE0 | ch >> 12;
			*out++ = 0x80 | (ch >> 6 & 0x3F);
			*out++ = 0x80 | (ch & 0x3F);
			s += 6;
		}
		else
			*out++ = *s++;
	}
	*out = '\0';
}

/* Splits a line in place. */
static bool
read_row(char *line, Row *row)
{
	char	   *fields[5];

	line[strcspn(line, "\n")] = '\0';
	for (int i = 0; i < 5; i++)
	{
		fields[i] = line;
		line += strcspn(line, "\t");
		if (*line != '\0')
			*line++ = '\0';
	}
	row->kind = fields[0];
	decode_escapes(fields[1], row->text);
	row->canonical = fields[2];
	row->scope = fields[3];
	row->note = fields[4];
	return strcmp(row->kind, "kind") != 0;
}

static bool
parse(bool psb, const char *text, int64_t *value, NumberFault *fault)
{
	return (psb ? psb_parse : icp_parse) (text, strlen(text), value, fault);
}

static const char *
format(bool psb, int64_t value)
{
	static char buf[ICP_TEXT_SIZE + PSB_TEXT_SIZE];

	(psb ? psb_format : icp_format) (value, buf);
	return buf;
}

/* The scope that the sample names. */
static const char *
scope(int64_t value)
{
	static const char *const names[] = { "website", "app", "mini_program",
		"quick_app" };
	IcpParts	parts;

	icp_unpack(value, &parts);
	return parts.service == 0 ? "subject" : names[parts.kind];
}

/*
 * The text is this number; or it is prose around it, and the refusal names the
 * number.
 */
static bool
is_number(const Row *row, bool psb)
{
	int64_t		value;
	NumberFault fault;

	if (!parse(psb, row->text, &value, &fault))
		value = fault.value;
	return (psb ? psb_is_valid(value) : icp_is_valid(value)) &&
		strcmp(format(psb, value), row->canonical) == 0 &&
		(psb || strcmp(scope(value), row->scope) == 0);
}

/* The canonical text gives itself. */
static bool
is_fixed(const Row *row, bool psb)
{
	int64_t		value;

	return parse(psb, row->canonical, &value, NULL) &&
		strcmp(format(psb, value), row->canonical) == 0;
}

/* The scanner finds this number alone; canonical "": none. */
static bool
finds(const char *text, const char *canonical, bool psb)
{
	NumberScan	scan;
	NumberFound found;
	int			count = 0;
	bool		right = true;

	number_scan_begin(&scan, text, strlen(text), NULL);
	while (number_scan_next(&scan, &found))
	{
		count++;
		right &= found.is_psb == psb &&
			strcmp(format(psb, found.value), canonical) == 0;
	}
	return right && count == (*canonical != '\0');
}

/* Neither type takes it, or it is a filler. */
static bool
is_refused(const char *text, bool *filler)
{
	NumberFault fault;
	int64_t		value;

	*filler = false;
	for (int psb = 0; psb < 2; psb++)
	{
		char		detail[600];

		if (parse(psb, text, &value, &fault))
		{
			*filler = psb ? psb_is_filler(value) : icp_is_filler(value);
			return false;
		}
		if (fault_detail(&fault, WORDS_ZH, text, strlen(text), detail,
								sizeof(detail)) == 0)
			return false;
	}
	return true;
}

/* What a change makes of a number: another one that stands, or a reason. */
static bool
stands_or_falls(const char *text, bool psb, int *accepted)
{
	NumberFault fault;
	int64_t		value;
	int64_t		again;
	char		detail[600];

	memset(&fault, 0xFF, sizeof(fault));
	if (parse(psb, text, &value, &fault))
	{
		(*accepted)++;
		return (psb ? psb_is_valid(value) : icp_is_valid(value)) &&
			parse(psb, format(psb, value), &again, NULL) && again == value;
	}
	return fault.start <= fault.end && fault.end <= strlen(text) &&
		fault.pos >= 1 && fault.pos <= (int) strlen(text) + 1 &&
		(fault.value == 0 || icp_is_valid(fault.value) ||
		 psb_is_valid(fault.value)) &&
		!parse(psb, text, &value, NULL) &&
		fault_detail(&fault, WORDS_ZH, text, strlen(text), detail,
							sizeof(detail)) > 0;
}

static size_t
character_length(const char *s)
{
	return (*s & 0x80) == 0 ? 1 : (*s & 0xE0) == 0xC0 ? 2 :
		(*s & 0xF0) == 0xE0 ? 3 : 4;
}

/* Each character left out, doubled, replaced, or something put before it. */
static void
mutate(const char *text, bool psb, int *tried, int *accepted, int *wrong)
{
	static const char *const others[] = {
		"0", "1", "2", "9", "A", "B", "a", "x", "K", "Z", "-", "_", ".", "*", " ",
		":", "(", ")", "/", "<", "&", "ICP", "号", "备", "證", "京", "川", "秦",
		"－", "０", "Ａ", "　", "\xE2\x80\x8B", "\xFF", "\xE4\xBA"
	};

	for (const char *p = text; *p != '\0'; p += character_length(p))
	{
		size_t		n = character_length(p);
		int			before = p - text;

		for (int i = -2; i < (int) (sizeof(others) / sizeof(others[0])) * 2; i++)
		{
			char		changed[LINE_MAX_BYTES];

			if (i == -2)
				sprintf(changed, "%.*s%s", before, text, p + n);
			else if (i == -1)
				sprintf(changed, "%.*s%.*s%s", before, text, (int) n, p, p);
			else if (i % 2 == 0)
				sprintf(changed, "%.*s%s%s", before, text, others[i / 2], p + n);
			else
				sprintf(changed, "%.*s%s%s", before, text, others[i / 2], p);
			(*tried)++;
			if (!stands_or_falls(changed, psb, accepted))
			{
				(*wrong)++;
				note("%s", changed);
			}
		}
	}
}

int
main(int argc, char **argv)
{
	char		path[LINE_MAX_BYTES];
	char		line[LINE_MAX_BYTES];
	FILE	   *file;
	int			numbers = 0;
	int			others = 0;
	int			whole = 0;
	int			fixed = 0;
	int			found = 0;
	int			refused = 0;
	int			unfound = 0;
	int			tried = 0;
	int			accepted = 0;
	int			wrong = 0;

	snprintf(path, sizeof(path), "%s/numbers_sample.tsv",
			 argc > 1 ? argv[1] : "test/data");
	file = fopen(path, "r");
	if (file == NULL)
	{
		perror(path);
		return 2;
	}
	while (fgets(line, sizeof(line), file) != NULL)
	{
		Row			row;
		bool		psb;
		bool		filler;

		if (!read_row(line, &row))
			continue;
		psb = strcmp(row.kind, "psb") == 0;
		if (*row.canonical != '\0')
		{
			bool		is = is_number(&row, psb);
			bool		does = finds(row.text, row.canonical, psb);

			numbers++;
			whole += is;
			fixed += is_fixed(&row, psb);
			found += does;
			if (!is || !does)
				note("%s", row.text);
			mutate(row.canonical, psb, &tried, &accepted, &wrong);
			continue;
		}
		others++;
		if (is_refused(row.text, &filler))
			refused++;
		else if (filler && strstr(row.note, "grammar-valid") != NULL)
			refused++;
		else
			note("not refused: %s", row.text);
		if (filler || finds(row.text, "", false))
			unfound++;
		else
			note("found: %s", row.text);
	}
	fclose(file);

	ok(numbers + others == 710, "all rows read");
	ok(whole == numbers, "%d numbers as whole texts", numbers);
	ok(fixed == numbers, "their canonical texts stay as they are");
	ok(found == numbers, "and they are found in running text");
	ok(refused == others, "%d other texts refused or fillers", others);
	ok(unfound == others, "and nothing found in them");
	ok(wrong == 0 && tried > 100000 && accepted > 0,
	   "%d changed numbers stand or fall with a reason (%d stand)", tried,
	   accepted);
	return done();
}
