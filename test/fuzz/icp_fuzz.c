#define PARSE		icp_parse
#define FORMAT		icp_format
#define IS_VALID	icp_is_valid

#include "parse_fuzz.h"
