#define PARSE		psb_parse
#define FORMAT		psb_format
#define IS_VALID	psb_is_valid

#include "parse_fuzz.h"
