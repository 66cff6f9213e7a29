/*-------------------------------------------------------------------------
 *
 * number_planner.c
 *	  What the planner is told about @>, <@ and icp_in_region.
 *
 * The numbers of a subject, and those of a province, are neighbours in the
 * order of icp_number, so that each of these conditions is a range of a plain
 * index (btree, or BRIN minmax):
 *
 *		s @> n				n >= icp_first(s) AND n <= icp_last(s)
 *		icp_in_region(n, r)	n >= icp_region_first(r) AND
 *							n <= icp_region_last(r)
 *
 * Where the subject is the indexed side, s = icp_subject(n).  All three are
 * exact, nothing has to be checked again.  The bounds are calls of functions
 * that everybody may use, so that they do for a constant, for a parameter of a
 * generic plan and for a column of the other side of a join alike; constants
 * are folded here.
 *
 * A join's inner scan is costed as if its range held a ninth of the table: so
 * core takes two bounds that it does not know.  For more than a few outer rows
 * another plan may look cheaper; whole tables are joined on icp_subject.
 *
 * icp_in_region names its region in an error message and so is not leakproof;
 * row security would keep it from the index.  Where its region holds no column
 * it is therefore turned into the two comparisons, which are leakproof, before
 * the planner looks at it.
 *
 *-------------------------------------------------------------------------
 */
#include "numbers.h"

#include <math.h>

#include "access/stratnum.h"
#include "catalog/pg_am.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_statistic.h"
#include "catalog/pg_type.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "optimizer/clauses.h"
#include "optimizer/optimizer.h"
#include "region.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"
#include "utils/syscache.h"
#include "utils/typcache.h"

PG_FUNCTION_INFO_V1(icp_number_contains_support);
PG_FUNCTION_INFO_V1(icp_number_contained_support);
PG_FUNCTION_INFO_V1(icp_number_in_region_support);
PG_FUNCTION_INFO_V1(icp_number_contains_sel);
PG_FUNCTION_INFO_V1(icp_number_contains_joinsel);
PG_FUNCTION_INFO_V1(icp_number_contained_sel);
PG_FUNCTION_INFO_V1(icp_number_contained_joinsel);

/*
 * Estimates where the other side is not known: a subject has so many numbers
 * of a column (its own and those of a few services), and a region is one of 31.
 * (A region that is a parameter has become two comparisons, for which core
 * takes 0.005 of the rows.)
 */
#define NUMBERS_PER_SUBJECT 4
#define REGION_SELECTIVITY	(1.0 / 31)

/*
 * Index conditions
 */

/* The extension's function of that name and argument, called with arg. */
static Expr *
call(FunctionCallInfo fcinfo, const char *name, Node *arg, Oid result)
{
	Oid			type = exprType(arg);
	oidvector  *argtypes = buildoidvector(&type, 1);
	Oid			func = GetSysCacheOid3(PROCNAMEARGSNSP, Anum_pg_proc_oid,
									   CStringGetDatum(name),
									   PointerGetDatum(argtypes),
									   ObjectIdGetDatum(beian_schema(fcinfo)));

	if (!OidIsValid(func))
		elog(ERROR, "function %s of extension \"beian\" does not exist", name);
	return (Expr *) makeFuncExpr(func, result, list_make1(arg),
								 InvalidOid, exprCollation(arg),
								 COERCE_EXPLICIT_CALL);
}

/* "left op right", op being the operator family's of that strategy, or NULL. */
static Expr *
comparison(Oid opfamily, int strategy, Node *left, Expr *right)
{
	Oid			type = exprType(left);
	Oid			op = get_opfamily_member(opfamily, type, type, strategy);

	if (!OidIsValid(op))
		return NULL;
	return make_opclause(op, BOOLOID, false, (Expr *) left, right,
						 InvalidOid, InvalidOid);
}

/*
 * "left >= first(arg)" and "left <= last(arg)"; NIL if the family lacks them.
 * Calls with a constant are folded.
 */
static List *
range(FunctionCallInfo fcinfo, PlannerInfo *root, Oid opfamily, Node *left,
	  const char *first, const char *last, Node *arg)
{
	Oid			type = exprType(left);
	Node	   *bounds[2];
	Expr	   *lower;
	Expr	   *upper;

	bounds[0] = (Node *) call(fcinfo, first, arg, type);
	bounds[1] = (Node *) call(fcinfo, last, arg, type);
	if (IsA(arg, Const))
	{
		bounds[0] = eval_const_expressions(root, bounds[0]);
		bounds[1] = eval_const_expressions(root, bounds[1]);
	}
	lower = comparison(opfamily, BTGreaterEqualStrategyNumber, left,
					   (Expr *) bounds[0]);
	upper = comparison(opfamily, BTLessEqualStrategyNumber, copyObject(left),
					   (Expr *) bounds[1]);
	if (lower == NULL || upper == NULL)
		return NIL;
	return list_make2(lower, upper);
}

/* Arguments of a function or operator node with two of them, else NIL. */
static List *
two_arguments(Node *node)
{
	List	   *args = NIL;

	if (is_opclause(node))
		args = ((OpExpr *) node)->args;
	else if (is_funcclause(node))
		args = ((FuncExpr *) node)->args;
	return list_length(args) == 2 ? args : NIL;
}

/* The other argument, if it is constant during a scan of the index. */
static Node *
pseudo_constant(SupportRequestIndexCondition *req, List *args)
{
	Node	   *other = list_nth(args, 1 - req->indexarg);

	if (bms_is_member(req->index->rel->relid, pull_varnos(req->root, other)) ||
		contain_volatile_functions(other))
		return NULL;
	return other;
}

/* btree and BRIN minmax number the comparisons alike */
static bool
has_ranges(IndexOptInfo *index)
{
	return index->relam == BTREE_AM_OID || index->relam == BRIN_AM_OID;
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
 * Condition for an index on one side of subject @> number; subject_arg says
 * which argument the subject is.
 */
static List *
contains_index_condition(FunctionCallInfo fcinfo,
						 SupportRequestIndexCondition *req, int subject_arg)
{
	List	   *args = two_arguments(req->node);
	Node	   *other;
	Node	   *column;
	Expr	   *condition;
	Expr	   *subject;
	int			strategy = BTEqualStrategyNumber;

	if (args == NIL || (other = pseudo_constant(req, args)) == NULL)
		return NIL;
	column = list_nth(args, req->indexarg);

	if (req->indexarg != subject_arg)
	{
		if (!has_ranges(req->index))
			return NIL;
		req->lossy = false;
		return range(fcinfo, req->root, req->opfamily, column,
					 "icp_first", "icp_last", other);
	}

	if (req->index->relam == HASH_AM_OID)
		strategy = HTEqualStrategyNumber;
	else if (!has_ranges(req->index))
		return NIL;
	subject = call(fcinfo, "icp_subject", other, exprType(column));
	if (IsA(other, Const))
		subject = (Expr *) eval_const_expressions(req->root, (Node *) subject);
	condition = comparison(req->opfamily, strategy, column, subject);
	if (condition == NULL)
		return NIL;
	req->lossy = false;
	return list_make1(condition);
}

/* Condition for an index on the number of icp_in_region(number, region). */
static List *
region_index_condition(FunctionCallInfo fcinfo,
					   SupportRequestIndexCondition *req)
{
	List	   *args = two_arguments(req->node);
	Node	   *region;

	if (args == NIL || req->indexarg != 0 || !has_ranges(req->index) ||
		(region = pseudo_constant(req, args)) == NULL ||
		is_unknown_region(region))
		return NIL;
	req->lossy = false;
	return range(fcinfo, req->root, req->opfamily, linitial(args),
				 "icp_region_first", "icp_region_last", region);
}

/*
 * icp_in_region(column, region) as two comparisons, where region holds no
 * column.  What is more than a column is left alone: it would be computed twice.
 */
static Node *
simplify_in_region(FunctionCallInfo fcinfo, SupportRequestSimplify *req)
{
	List	   *args = req->fcall->args;
	Node	   *number;
	Node	   *region;
	List	   *comparisons;

	if (list_length(args) != 2)
		return NULL;
	number = linitial(args);
	region = lsecond(args);
	if (!IsA(number, Var) || contain_var_clause(region) ||
		contain_volatile_functions(region) || contain_subplans(region) ||
		is_unknown_region(region))
		return NULL;

	comparisons = range(fcinfo, req->root,
						lookup_type_cache(exprType(number),
										  TYPECACHE_BTREE_OPFAMILY)->btree_opf,
						number, "icp_region_first", "icp_region_last", region);
	if (comparisons == NIL)
		return NULL;
	return (Node *) make_andclause(comparisons);
}

/*
 * Selectivity
 */

/*
 * Share of a column's rows that lie in a range, by its most common values and
 * its histogram.
 *
 * Bounds of the histogram that lie in the range are counted: k of them make
 * k - 1 whole bins and a part of a bin at each end, taken as half.  A range
 * that holds none is a part of one bin, anything between one row and nearly
 * all of it: the geometric mean of the two is off by the same factor either
 * way.
 *
 * The statistics are compared with integer comparisons alone, which tell
 * nobody anything: no look at the user's rights is needed, as with leakproof
 * operators.
 */
static double
range_selectivity(VariableStatData *vardata, int64 lower, int64 upper,
				  double unknown)
{
	AttStatsSlot slot;
	double		rows = 1.0;
	double		nulls;
	double		common = 0.0;
	double		result = 0.0;
	double		rest;
	double		bins = 0.0;
	double		one_bin = 1.0;

	if (lower > upper)
		return 0.0;
	if (!HeapTupleIsValid(vardata->statsTuple))
		return unknown;
	nulls = ((Form_pg_statistic) GETSTRUCT(vardata->statsTuple))->stanullfrac;
	if (vardata->rel != NULL)
		rows = Max(vardata->rel->tuples, 1.0);

	if (get_attstatsslot(&slot, vardata->statsTuple, STATISTIC_KIND_MCV,
						 InvalidOid,
						 ATTSTATSSLOT_VALUES | ATTSTATSSLOT_NUMBERS))
	{
		for (int i = 0; i < slot.nvalues; i++)
		{
			int64		value = DatumGetInt64(slot.values[i]);

			common += slot.numbers[i];
			if (lower <= value && value <= upper)
				result += slot.numbers[i];
		}
		free_attstatsslot(&slot);
	}
	rest = Max(1.0 - nulls - common, 0.0);

	if (get_attstatsslot(&slot, vardata->statsTuple, STATISTIC_KIND_HISTOGRAM,
						 InvalidOid, ATTSTATSSLOT_VALUES))
	{
		int			inside = 0;
		int			below = 0;

		for (int i = 0; i < slot.nvalues; i++)
		{
			int64		value = DatumGetInt64(slot.values[i]);

			if (value < lower)
				below++;
			else if (value <= upper)
				inside++;
		}
		one_bin = 1.0 / Max(slot.nvalues - 1, 1);
		if (inside > 0)
		{
			bins = inside;
			if (below == 0)
				bins -= 0.5;	/* nothing lies below the first bound */
			if (below + inside == slot.nvalues)
				bins -= 0.5;
			bins = Max(bins, 0.5);
		}
		free_attstatsslot(&slot);
	}

	if (bins > 0.0)
		result += rest * Min(bins * one_bin, 1.0);
	else
		result += rest * sqrt(one_bin / Max(rest * rows, 1.0));
	result = Max(result, 1.0 / rows);
	CLAMP_PROBABILITY(result);
	return result;
}

/* Number of distinct values of an expression, 0 if nothing is known of it. */
static double
known_distinct(PlannerInfo *root, Node *node, int varRelid)
{
	VariableStatData vardata;
	bool		isdefault;
	double		distinct;

	examine_variable(root, node, varRelid, &vardata);
	distinct = get_variable_numdistinct(&vardata, &isdefault);
	ReleaseVariableStats(vardata);
	return isdefault ? 0.0 : distinct;
}

/*
 * Share of a column's rows that contain, or are contained in, what stands on
 * the other side; subject_arg says which argument the subject is.
 */
static double
contains_selectivity(PlannerInfo *root, List *args, int varRelid,
					 int subject_arg)
{
	VariableStatData vardata;
	Node	   *other;
	bool		varonleft;
	bool		isdefault;
	double		distinct;
	double		result;

	if (!get_restriction_variable(root, args, varRelid,
								  &vardata, &other, &varonleft))
		return DEFAULT_EQ_SEL;

	if (IsA(other, Const) && ((Const *) other)->constisnull)
		result = 0.0;
	else if (varonleft == (subject_arg == 0))
	{
		/* column = icp_subject(other) */
		Oid			eq_opr = lookup_type_cache(vardata.atttype,
											   TYPECACHE_EQ_OPR)->eq_opr;

		if (IsA(other, Const))
			result = var_eq_const(&vardata, eq_opr, InvalidOid,
								  IcpNumberGetDatum(ICP_SUBJECT(DatumGetIcpNumber(((Const *) other)->constvalue))),
								  false, varonleft, false);
		else
			result = var_eq_non_const(&vardata, eq_opr, InvalidOid, other,
									  varonleft, false);
	}
	else
	{
		double		subjects = 0.0;

		distinct = Max(get_variable_numdistinct(&vardata, &isdefault), 1.0);
		result = Min(NUMBERS_PER_SUBJECT / distinct, 1.0);
		if (IsA(other, Const))
		{
			IcpNumber	subject = DatumGetIcpNumber(((Const *) other)->constvalue);

			if (!ICP_IS_SUBJECT(subject))
				result = 0.0;
			else
				result = range_selectivity(&vardata, ICP_FIRST(subject),
										   ICP_LAST(subject), result);
		}
		else
		{
			/* in a join, each number has one of the subjects */
			if (contain_var_clause(other))
				subjects = known_distinct(root, other, 0);
			if (subjects > 0.0)
				result = 1.0 / Max(subjects, 1.0);
		}
	}

	ReleaseVariableStats(vardata);
	CLAMP_PROBABILITY(result);
	return result;
}

/*
 * The same of the pairs of two relations: each number that is not NULL has one
 * of the subjects.
 */
static double
contains_join_selectivity(PlannerInfo *root, List *args, JoinType jointype,
						  SpecialJoinInfo *sjinfo, int subject_arg)
{
	VariableStatData vars[2];
	VariableStatData *subject;
	VariableStatData *number;
	bool		reversed;
	bool		isdefault;
	double		subjects;
	double		numbers;
	double		notnull[2];
	double		result;

	get_join_variables(root, args, sjinfo, &vars[0], &vars[1], &reversed);
	for (int i = 0; i < 2; i++)
		notnull[i] = HeapTupleIsValid(vars[i].statsTuple) ?
			1.0 - ((Form_pg_statistic) GETSTRUCT(vars[i].statsTuple))->stanullfrac : 1.0;

	subject = &vars[subject_arg];
	number = &vars[1 - subject_arg];
	subjects = Max(get_variable_numdistinct(subject, &isdefault), 1.0);
	numbers = Max(get_variable_numdistinct(number, &isdefault), 1.0);

	if (jointype == JOIN_SEMI || jointype == JOIN_ANTI)
	{
		/* share of the outer side's rows that have a match at all */
		bool		outer_is_subject = (subject_arg == 0) != reversed;

		if (outer_is_subject)
			result = notnull[subject_arg] * Min(numbers / subjects, 1.0);
		else
			result = notnull[1 - subject_arg];
	}
	else
		result = notnull[0] * notnull[1] / subjects;

	ReleaseVariableStats(vars[0]);
	ReleaseVariableStats(vars[1]);
	CLAMP_PROBABILITY(result);
	return result;
}

Datum
icp_number_contains_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(contains_selectivity((PlannerInfo *) PG_GETARG_POINTER(0),
										  (List *) PG_GETARG_POINTER(2),
										  PG_GETARG_INT32(3), 0));
}

Datum
icp_number_contained_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(contains_selectivity((PlannerInfo *) PG_GETARG_POINTER(0),
										  (List *) PG_GETARG_POINTER(2),
										  PG_GETARG_INT32(3), 1));
}

Datum
icp_number_contains_joinsel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(contains_join_selectivity((PlannerInfo *) PG_GETARG_POINTER(0),
											   (List *) PG_GETARG_POINTER(2),
											   (JoinType) PG_GETARG_INT16(3),
											   (SpecialJoinInfo *) PG_GETARG_POINTER(4),
											   0));
}

Datum
icp_number_contained_joinsel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(contains_join_selectivity((PlannerInfo *) PG_GETARG_POINTER(0),
											   (List *) PG_GETARG_POINTER(2),
											   (JoinType) PG_GETARG_INT16(3),
											   (SpecialJoinInfo *) PG_GETARG_POINTER(4),
											   1));
}

/* Share of the rows of icp_in_region(number, region). */
static double
region_selectivity(SupportRequestSelectivity *req)
{
	VariableStatData vardata;
	Node	   *region = estimate_expression_value(req->root,
												  lsecond(req->args));
	double		result = REGION_SELECTIVITY;

	if (!IsA(region, Const) || is_unknown_region(region))
		return result;

	examine_variable(req->root, linitial(req->args), req->varRelid, &vardata);
	if (vardata.rel != NULL)
	{
		int			code = beian_region_code_or_zero(DatumGetTextPP(((Const *) region)->constvalue));

		result = range_selectivity(&vardata, beian_icp_region_first(code),
								   beian_icp_region_last(code), result);
	}
	ReleaseVariableStats(vardata);
	return result;
}

/*
 * The support functions
 */

/*
 * For the functions behind @> and <@, called as operators (which have their
 * own estimators) or by name.
 */
static Node *
contains_support(FunctionCallInfo fcinfo, int subject_arg)
{
	Node	   *rawreq = (Node *) PG_GETARG_POINTER(0);

	if (IsA(rawreq, SupportRequestIndexCondition))
		return (Node *) contains_index_condition(fcinfo,
												 (SupportRequestIndexCondition *) rawreq,
												 subject_arg);
	if (IsA(rawreq, SupportRequestSelectivity))
	{
		SupportRequestSelectivity *req = (SupportRequestSelectivity *) rawreq;

		if (req->is_join)
			req->selectivity = contains_join_selectivity(req->root, req->args,
														 req->jointype,
														 req->sjinfo,
														 subject_arg);
		else
			req->selectivity = contains_selectivity(req->root, req->args,
													req->varRelid, subject_arg);
		return rawreq;
	}
	return NULL;
}

Datum
icp_number_contains_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(contains_support(fcinfo, 0));
}

Datum
icp_number_contained_support(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(contains_support(fcinfo, 1));
}

Datum
icp_number_in_region_support(PG_FUNCTION_ARGS)
{
	Node	   *rawreq = (Node *) PG_GETARG_POINTER(0);
	Node	   *result = NULL;

	if (IsA(rawreq, SupportRequestSimplify))
		result = simplify_in_region(fcinfo, (SupportRequestSimplify *) rawreq);
	else if (IsA(rawreq, SupportRequestIndexCondition))
		result = (Node *) region_index_condition(fcinfo,
												 (SupportRequestIndexCondition *) rawreq);
	else if (IsA(rawreq, SupportRequestSelectivity))
	{
		SupportRequestSelectivity *req = (SupportRequestSelectivity *) rawreq;

		req->selectivity = region_selectivity(req);
		result = rawreq;
	}
	PG_RETURN_POINTER(result);
}
