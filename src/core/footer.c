/*-------------------------------------------------------------------------
 *
 * footer.c
 *	  What is wrong with the filing numbers that a page shows.
 *
 * A site shows its filing number at the bottom of its home page and links to
 * the ministry's filing system there (信息产业部令第33号 art. 13; without link
 * art. 25, without number 国务院令第292号 art. 22); the public-security number
 * stands there with its badge and a link of its own.
 *
 * Of the numbers that stand closest to the expected one, the one with the
 * fewest findings speaks for the page; each finding names it.
 *
 *-------------------------------------------------------------------------
 */
#include "footer.h"

#include "page.h"
#include "reader.h"

#include <string.h>

#define BIT(code)		(UINT32_C(1) << FOOTER_##code)

#define BOTTOM_TEXT		300		/* after a number at the bottom of any page */
#define BOTTOM_PARTS	5		/* on a long page: the last fifth */
#define SHELL_TEXT		20		/* a page that a script fills shows less, */
#define MOUNT_TEXT		80		/* or less than this beside what it fills */

#define NOT_SHOWN		SIZE_MAX

/*
 * How a number is shown
 */

/*
 * Is the number at the bottom?  A footer element is the bottom, a header
 * element is not, and neither is what stands before the main part, unless there
 * is more text before that than in it.  Elsewhere the text after it decides,
 * other filing numbers apart: up to 300 characters are a footer's, and more are
 * if they are at most a fifth of the page.
 */
static bool
is_at_bottom(const Page *page, const PageNumber *number)
{
	uint32_t	after = page->visible - number->visible_at;

	if (number->in_footer)
		return true;
	if (number->in_header ||
		(page->content_pos > number->start &&
		 page->content_at <= page->visible - page->content_at))
		return false;
	return after <= BOTTOM_TEXT || after <= page->visible / BOTTOM_PARTS;
}

/* The next character that is shown of a number's source; 0: there is none. */
static uint32_t
next_shown(const Reader *reader, size_t *pos, size_t end)
{
	while (*pos < end)
	{
		const char *s = reader->s + *pos;
		uint32_t	ch = 0;
		size_t		n = 0;

		if (*s == '<' && (n = html_markup(reader->work, s, end - *pos)) > 0)
		{
			*pos += n;
			continue;
		}
		if (*s == '&')
			n = html_reference(s, end - *pos, false, &ch);
		if (n == 0)
			n = html_utf8(s, end - *pos, &ch);
		work_add(reader->work, n + 1);
		*pos += n > 0 ? n : 1;
		if (n == 0)
			return READER_BAD;
		if (reader_fold(ch) != READER_ZERO_WIDTH)
			return ch;
	}
	return 0;
}

/*
 * Is the number shown in its canonical form, blanks apart?  The registry prints
 * some telecom licences with 号 and others without: both do, once.
 */
static uint32_t
form_findings(const Page *page, const PageNumber *number)
{
	Reader		reader = { page->html, page->len, true, page->work };
	char		canonical[ICP_TEXT_SIZE];
	size_t		len = icp_format(number->value, canonical);
	const char *service = strrchr(canonical, '-');
	size_t		at = 0;
	size_t		pos = number->start;
	bool		blanks = false;
	uint32_t	ch;
	IcpParts	parts;
	size_t		next;

	icp_unpack(number->value, &parts);
	if (parts.service == 0)
		service = canonical + len;
	while ((ch = next_shown(&reader, &pos, number->end)) != 0)
	{
		uint32_t	expected = 0;
		size_t		n = at < len ?
			html_utf8(canonical + at, len - at, &expected) : 0;

		if (reader_fold(ch) == ' ')
			blanks = true;
		else if (n > 0 && ch == expected)
			at += n;
		else if (ch == U'号' && parts.scheme == ICP_TELECOM &&
				 canonical + at == service)
			parts.scheme = ICP_FILING;	/* not twice */
		else
			return BIT(ICP_FORM);
	}
	if (at < len ||
		reader_next(&reader, number->end, &next, &next) == U'号')
		return BIT(ICP_FORM);
	return blanks ? BIT(ICP_SPACING) : 0;
}

/*
 * How an ICP number is shown.  Its link is the one that it stands in; the order
 * asks for a link below the number (art. 13), so that one to the ministry that
 * follows it at once does too.
 */
static uint32_t
icp_shown_findings(const Page *page, const PageNumber *number)
{
	uint32_t	findings = form_findings(page, number);

	if (!is_at_bottom(page, number))
		findings |= BIT(ICP_NOT_AT_BOTTOM);
	if (number->link == PAGE_LINK_NONE)
		findings |= number->clickable ?
			BIT(PAGE_SCRIPTED) : BIT(ICP_NOT_LINKED);
	else if (number->link == PAGE_LINK_OTHER)
		findings |= BIT(ICP_LINK_HOST);
	else if (number->link == PAGE_LINK_OUTDATED)
		findings |= BIT(ICP_LINK_OUTDATED);
	return findings;
}

/*
 * How a public-security number is shown: with an image in its link or beside
 * it, and a link to the public-security site.  The digits that the link looks
 * up are compared with those shown; a link to the site as a whole looks up
 * none.
 */
static uint32_t
psb_shown_findings(const PageNumber *number)
{
	uint32_t	findings = 0;

	if (!number->icon)
		findings |= BIT(PSB_NO_ICON);
	if (number->link == PAGE_LINK_NONE)
		findings |= number->clickable ?
			BIT(PAGE_SCRIPTED) : BIT(PSB_NOT_LINKED);
	else if (number->link == PAGE_LINK_OTHER)
		findings |= BIT(PSB_LINK_HOST);
	else
	{
		if (number->link == PAGE_LINK_OUTDATED)
			findings |= BIT(PSB_LINK_OUTDATED);
		if (number->lookup == PAGE_LOOKUP_MIXED)
			findings |= BIT(PSB_LINK_FORM);
		else if (number->lookup == PAGE_LOOKUP_OTHER)
			findings |= BIT(PSB_LINK_DIGITS);
	}
	return findings;
}

/*
 * Which number speaks
 */

/* What a number is to the one that should be shown, the closest last. */
typedef enum Closeness
{
	CLOSE_NOT,					/* no number is shown */
	CLOSE_FILLER,				/* a label, and what stands for a number */
	CLOSE_PLACEHOLDER,
	CLOSE_OTHER,
	CLOSE_SIBLING,				/* another service of the same subject */
	CLOSE_FAMILY,				/* subject for a service number, or reverse */
	CLOSE_SAME
} Closeness;

static Closeness
icp_closeness(int64_t shown, int64_t expected)
{
	bool		subjects = (shown & ICP_SERVICE_MASK) == 0 ||
		(expected & ICP_SERVICE_MASK) == 0;

	if (shown == expected)
		return CLOSE_SAME;
	if (icp_is_filler(shown))
		return CLOSE_PLACEHOLDER;
	if ((shown | ICP_SERVICE_MASK) == (expected | ICP_SERVICE_MASK))
		return subjects ? CLOSE_FAMILY : CLOSE_SIBLING;
	return CLOSE_OTHER;
}

static Closeness
psb_closeness(int64_t shown, int64_t expected)
{
	if (shown == expected)
		return CLOSE_SAME;
	return psb_is_filler(shown) ? CLOSE_PLACEHOLDER : CLOSE_OTHER;
}

static int
count_bits(uint32_t bits)
{
	int			n = 0;

	for (; bits != 0; bits &= bits - 1)
		n++;
	return n;
}

/* One kind of number: what is expected, and who speaks. */
typedef struct Judgement
{
	bool		is_psb;
	int64_t		expected;
	Closeness	closest;
	size_t		speaker;		/* index of the closest, or NOT_SHOWN */
	uint32_t	findings;		/* of how it is shown */
	size_t		placeholder;	/* the last that is one, or NOT_SHOWN */
	size_t		scripted;		/* the expected one in a script, or NOT_SHOWN */
} Judgement;

static void
judge_number(Judgement *j, const Page *page, size_t i)
{
	const PageNumber *number = &page->numbers[i];
	Closeness	closeness;
	uint32_t	findings = 0;

	closeness = number->is_filler ? CLOSE_FILLER :
		j->is_psb ? psb_closeness(number->value, j->expected) :
		icp_closeness(number->value, j->expected);
	if (number->in_script)
	{
		if (closeness >= CLOSE_FAMILY)
			j->scripted = i;
		return;
	}
	if (closeness == CLOSE_FILLER || closeness == CLOSE_PLACEHOLDER)
		j->placeholder = i;
	if (closeness < j->closest)
		return;
	if (closeness > CLOSE_FILLER)
		findings = j->is_psb ? psb_shown_findings(number) :
			icp_shown_findings(page, number);
	if (closeness > j->closest ||
		count_bits(findings) <= count_bits(j->findings))
	{
		j->findings = findings;
		j->speaker = i;
	}
	j->closest = closeness;
}

static Judgement
judge(const Page *page, bool is_psb, int64_t expected)
{
	Judgement	j = {
		.is_psb = is_psb, .expected = expected, .closest = CLOSE_NOT,
		.speaker = NOT_SHOWN, .placeholder = NOT_SHOWN, .scripted = NOT_SHOWN
	};

	for (size_t i = 0; i < page->count; i++)
	{
		work_add(page->work, 1);
		if (page->numbers[i].is_psb == is_psb)
			judge_number(&j, page, i);
	}
	return j;
}

/*
 * Findings
 */

typedef struct Findings
{
	const Page *page;
	bool		shell;			/* what the page will show is not known */
	FooterFinding *list;
	int			count;
} Findings;

/* The end of the link that a number stands in, if its end tag is near. */
static size_t
end_of_link(const Page *page, const PageNumber *number)
{
	const char *s = page->html + number->end;
	const char *limit = page->html + page->len;

	if (number->link_start == number->start)
		return number->end;
	if (limit - s > HTML_MARKUP_MAX)
		limit = s + HTML_MARKUP_MAX;
	while ((s = html_find(page->work, s, limit, '<')) != NULL)
	{
		if (html_starts_with(s, limit, "</a"))
		{
			s = html_find(page->work, s, limit, '>');
			break;
		}
		s++;
	}
	return s != NULL ? (size_t) (s + 1 - page->html) : number->end;
}

/* A finding; i: the number that it is about, or NOT_SHOWN. */
static void
add(Findings *findings, FooterCode code, FooterAbout about, size_t i)
{
	FooterFinding *finding = &findings->list[findings->count++];

	memset(finding, 0, sizeof(*finding));
	finding->code = code;
	finding->about = about;
	if (i != NOT_SHOWN)
	{
		const PageNumber *number = &findings->page->numbers[i];

		finding->has_place = true;
		finding->has_number = !number->is_filler;
		finding->value = number->value;
		finding->start = number->start;
		finding->end = number->end;
		finding->link_start = number->link_start;
		finding->link_end = end_of_link(findings->page, number);
	}
}

/* What the closest number is, as a code; FOOTER_CODES: the right one. */
static FooterCode
identity(const Judgement *j)
{
	switch (j->closest)
	{
		case CLOSE_OTHER:
			return j->is_psb ? FOOTER_PSB_OTHER : FOOTER_ICP_OTHER;
		case CLOSE_SIBLING:
			return FOOTER_ICP_OTHER_SERVICE;
		case CLOSE_FAMILY:
			return (j->expected & ICP_SERVICE_MASK) == 0 ?
				FOOTER_ICP_SERVICE_SHOWN : FOOTER_ICP_SUBJECT_ONLY;
		default:
			return FOOTER_CODES;
	}
}

/*
 * The findings of one kind, but for page_scripted.  A placeholder beside a
 * number of the subject is an example in the text.
 */
static void
add_kind(Findings *findings, const Judgement *j)
{
	FooterAbout about = j->is_psb ? FOOTER_ABOUT_PSB : FOOTER_ABOUT_ICP;
	FooterCode	first = j->is_psb ? FOOTER_PSB_MISSING : FOOTER_ICP_MISSING;
	FooterCode	last = j->is_psb ?
		FOOTER_PSB_LINK_DIGITS : FOOTER_ICP_LINK_OUTDATED;
	FooterCode	placeholder = j->is_psb ?
		FOOTER_PSB_PLACEHOLDER : FOOTER_ICP_PLACEHOLDER;
	FooterCode	is = identity(j);

	for (FooterCode code = first; code <= last; code++)
	{
		if (code == first)
		{
			if (j->closest == CLOSE_NOT && j->scripted == NOT_SHOWN &&
				!findings->shell)
				add(findings, code, about, NOT_SHOWN);
		}
		else if (code == placeholder)
		{
			if (j->closest <= CLOSE_OTHER && j->placeholder != NOT_SHOWN)
				add(findings, code, about, j->placeholder);
		}
		else if (code == is || (j->findings & UINT32_C(1) << code) != 0)
			add(findings, code, about, j->speaker);
	}
}

/* page_scripted: a number, or its link, is there only once a script has run. */
static void
add_scripted(Findings *findings, const Judgement *j)
{
	FooterAbout about = j->is_psb ? FOOTER_ABOUT_PSB : FOOTER_ABOUT_ICP;

	if (j->findings & BIT(PAGE_SCRIPTED))
		add(findings, FOOTER_PAGE_SCRIPTED, about, j->speaker);
	else if (j->closest == CLOSE_NOT && j->scripted != NOT_SHOWN)
		add(findings, FOOTER_PAGE_SCRIPTED, about, j->scripted);
}

/* Is this an empty shell, which a script is to fill? */
static bool
is_shell(const Page *page, const Judgement *icp, const Judgement *psb)
{
	return page->scripts && !page->owner &&
		page->visible < (page->mount ? MOUNT_TEXT : SHELL_TEXT) &&
		icp->closest == CLOSE_NOT && psb->closest == CLOSE_NOT;
}

int
footer_check(const FooterRequest *request,
			 FooterFinding findings[FOOTER_FINDINGS_MAX])
{
	Page		page = {
		.html = request->html, .len = request->len, .hosts = request->hosts,
		.work = request->work, .resize = request->resize
	};
	Findings	out = { .page = &page, .list = findings };
	Judgement	icp;
	Judgement	psb = { .closest = CLOSE_NOT, .scripted = NOT_SHOWN };

	page_read(&page);
	icp = judge(&page, false, request->icp);
	if (request->has_psb)
		psb = judge(&page, true, request->psb);
	out.shell = is_shell(&page, &icp, &psb);

	add_kind(&out, &icp);
	if (request->has_psb)
		add_kind(&out, &psb);
	/* source that holds numbers alone is a part of a page */
	if (!page.owner && page.visible > 0 && !out.shell)
		add(&out, FOOTER_COPYRIGHT_MISSING, FOOTER_ABOUT_PAGE, NOT_SHOWN);
	add_scripted(&out, &icp);
	if (request->has_psb)
		add_scripted(&out, &psb);
	if (out.shell && (icp.scripted == NOT_SHOWN ||
					  (request->has_psb && psb.scripted == NOT_SHOWN)))
		add(&out, FOOTER_PAGE_SCRIPTED, FOOTER_ABOUT_PAGE, NOT_SHOWN);
	return out.count;
}
