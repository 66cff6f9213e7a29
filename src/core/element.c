/*-------------------------------------------------------------------------
 *
 * element.c
 *	  A tag of a page, with what its attributes say of how it is shown.
 *
 *-------------------------------------------------------------------------
 */
#include "element.h"

#include <string.h>

/*
 * What an element is.  Textless are those without content, which have no end
 * tag, and the page as a whole: what hid it at first, a script shows.
 */
static unsigned
kind_of(const char *name)
{
	switch (name[0])
	{
		case 'a':
			return HTML_IS(name, "a") ? ELEMENT_LINK :
				HTML_IS(name, "area") ? ELEMENT_TEXTLESS :
				HTML_IS(name, "article") ? ELEMENT_MAIN : 0;
		case 'b':
			return HTML_IS(name, "b") ? ELEMENT_PICTURE :
				HTML_IS(name, "base") ? ELEMENT_TEXTLESS :
				HTML_IS(name, "body") ? ELEMENT_TEXTLESS :
				HTML_IS(name, "br") ? ELEMENT_TEXTLESS : 0;
		case 'c':
			return HTML_IS(name, "col") ? ELEMENT_TEXTLESS : 0;
		case 'd':
			return HTML_IS(name, "div") ? ELEMENT_PICTURE : 0;
		case 'e':
			return HTML_IS(name, "em") ? ELEMENT_PICTURE :
				HTML_IS(name, "embed") ? ELEMENT_TEXTLESS : 0;
		case 'f':
			return HTML_IS(name, "footer") ? ELEMENT_FOOTER : 0;
		case 'h':
			return HTML_IS(name, "h1") ? ELEMENT_HEADING :
				HTML_IS(name, "header") ? ELEMENT_HEADER :
				HTML_IS(name, "hr") ? ELEMENT_TEXTLESS :
				HTML_IS(name, "html") ? ELEMENT_TEXTLESS : 0;
		case 'i':
			return HTML_IS(name, "i") ? ELEMENT_PICTURE :
				HTML_IS(name, "iframe") ? ELEMENT_RAW :
				HTML_IS(name, "img") ? (ELEMENT_TEXTLESS | ELEMENT_IMAGE) :
				HTML_IS(name, "input") ? ELEMENT_TEXTLESS :
				HTML_IS(name, "ins") ? ELEMENT_PICTURE : 0;
		case 'l':
			return HTML_IS(name, "link") ? ELEMENT_TEXTLESS : 0;
		case 'm':
			return HTML_IS(name, "main") ? ELEMENT_MAIN :
				HTML_IS(name, "meta") ? ELEMENT_TEXTLESS : 0;
		case 'n':
			return HTML_IS(name, "noembed") ? ELEMENT_RAW :
				HTML_IS(name, "noframes") ? ELEMENT_RAW :
				HTML_IS(name, "noscript") ? ELEMENT_UNSEEN : 0;
		case 's':
			return HTML_IS(name, "s") ? ELEMENT_PICTURE :
				HTML_IS(name, "script") ? (ELEMENT_RAW | ELEMENT_SCRIPT) :
				HTML_IS(name, "source") ? ELEMENT_TEXTLESS :
				HTML_IS(name, "span") ? ELEMENT_PICTURE :
				HTML_IS(name, "style") ? ELEMENT_RAW :
				HTML_IS(name, "svg") ? ELEMENT_DRAWING : 0;
		case 't':
			return HTML_IS(name, "template") ? ELEMENT_UNSEEN :
				HTML_IS(name, "textarea") ? ELEMENT_RAW :
				HTML_IS(name, "title") ? ELEMENT_RAW :
				HTML_IS(name, "track") ? ELEMENT_TEXTLESS : 0;
		case 'u':
			return HTML_IS(name, "u") ? ELEMENT_PICTURE : 0;
		case 'w':
			return HTML_IS(name, "wbr") ? ELEMENT_TEXTLESS : 0;
		case 'x':
			return HTML_IS(name, "xmp") ? ELEMENT_RAW : 0;
		default:
			return 0;
	}
}

static bool
contains(Work *work, const char *s, const char *end, const char *word)
{
	while (s < end)
	{
		const char *begin = s;
		const char *piece = end - s < WORK_PIECE ? end : s + WORK_PIECE;

		for (; s < piece; s++)
			if (html_lower(*s) == *word && html_starts_with(s, end, word))
				return true;
		work_add(work, s - begin);
	}
	return false;
}

static bool
contains_any(Work *work, const char *s, const char *end,
			 const char *const *words)
{
	for (; *words != NULL; words++)
		if (contains(work, s, end, *words))
			return true;
	return false;
}

/* Does a style declare this property to be this, first of its words? */
static bool
declares(Work *work, const char *s, const char *end, const char *property,
		 const char *value)
{
	for (; s < end; s++)
	{
		work_add(work, 1);
		if (html_lower(*s) != *property || !html_starts_with(s, end, property))
			continue;
		s += strlen(property);
		for (; s < end && html_is_blank(*s); s++)
			work_add(work, 1);
		if (s == end)
			return false;
		if (*s != ':')
			continue;
		for (s++; s < end && html_is_blank(*s); s++)
			work_add(work, 1);
		if (html_starts_with(s, end, value))
			return true;
	}
	return false;
}

/* Does a script, from an attribute, lead somewhere? */
static bool
opens_something(Work *work, const HtmlAttribute *a)
{
	static const char *const words[] = {
		"open(", "location", "href", "://", NULL
	};

	return contains_any(work, a->value, a->value_end, words);
}

static void
note_image(Element *element, const HtmlAttribute *a)
{
	if (strncmp(a->name, "src", 3) == 0 || strncmp(a->name, "data-", 5) == 0)
		element->icon = true;
}

static void
note_class(Work *work, Element *element, const HtmlAttribute *a)
{
	element->styled = true;
	element->css_class = a->value;
	element->css_class_end = a->value_end;
	if (contains(work, a->value, a->value_end, "ico"))
		element->icon = true;
}

static void
note_style(Work *work, Element *element, const HtmlAttribute *a)
{
	element->styled = true;
	if (contains(work, a->value, a->value_end, "url("))
		element->icon = true;
	if (declares(work, a->value, a->value_end, "display", "none") ||
		declares(work, a->value, a->value_end, "visibility", "hidden"))
		element->hidden = true;
}

static void
note_attribute(Work *work, Element *element, const HtmlAttribute *a)
{
	switch (a->name[0])
	{
		case 'b':
			if (HTML_IS(a->name, "background"))
				element->icon = true;
			break;
		case 'c':
			if (HTML_IS(a->name, "class"))
				note_class(work, element, a);
			break;
		case 'h':
			if (HTML_IS(a->name, "hidden"))
				element->hidden = true;
			else if (HTML_IS(a->name, "href") && element->href == NULL)
			{
				element->href = a->value;
				element->href_end = a->value_end;
				if (html_starts_with(a->value, a->value_end, "javascript:"))
					element->clickable |= opens_something(work, a);
			}
			break;
		case 'i':
			if (HTML_IS(a->name, "id"))
				element->named = true;
			break;
		case 'o':
			if (HTML_IS(a->name, "onclick"))
				element->clickable |= opens_something(work, a);
			break;
		case 's':
			if (HTML_IS(a->name, "style"))
				note_style(work, element, a);
			break;
	}
	if ((element->kind & ELEMENT_IMAGE) && a->value < a->value_end)
		note_image(element, a);
}

bool
element_is_badge(Work *work, const char *css_class, const char *end)
{
	static const char *const names[] = {
		"police", "gongan", "ghs", "beian", "badge", "logo", NULL
	};

	return contains_any(work, css_class, end, names);
}

const char *
element_read(Work *work, Element *element, const char *s, const char *limit)
{
	HtmlAttribute attribute;

	html_tag_begin(work, &element->tag, s, limit);
	element->kind = kind_of(element->tag.name);
	element->hidden = element->styled = element->named = false;
	element->clickable = false;
	element->icon = (element->kind & ELEMENT_DRAWING) != 0;
	element->css_class = element->css_class_end = NULL;
	element->href = element->href_end = NULL;
	while (html_tag_attribute(work, &element->tag, &attribute))
		if (!element->tag.end)
			note_attribute(work, element, &attribute);
	return element->tag.next;
}
