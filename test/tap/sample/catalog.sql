-- All that the extension is made of, as text without OIDs.
SET search_path = pg_catalog;
CREATE TEMP VIEW member AS
SELECT classid, objid, pg_describe_object(classid, objid, objsubid) AS object
FROM pg_depend WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
	AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'beian');
SELECT extversion, extrelocatable, extnamespace::regnamespace,
	(SELECT array_agg(c::regclass::text || ' ' || w ORDER BY c::regclass::text)
	 FROM unnest(extconfig, extcondition) AS u (c, w))
FROM pg_extension WHERE extname = 'beian';
SELECT object, obj_description(objid, classid::regclass::name) FROM member ORDER BY object;
SELECT object, procost, prorows, proleakproof, proacl, prosrc, prokind, prosupport, provolatile,
	proparallel, proisstrict, proretset, pg_get_function_arguments(oid), pg_get_function_result(oid),
	CASE WHEN prokind <> 'a' THEN pg_get_functiondef(oid) END
FROM member JOIN pg_proc ON oid = objid AND classid = 'pg_proc'::regclass ORDER BY object;
SELECT object, relkind, relacl, reloptions, attname, format_type(atttypid, atttypmod), attnotnull,
	attcollation::regcollation, attstattarget, pg_get_expr(adbin, adrelid), col_description(c.oid, attnum)
FROM member JOIN pg_class AS c ON c.oid = objid AND classid = 'pg_class'::regclass
JOIN pg_attribute AS a ON attrelid = c.oid AND attnum > 0
LEFT JOIN pg_attrdef ON adrelid = c.oid AND adnum = attnum ORDER BY object, attnum;
SELECT object, pg_get_indexdef(indexrelid)
FROM member JOIN pg_index ON indrelid = objid AND classid = 'pg_class'::regclass ORDER BY 1, 2;
SELECT object, conname, pg_get_constraintdef(c.oid), obj_description(c.oid, 'pg_constraint')
FROM member JOIN pg_constraint AS c ON conrelid = objid AND classid = 'pg_class'::regclass ORDER BY 1, 2;
SELECT object, tgname, tgenabled, pg_get_triggerdef(t.oid)
FROM member JOIN pg_trigger AS t ON tgrelid = objid AND classid = 'pg_class'::regclass ORDER BY 1, 2;
SELECT object, i.objsubid, i.initprivs
FROM member JOIN pg_init_privs AS i ON i.classoid = classid AND i.objoid = objid ORDER BY 1, 2;
SELECT object, typlen, typbyval, typalign, typstorage, typcategory
FROM member JOIN pg_type ON oid = objid AND classid = 'pg_type'::regclass ORDER BY object;
SELECT object, oprcanmerge, oprcanhash, oprcom::regoper, oprnegate::regoper, oprrest, oprjoin
FROM member JOIN pg_operator ON oid = objid AND classid = 'pg_operator'::regclass ORDER BY object;
