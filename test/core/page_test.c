/*
 * Pages: what is wrong with the numbers that they show, where, and which numbers
 * the same reader extracts.
 *
 * test/data/pages.tsv has pages as they are found, and such as were made to
 * differ in one thing: findings or numbers, the expected ICP and police number,
 * the source, the answer.
 */
#include "footer.h"
#include "scan.h"

#include "tap.h"

#include "hostile.h"

static const char *const codes[] = {
#define FOOTER_CODE(name, code) code,
	FOOTER_FINDINGS(FOOTER_CODE)
#undef FOOTER_CODE
};

/* Memory as a server has it: given back at the end, whoever left in between. */
static void *chunks[64];
static int	chunk_count;

static void *
resize(void *chunk, size_t size)
{
	for (int i = 0; i < chunk_count; i++)
		if (chunk != NULL && chunks[i] == chunk)
			return chunks[i] = realloc(chunk, size);
	return chunks[chunk_count++] = malloc(size);
}

static void
free_chunks(void)
{
	while (chunk_count > 0)
		free(chunks[--chunk_count]);
}

static int64_t
number(const char *text, bool is_psb)
{
	int64_t		value = 0;

	(is_psb ? psb_parse : icp_parse) (text, strlen(text), &value, NULL);
	return value;
}

/* A check of exactly these bytes: none behind them may be read. */
static int
check(const char *icp, const char *psb, const char *s, size_t len,
	  const LinkHosts *hosts, FooterFinding *findings)
{
	FooterRequest request = { 0 };
	char	   *exact = malloc(len > 0 ? len : 1);
	int			count;

	memcpy(exact, s, len);
	request.html = exact;
	request.len = len;
	request.icp = number(icp, false);
	request.has_psb = *psb != '\0';
	if (request.has_psb)
		request.psb = number(psb, true);
	request.hosts = hosts;
	request.resize = resize;
	count = footer_check(&request, findings);
	free_chunks();
	free(exact);
	return count;
}

/* The codes, joined by commas. */
static void
list_findings(const char *icp, const char *psb, const char *s, size_t len,
			  const LinkHosts *hosts, char *out)
{
	FooterFinding findings[FOOTER_FINDINGS_MAX];
	int			count = check(icp, psb, s, len, hosts, findings);

	*out = '\0';
	for (int i = 0; i < count; i++)
		out += sprintf(out, "%s%s", i > 0 ? "," : "", codes[findings[i].code]);
}

/* The numbers, separated by blanks. */
static void
list_numbers(const char *s, size_t len, char *out)
{
	NumberScan	scan;
	NumberFound found;

	*out = '\0';
	number_scan_begin(&scan, s, len, NULL);
	for (int i = 0; number_scan_next(&scan, &found); i++)
	{
		if (i > 0)
			*out++ = ' ';
		out += (found.is_psb ? psb_format : icp_format) (found.value, out);
	}
}

/* The fields of a line; false: there are not as many. */
static bool
split(char *line, char *fields[], int count)
{
	line[strcspn(line, "\n")] = '\0';
	for (int i = 0; i < count; i++)
	{
		fields[i] = line;
		line = strchr(line, '\t');
		if (line == NULL)
			return i == count - 1;
		*line++ = '\0';
	}
	return false;
}

static void
test_file(const char *dir)
{
	char		path[1000];
	char		line[4000];
	char		got[1000];
	char	   *fields[5];
	FILE	   *file;

	snprintf(path, sizeof(path), "%s/pages.tsv", dir);
	file = fopen(path, "r");
	if (!ok(file != NULL && fgets(line, sizeof(line), file) != NULL, "%s", path))
		return;
	while (fgets(line, sizeof(line), file) != NULL)
	{
		if (!split(line, fields, 5))
		{
			ok(false, "five fields: %s", line);
			continue;
		}
		if (strcmp(fields[0], "findings") == 0)
			list_findings(fields[1], fields[2], fields[3], strlen(fields[3]), NULL, got);
		else
			list_numbers(fields[3], strlen(fields[3]), got);
		if (!ok(strcmp(got, fields[4]) == 0, "%s: %s", fields[0], fields[3]))
			note("%s, not %s", got, fields[4]);
	}
	fclose(file);
}

/* Which number a finding names, and where it stands. */
static void
test_places(void)
{
	static const char page[] = "<h1>©</h1><a href=x>京ICP备05070218号</a><p>京公网安备xxxx号";
	FooterFinding f[FOOTER_FINDINGS_MAX];
	int			n = check("京ICP备05070218号-3", "京公网安备11010502030143号", page,
						  sizeof(page) - 1, NULL, f);
	const char *icp = strstr(page, "京ICP");
	const char *psb = strstr(page, "公网安备");

	ok(n == 3, "three findings");
	ok(f[0].code == FOOTER_ICP_SUBJECT_ONLY && f[0].about == FOOTER_ABOUT_ICP &&
	   f[0].has_number && f[0].value == number("京ICP备05070218号", false) &&
	   page + f[0].start == icp && page + f[0].end == strstr(page, "</a>"),
	   "the number that is shown, and its bytes");
	ok(page + f[0].link_start == strstr(page, "<a ") &&
	   page + f[0].link_end == strstr(page, "<p>"), "its link");
	ok(f[1].code == FOOTER_ICP_LINK_HOST && f[1].start == f[0].start,
	   "the same for what is wrong with its link");
	ok(f[2].code == FOOTER_PSB_PLACEHOLDER && f[2].has_place && !f[2].has_number &&
	   page + f[2].start == psb, "a filler has a place and no number");

	n = check("京ICP备05070218号-3", "", "x", 1, NULL, f);
	ok(n == 2 && f[0].code == FOOTER_ICP_MISSING && !f[0].has_place &&
	   f[1].code == FOOTER_COPYRIGHT_MISSING && !f[1].has_place,
	   "what is missing has no place");
}

/* Hosts that the caller takes for right. */
static void
test_hosts(void)
{
	static const char *const names[] = { "beian.example.gov.cn", "www.beian.miit.gov.cn" };
	static const LinkHosts hosts = { names, 2 };
	static const char *const pages[][2] = {
		{ "© <a href=https://beian.example.gov.cn/>京ICP备05070218号-3</a> <img src=b><a href=//beian.example.gov.cn/?code=11010502030143>京公网安备11010502030143号</a>", "" },
		{ "© <a href=https://Beian.Example.gov.cn:443/>京ICP备05070218号-3</a> <img src=b><a href=//beian.example.gov.cn/?code=11010502030144>京公网安备11010502030143号</a>", "psb_link_digits" },
		{ "© <a href=https://x.beian.example.gov.cn/>京ICP备05070218号-3</a> <img src=b><a href=//beian.mps.gov.cn>京公网安备11010502030143号</a>", "icp_link_host" },
		{ "© <a href=https://www.beian.miit.gov.cn/>京ICP备05070218号-3</a> <img src=b><a href=//beian.mps.gov.cn>京公网安备11010502030143号</a>", "" }
	};

	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
	{
		char		got[1000];

		list_findings("京ICP备05070218号-3", "京公网安备11010502030143号", pages[i][0],
					  strlen(pages[i][0]), &hosts, got);
		if (!ok(strcmp(got, pages[i][1]) == 0, "further hosts: %s", pages[i][0]))
			note("%s, not %s", got, pages[i][1]);
	}
}

/*
 * One reader: of numbers that are written with one construct inside, extraction
 * finds one if and only if the check sees it shown.
 */
static void
test_agreement(void)
{
	static const char *const forms[] = {
		"京%sICP备05070218号-3", "京ICP%s备05070218号-3", "京ICP备%s05070218号-3",
		"京ICP备0507%s0218号-3", "京ICP备05070218%s号-3", "京ICP备05070218号%s-3",
		"京ICP备05070218号-%s3"
	};

	for (size_t u = 0; u < sizeof(hostile_units) / sizeof(hostile_units[0]); u++)
	{
		int			wrong = 0;

		for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
			for (int times = 1; times <= 500; times += 83)
			{
				size_t		before = strcspn(forms[i], "%");
				size_t		unit = strlen(hostile_units[u]);
				char	   *text = calloc(1, strlen(forms[i]) + unit * times + 1);
				char		found[1000];
				char		got[1000];
				const char *s;

				memcpy(text, forms[i], before);
				for (int n = 0; n < times; n++)
					memcpy(text + before + n * unit, hostile_units[u], unit);
				strcpy(text + before + unit * times, forms[i] + before + 2);
				s = text;
				/* escapes are a script's; some hide; some hold the number */
				if (strstr(hostile_units[u], "号-3") == NULL &&
					strpbrk(hostile_units[u], "\\%") == NULL &&
					strstr(hostile_units[u], "hidden") == NULL &&
					strstr(hostile_units[u], "none") == NULL &&
					strstr(hostile_units[u], "<n") == NULL &&
					strstr(hostile_units[u], "<t") == NULL &&
					strstr(hostile_units[u], "<scr") == NULL)
				{
					list_numbers(s, strlen(s) < 900 ? strlen(s) : 900, found);
					list_findings("京ICP备05070218号-3", "", s,
								  strlen(s) < 900 ? strlen(s) : 900, NULL, got);
					wrong += (strstr(found, "京ICP备05070218号-3") != NULL) ==
						(strstr(got, "icp_missing") != NULL ||
						 strstr(got, "icp_subject_only") != NULL ||
						 strstr(got, "icp_other") != NULL ||
						 strstr(got, "icp_placeholder") != NULL);
				}
				free(text);
			}
		ok(wrong == 0, "extraction and check agree: %s", hostile_units[u]);
	}
}

/* Any bytes may be a page: cut, mutated, or of no encoding at all. */
static void
test_bytes(void)
{
	static const char page[] = "<title>x</title><p style='a:b'>©&copy; 某公司 <a onclick=\"x()\" href=\"https://beian.miit.gov.cn/%2f\">"
		"京ICP备05070218&#21495;-3</a><img src=b.png><a href='http://www.beian.gov.cn/?recordcode=11010502030143'>京公网安备\xE3\x80\x80"
		"11010502030143号</a><!-- x --><script>'\\u4eacICP\\u5907\\x2d'</script>\xF0\x9F\x98\x80版权 京ICP备xxxx";
	FooterFinding findings[FOOTER_FINDINGS_MAX];
	char		text[sizeof(page)];
	int			wrong = 0;

	for (size_t len = 0; len < sizeof(page); len++)
		check("京ICP备05070218号-3", "京公网安备11010502030143号", page, len, NULL, findings);
	for (int i = 0; i < 20000; i++)
	{
		size_t		begin = draw_below(sizeof(page));
		size_t		len = sizeof(page) - begin;
		int			count;

		memcpy(text, page + begin, len);
		for (int n = draw_below(8); n >= 0; n--)
			text[draw_below(len)] = draw();
		count = check("京ICP备05070218号-3", "京公网安备11010502030143号", text, len,
					  NULL, findings);
		for (int f = 0; f < count; f++)
			wrong += findings[f].has_place &&
				!(findings[f].link_start <= findings[f].start &&
				  findings[f].start < findings[f].end &&
				  findings[f].end <= findings[f].link_end &&
				  findings[f].link_end <= len);
	}
	for (int byte = 0; byte < 256; byte++)
	{
		char		bytes[3000];

		memset(bytes, byte, sizeof(bytes));
		check("京ICP备05070218号-3", "", bytes, sizeof(bytes), NULL, findings);
	}
	ok(wrong == 0, "bytes that are no UTF-8");
}

static void
check_hostile(const char *s, size_t len, Work *work)
{
	FooterRequest request = { .html = s, .len = len, .has_psb = true };
	FooterFinding findings[FOOTER_FINDINGS_MAX];

	request.icp = number("京ICP备05070218号-3", false);
	request.psb = number("京公网安备11010502030143号", true);
	request.work = work;
	request.resize = resize;
	footer_check(&request, findings);
	free_chunks();
}

int
main(int argc, char **argv)
{
	test_file(argc > 1 ? argv[1] : "../data");
	test_places();
	test_hosts();
	test_agreement();
	test_bytes();
	test_hostile("check", check_hostile);
	return done();
}
