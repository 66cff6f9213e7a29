/*-------------------------------------------------------------------------
 *
 * number_planner.c
 *	  What the planner is told about @>, <@ and the regions of numbers.
 *
 * The numbers of a subject, and those of a province, are neighbours in the
 * order of their type.  So each of these conditions is one that the server
 * knows how to use, and nothing has to be checked again:
 *
 *		s @> n				n >= icp_first(s) AND n <= icp_last(s)
 *							s = icp_subject(n)
 *		icp_in_region(n, r)	n >= icp_region_first(r) AND
 *							n <= icp_region_last(r)
 *
 * Simplification, before anything is planned, takes the comparisons where the
 * side of the bounds holds no column: they prune partitions, go through a plain
 * index (btree or BRIN minmax) and are estimated by the column's statistics.
 * icp_subject(n) = s becomes the same range.  Otherwise s @> n is the equality:
 * whole tables are joined by hash or by merging, and a subject is found through
 * any index.  Comparisons, bounds and icp_subject are leakproof, so that row
 * security lets all of this through; icp_in_region names its region in an error
 * and would be held back.
 *
 * In a join the equality alone would give up the range of an index on n for
 * each s.  icp_number_within stands beside it: always true where the equality
 * is, estimated so, and known to be that range.
 *
 * Simplification may run before subqueries are pulled up, which changes columns
 * in place: nodes are copied wherever they stand twice, and a column of an outer
 * query is a column.  What is volatile or a subquery is never repeated, what
 * costs more than a few operators is not repeated for each row.  What remains
 * for these reasons is still a range of an index, by index conditions.
 *
 * Core takes a comparison with a value that it does not know for a third of the
 * table, and a join's inner scan by two of them for a ninth: even one subject's
 * numbers would rather be sought through the whole table.  So the index is told
 * the range several times, which costs nothing else.
 *
 *-------------------------------------------------------------------------
 */
#include "numbers.h"

#include "access/stratnum.h"
#include "catalog/pg_am.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "optimizer/clauses.h"
#include "optimizer/cost.h"
#include "optimizer/optimizer.h"
#include "region.h"
#include "table.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"
#include "utils/typcache.h"

/* core inlines a function's argument twice up to this many operators, too */
#define CHEAP_OPERATORS	10

/* (1/9)^4 of 20,000 rows are three, about what a subject has */
#define RANGE_IN_JOIN	4

/* one of 31, where core knows neither number nor region */
#define REGION_SELECTIVITY	(1.0 / 31)

/* A function that asks for a region, and its bounds. */
typedef struct RegionFunctions
{
	const char *in_region;
	const char *first;
	const char *last;
} RegionFunctions;

static const RegionFunctions icp_functions = {
	"icp_in_region", "icp_region_first", "icp_region_last"
};
static const RegionFunctions psb_functions = {
	"psb_in_region", "psb_region_first", "psb_region_last"
};

/*
 * The extension's own functions
 */

/* The one of that name for these arguments, at most two; or InvalidOid. */
static Oid
own_function(FunctionCallInfo fcinfo, const char *name, List *args)
{
	Oid			types[2];
	int			n = 0;
	ListCell   *arg;

	foreach(arg, args)
	{
		if (n == (int) lengthof(types))
			return InvalidOid;
		types[n++] = exprType(lfirst(arg));
	}
	return GetSysCacheOid3(PROCNAMEARGSNSP, Anum_pg_proc_oid,
						   CStringGetDatum(name),
						   PointerGetDatum(buildoidvector(types, n)),
						   ObjectIdGetDatum(beian_schema(fcinfo)));
}

/*
 * Is that function the extension's of that name?  A support function can be
 * attached to any other, whose arguments and result it knows nothing of.
 */
static bool
is_own(FunctionCallInfo fcinfo, Oid funcid, const char *name, List *args)
{
	return list_length(args) == 2 && OidIsValid(funcid) &&
		own_function(fcinfo, name, args) == funcid;
}

/* A call of one of them; NULL if it is gone. */
static Expr *
call(FunctionCallInfo fcinfo, const char *name, List *args, Oid result)
{
	Oid			funcid = own_function(fcinfo, name, args);
	FuncExpr   *func;

	if (!OidIsValid(funcid))
		return NULL;
	func = makeFuncExpr(funcid, result, copyObject(args), InvalidOid,
						exprCollation(linitial(args)), COERCE_EXPLICIT_CALL);
	if (IsA(linitial(args), Const))
		return (Expr *) eval_const_expressions(NULL, (Node *) func);
	return (Expr *) func;
}

/*
 * What may stand where
 */

static bool
holds_column_walker(Node *node, void *context)
{
	if (node == NULL)
		return false;
	switch (nodeTag(node))
	{
		case T_Var:
		case T_PlaceHolderVar:
		case T_Aggref:
		case T_GroupingFunc:
		case T_WindowFunc:
			return true;
		default:
			return expression_tree_walker(node, holds_column_walker, context);
	}
}

/* Has it columns, of this query or an outer one, or what is made of them? */
static bool
holds_column(Node *node)
{
	return holds_column_walker(node, NULL);
}

/*
 * May it be computed twice?  That must give the same value both times, and not
 * cost much where it is done for each row.
 */
static bool
may_repeat(Node *node)
{
	QualCost	cost;

	if (contain_volatile_functions(node) || contain_subplans(node) ||
		contain_agg_clause(node) || contain_window_function(node) ||
		expression_returns_set(node))
		return false;
	if (!holds_column(node))
		return true;
	cost_qual_eval_node(&cost, node, NULL);
	return cost.startup + cost.per_tuple <= CHEAP_OPERATORS * cpu_operator_cost;
}

/* Are both columns of one table?  No index on one waits for the other then. */
static bool
same_table(Node *a, Node *b)
{
	a = strip_implicit_coercions(a);
	b = strip_implicit_coercions(b);
	return IsA(a, Var) && IsA(b, Var) &&
		((Var *) a)->varno == ((Var *) b)->varno &&
		((Var *) a)->varlevelsup == ((Var *) b)->varlevelsup;
}

/* Is that a constant that is no region?  Its error is left to execution. */
static bool
is_unknown_region(Node *node)
{
	return IsA(node, Const) &&
		(((Const *) node)->constisnull ||
		 beian_region_code_or_zero(DatumGetTextPP(((Const *) node)->constvalue)) == 0);
}

/*
 * Conditions
 */

static Oid
btree_family(Node *node)
{
	return lookup_type_cache(exprType(node), TYPECACHE_BTREE_OPFAMILY)->btree_opf;
}

/*
 * "left op right", op being the operator family's of that strategy; NULL if
 * there is none, or no right side.
 */
static Expr *
comparison(Oid opfamily, int strategy, Node *left, Expr *right)
{
	Oid			type = exprType(left);
	Oid			op = get_opfamily_member(opfamily, type, type, strategy);
	Expr	   *result;

	if (right == NULL || !OidIsValid(op))
		return NULL;
	result = make_opclause(op, BOOLOID, false, copyObject((Expr *) left), right,
						   InvalidOid, InvalidOid);
	set_opfuncid((OpExpr *) result);
	return result;
}

/* "number >= first(arg)" and "number <= last(arg)"; NIL if that cannot be. */
static List *
range(FunctionCallInfo fcinfo, Oid opfamily, Node *number,
	  const char *first, const char *last, Node *arg)
{
	Oid			type = exprType(number);
	Expr	   *lower = comparison(opfamily, BTGreaterEqualStrategyNumber, number,
								   call(fcinfo, first, list_make1(arg), type));
	Expr	   *upper = comparison(opfamily, BTLessEqualStrategyNumber, number,
								   call(fcinfo, last, list_make1(arg), type));

	if (lower == NULL || upper == NULL)
		return NIL;
	return list_make2(lower, upper);
}

/*
 * Simplification
 */

/* The number's range as one condition, or NULL. */
static Node *
range_clause(FunctionCallInfo fcinfo, Node *number,
			 const char *first, const char *last, Node *arg)
{
	List	   *comparisons;

	if (!may_repeat(number) || !may_repeat(arg))
		return NULL;
	comparisons = range(fcinfo, btree_family(number), number, first, last, arg);
	return comparisons == NIL ? NULL : (Node *) make_andclause(comparisons);
}

/* subject = icp_subject(number), in a join with what an index on number needs */
static Node *
equality_clause(FunctionCallInfo fcinfo, Node *subject, Node *number)
{
	Oid			type = exprType(number);
	Expr	   *equal = comparison(btree_family(subject), BTEqualStrategyNumber,
								   subject,
								   call(fcinfo, "icp_subject",
										list_make1(number), type));
	Expr	   *within;

	if (equal == NULL || !holds_column(subject) || !holds_column(number) ||
		same_table(subject, number) ||
		!may_repeat(subject) || !may_repeat(number))
		return (Node *) equal;
	within = call(fcinfo, "icp_number_within", list_make2(number, subject),
				  BOOLOID);
	return within == NULL ? (Node *) equal :
		(Node *) make_andclause(list_make2(equal, within));
}

static Node *
simplify_contains(FunctionCallInfo fcinfo, Node *subject, Node *number)
{
	if (!holds_column(subject) && holds_column(number))
		return range_clause(fcinfo, number, "icp_first", "icp_last", subject);
	if (expression_returns_set(subject) || expression_returns_set(number))
		return NULL;
	return equality_clause(fcinfo, subject, number);
}

/* icp_subject(number) = subject, either way round, where subject is no column */
static Node *
simplify_equal(FunctionCallInfo fcinfo, List *args)
{
	for (int i = 0; i < 2; i++)
	{
		Node	   *subject = list_nth(args, 1 - i);
		FuncExpr   *func = list_nth(args, i);

		if (IsA(func, FuncExpr) && list_length(func->args) == 1 &&
			func->funcid == own_function(fcinfo, "icp_subject", func->args) &&
			holds_column(linitial(func->args)) && !holds_column(subject))
			return range_clause(fcinfo, linitial(func->args),
								"icp_first", "icp_last", subject);
	}
	return NULL;
}

static Node *
simplify_in_region(FunctionCallInfo fcinfo, const RegionFunctions *functions,
				   Node *number, Node *region)
{
	if (holds_column(region) || is_unknown_region(region))
		return NULL;
	return range_clause(fcinfo, number, functions->first, functions->last,
						region);
}

/*
 * Index conditions, for what was not simplified
 */

/* Arguments of a function or operator node, and which function it calls. */
static List *
arguments(Node *node, Oid *funcid)
{
	if (is_opclause(node))
	{
		set_opfuncid((OpExpr *) node);
		*funcid = ((OpExpr *) node)->opfuncid;
		return ((OpExpr *) node)->args;
	}
	if (is_funcclause(node))
	{
		*funcid = ((FuncExpr *) node)->funcid;
		return ((FuncExpr *) node)->args;
	}
	*funcid = InvalidOid;
	return NIL;
}

/*
 * The range, if the index is on argument number_arg of the extension's function
 * of that name, and the other argument stays the same while it is scanned; so
 * many times if that comes from a join.
 */
static List *
index_condition(FunctionCallInfo fcinfo, SupportRequestIndexCondition *req,
				const char *name, int number_arg,
				const char *first, const char *last, int times)
{
	Oid			funcid;
	List	   *args = arguments(req->node, &funcid);
	Node	   *other;
	List	   *result = NIL;

	/* btree and BRIN minmax number the comparisons alike */
	if (!is_own(fcinfo, funcid, name, args) || req->indexarg != number_arg ||
		(req->index->relam != BTREE_AM_OID && req->index->relam != BRIN_AM_OID))
		return NIL;
	other = list_nth(args, 1 - number_arg);
	if (bms_is_member(req->index->rel->relid, pull_varnos(req->root, other)) ||
		contain_volatile_functions(other) || contain_subplans(other))
		return NIL;
	for (int i = 0; i < (holds_column(other) ? times : 1); i++)
		result = list_concat(result,
							 range(fcinfo, req->opfamily,
								   list_nth(args, number_arg),
								   first, last, other));
	req->lossy = false;
	return result;
}

/*
 * The support functions
 */

/* Arguments of the call that is to be simplified, if it is of that function. */
static List *
own_call(FunctionCallInfo fcinfo, Node *rawreq, const char *name)
{
	FuncExpr   *func = ((SupportRequestSimplify *) rawreq)->fcall;

	return is_own(fcinfo, func->funcid, name, func->args) ? func->args : NIL;
}

/* For the functions behind @> and <@. */
static Node *
contains_support(FunctionCallInfo fcinfo, const char *name, int number_arg)
{
	Node	   *rawreq = (Node *) PG_GETARG_POINTER(0);

	if (IsA(rawreq, SupportRequestSimplify))
	{
		List	   *args = own_call(fcinfo, rawreq, name);

		return args == NIL ? NULL :
			simplify_contains(fcinfo, list_nth(args, 1 - number_arg),
							  list_nth(args, number_arg));
	}
	if (IsA(rawreq, SupportRequestIndexCondition))
		return (Node *) index_condition(fcinfo,
										(SupportRequestIndexCondition *) rawreq,
										name, number_arg,
										"icp_first", "icp_last", 1);
	return NULL;
}

static Node *
in_region_support(FunctionCallInfo fcinfo, const RegionFunctions *functions)
{
	Node	   *rawreq = (Node *) PG_GETARG_POINTER(0);

	if (IsA(rawreq, SupportRequestSimplify))
	{
		List	   *args = own_call(fcinfo, rawreq, functions->in_region);

		return args == NIL ? NULL :
			simplify_in_region(fcinfo, functions, linitial(args), lsecond(args));
	}
	if (IsA(rawreq, SupportRequestIndexCondition))
	{
		SupportRequestIndexCondition *req = (SupportRequestIndexCondition *) rawreq;
		Oid			funcid;
		List	   *args = arguments(req->node, &funcid);

		if (!is_own(fcinfo, funcid, functions->in_region, args) ||
			is_unknown_region(lsecond(args)))
			return NULL;
		return (Node *) index_condition(fcinfo, req, functions->in_region, 0,
										functions->first, functions->last, 1);
	}
	if (IsA(rawreq, SupportRequestSelectivity))
	{
		((SupportRequestSelectivity *) rawreq)->selectivity = REGION_SELECTIVITY;
		return rawreq;
	}
	return NULL;
}

PG_FUNCTION_INFO_V1(icp_number_contains_support);
Datum
icp_number_contains_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(contains_support(fcinfo, "icp_number_contains", 1));
}

PG_FUNCTION_INFO_V1(icp_number_contained_support);
Datum
icp_number_contained_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(contains_support(fcinfo, "icp_number_contained", 0));
}

/* icp_number_within stands beside the equality, which says all that it says. */
PG_FUNCTION_INFO_V1(icp_number_within_support);
Datum
icp_number_within_support(PG_FUNCTION_ARGS)
{
	Node	   *rawreq = (Node *) PG_GETARG_POINTER(0);

	if (IsA(rawreq, SupportRequestIndexCondition))
		PG_RETURN_POINTER(index_condition(fcinfo,
										  (SupportRequestIndexCondition *) rawreq,
										  "icp_number_within", 0,
										  "icp_first", "icp_last",
										  RANGE_IN_JOIN));
	if (IsA(rawreq, SupportRequestSelectivity))
	{
		((SupportRequestSelectivity *) rawreq)->selectivity = 1.0;
		PG_RETURN_POINTER(rawreq);
	}
	PG_RETURN_POINTER(NULL);
}

PG_FUNCTION_INFO_V1(icp_number_eq_support);
Datum
icp_number_eq_support(PG_FUNCTION_ARGS)
{
	Node	   *rawreq = (Node *) PG_GETARG_POINTER(0);
	List	   *args;

	if (!IsA(rawreq, SupportRequestSimplify) ||
		(args = own_call(fcinfo, rawreq, "icp_number_eq")) == NIL)
		PG_RETURN_POINTER(NULL);
	PG_RETURN_POINTER(simplify_equal(fcinfo, args));
}

PG_FUNCTION_INFO_V1(icp_number_in_region_support);
Datum
icp_number_in_region_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(in_region_support(fcinfo, &icp_functions));
}

PG_FUNCTION_INFO_V1(psb_number_in_region_support);
Datum
psb_number_in_region_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(in_region_support(fcinfo, &psb_functions));
}
