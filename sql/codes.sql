-- Codes and labels.

SELECT domain, count(*) FROM beian_code GROUP BY 1 ORDER BY 1;

-- a code is lower-case ASCII; labels are not empty
SELECT domain, code, zh, en
FROM beian_code
WHERE code !~ '^[a-z][a-z0-9_]*$' OR domain !~ '^[a-z][a-z_]*$'
   OR zh = '' OR en = '' OR en ~ '[^ -~]' OR note = '';

SELECT beian_label('service_class', 'shell') AS zh,
       beian_label('service_class', 'shell', 'en') AS en,
       beian_label(domain => 'operation', code => 'add_access', lang => 'zh') AS named,
       beian_label('service_class', NULL) IS NULL AS "null";

-- every row, both languages
SELECT count(*) AS wrong
FROM beian_code
WHERE beian_label(domain, code) <> zh OR beian_label(domain, code, 'en') <> en;

-- codes that a user may add have no label; others must be known
SELECT beian_label('rule', 'our_own') AS rule,
       beian_label('trigger', 'our_own') AS trigger,
       beian_label('setting', 'our_own') AS setting;
SELECT beian_label('state', 'active');
SELECT beian_label('state', '');
SELECT beian_label('states', 'filed');
SELECT beian_label('state', 'filed', 'de');

-- anyone may read, none may write
CREATE ROLE beian_code_reader;
SET ROLE beian_code_reader;
SELECT beian_label('state', 'filed');
INSERT INTO beian_code VALUES ('state', 'active', '有效', 'active', NULL);
RESET ROLE;
DROP ROLE beian_code_reader;
