/*-------------------------------------------------------------------------
 *
 * table.c
 *	  Where the extension's own tables are.
 *
 *-------------------------------------------------------------------------
 */
#include "table.h"

#include "utils/lsyscache.h"

Oid
beian_schema(FunctionCallInfo fcinfo)
{
	return get_func_namespace(fcinfo->flinfo->fn_oid);
}

Oid
beian_table(FunctionCallInfo fcinfo, const char *name)
{
	Oid			schema = beian_schema(fcinfo);
	Oid			table = get_relname_relid(name, schema);

	if (!OidIsValid(table))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("table \"%s\" of extension \"beian\" does not exist",
						name),
				 errhint("Restore it by DROP EXTENSION and CREATE EXTENSION, after saving your own rows.")));
	return table;
}
