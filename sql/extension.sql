-- The extension as a whole: it installs, and every object of it is in order.
-- Every list below is empty.
CREATE EXTENSION beian;

-- members of the extension
CREATE TEMP VIEW member AS
SELECT d.classid, d.objid, a.*
FROM pg_depend d,
     pg_identify_object(d.classid, d.objid, 0) AS a
WHERE d.refclassid = 'pg_extension'::regclass
  AND d.deptype = 'e'
  AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'beian');

CREATE TEMP VIEW member_function AS
SELECT p.*
FROM pg_proc p
JOIN member m ON m.classid = 'pg_proc'::regclass AND m.objid = p.oid;

-- operator classes that do not hold together
SELECT c.opcname
FROM pg_opclass c
JOIN member m ON m.classid = 'pg_opclass'::regclass AND m.objid = c.oid
WHERE NOT amvalidate(c.oid);

-- objects without a comment (array types, row types and the like have none)
SELECT m.type, m.identity
FROM member m
WHERE obj_description(m.objid, m.classid::regclass::name) IS NULL
  AND NOT (m.classid = 'pg_type'::regclass
           AND (SELECT t.typelem <> 0 AND t.typlen = -1 OR t.typrelid <> 0
                FROM pg_type t WHERE t.oid = m.objid))
ORDER BY m.type, m.identity COLLATE "C";

-- operators, triggers, columns and constraints hang on members: the same
SELECT c.relname, a.attname
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN member m ON m.classid = 'pg_class'::regclass AND m.objid = c.oid
WHERE c.relkind IN ('r', 'v') AND a.attnum > 0 AND NOT a.attisdropped
  AND col_description(c.oid, a.attnum) IS NULL
ORDER BY 1, a.attnum;

SELECT c.relname, t.tgname
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN member m ON m.classid = 'pg_class'::regclass AND m.objid = c.oid
WHERE NOT t.tgisinternal
  AND (obj_description(t.oid, 'pg_trigger') IS NULL OR t.tgenabled <> 'A')
ORDER BY 1, 2;

-- functions of one name (aggregates are min and max of each type)
SELECT proname, count(*)
FROM member_function
WHERE prokind = 'f'
GROUP BY 1 HAVING count(*) > 1
ORDER BY 1;

-- wrong labels: what reads no table or only reads is PARALLEL SAFE, what
-- writes is PARALLEL UNSAFE
SELECT proname, provolatile, proparallel
FROM member_function
WHERE (provolatile = 'v') <> (proparallel = 'u') OR proparallel = 'r'
ORDER BY 1;

-- bodies kept as strings, settings, definer's rights, other libraries
SELECT p.proname
FROM member_function p
JOIN pg_language l ON l.oid = p.prolang
WHERE p.proconfig IS NOT NULL
   OR p.prosecdef
   OR l.lanname = 'sql' AND p.prosqlbody IS NULL
   OR l.lanname = 'c' AND p.probin <> '$libdir/beian'
   OR l.lanname NOT IN ('sql', 'c', 'internal')
ORDER BY 1;

-- int8's own functions know no NULL
SELECT p.proname
FROM member_function p
JOIN pg_language l ON l.oid = p.prolang
WHERE l.lanname = 'internal' AND NOT p.proisstrict AND p.prokind = 'f'
ORDER BY 1;

-- operators whose commutator, negator or estimators do not fit
SELECT o.oid::regoperator
FROM pg_operator o
JOIN member m ON m.classid = 'pg_operator'::regclass AND m.objid = o.oid
LEFT JOIN pg_operator c ON c.oid = o.oprcom
LEFT JOIN pg_operator n ON n.oid = o.oprnegate
WHERE o.oprrest = 0 OR o.oprjoin = 0
   OR (o.oprcom <> 0 OR o.oprleft = o.oprright) AND c.oprcom IS DISTINCT FROM o.oid
   OR o.oprnegate <> 0 AND n.oprnegate IS DISTINCT FROM o.oid
   OR o.oprname IN ('=', '<>', '<', '<=', '>', '>=') AND o.oprnegate = 0
ORDER BY 1;

-- members outside the extension's schema
SELECT m.type, m.identity
FROM member m
WHERE m.schema <> (SELECT extnamespace::regnamespace::text
                   FROM pg_extension WHERE extname = 'beian')
ORDER BY m.type, m.identity COLLATE "C";
