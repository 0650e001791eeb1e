-- Statements that must do the same whichever name the catalog is given. Each section runs in a session and an
-- empty schema `one` of its own (beside an empty `two`), once with `lake` and once with `spark_catalog` for `$c`.
-- Blank lines part statements. A statement must succeed, unless a line before it tells which condition it fails with.

-- # Schemas

CREATE SCHEMA $c.three COMMENT 'a' WITH DBPROPERTIES (k = 'v')

CREATE SCHEMA IF NOT EXISTS $c.three

-- fails SCHEMA_ALREADY_EXISTS
CREATE SCHEMA $c.three

-- fails _LEGACY_ERROR_TEMP_1219
ALTER SCHEMA $c.three SET DBPROPERTIES (k = 'w')

-- fails _LEGACY_ERROR_TEMP_1219
COMMENT ON SCHEMA $c.three IS 'b'

DESCRIBE SCHEMA EXTENDED $c.three

SHOW SCHEMAS IN $c

SHOW SCHEMAS IN $c LIKE 'thr*'

SHOW TABLES IN $c.three

CREATE TABLE $c.three.t AS SELECT 1 AS a

-- fails SCHEMA_NOT_EMPTY
DROP SCHEMA $c.three

DROP SCHEMA $c.three CASCADE

-- fails SCHEMA_NOT_FOUND
DROP SCHEMA $c.three

DROP SCHEMA IF EXISTS $c.three

-- fails SCHEMA_NOT_FOUND
SHOW TABLES IN $c.three

-- fails SCHEMA_NOT_FOUND
CREATE TABLE $c.three.t (a INT)

-- # The current catalog and schema

USE $c

SELECT current_catalog(), current_schema()

SHOW CURRENT NAMESPACE

USE $c.one

SELECT current_catalog(), current_schema()

CREATE TABLE t AS SELECT 7 AS a

SELECT * FROM t

SELECT * FROM one.t

SELECT * FROM $c.one.t

SHOW TABLES

SHOW TABLES IN one

CREATE TEMPORARY VIEW temporary AS SELECT * FROM t

SELECT * FROM temporary

USE SCHEMA two

SELECT current_schema()

-- fails TABLE_OR_VIEW_NOT_FOUND
SELECT * FROM t

USE samples.tpch

SELECT count(*) FROM region

SELECT * FROM $c.one.t

CREATE VIEW $c.one.v AS SELECT r.r_name, t.a FROM region r JOIN $c.one.t t ON r.r_regionkey < t.a

SELECT count(*) FROM $c.one.v

USE $c

SELECT current_catalog(), current_schema()

-- fails UNRESOLVED_COLUMN.WITHOUT_SUGGESTION
SET CATALOG $c

USE IDENTIFIER('$c.one')

SELECT current_catalog(), current_schema()

-- fails SCHEMA_NOT_FOUND
USE $c.nothing

USE spark_catalog.two

SELECT current_catalog(), current_schema()

USE SCHEMA one

SELECT * FROM t

-- # Delta tables

CREATE TABLE $c.one.t (a INT NOT NULL COMMENT 'first', b STRING DEFAULT 'x', g INT GENERATED ALWAYS AS (a + 1))
USING delta
COMMENT 'mine'
TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported', 'delta.columnMapping.mode' = 'name', k = 'v')

-- fails TABLE_OR_VIEW_ALREADY_EXISTS
CREATE TABLE $c.one.t (a INT)

CREATE TABLE IF NOT EXISTS $c.one.t (a INT)

INSERT INTO $c.one.t (a, b) VALUES (1, 'one'), (2, 'two')

INSERT INTO $c.one.t (a) VALUES (3)

INSERT INTO TABLE $c.one.t (a, b) SELECT a + 10, b FROM $c.one.t

SELECT * FROM $c.one.t ORDER BY a

UPDATE $c.one.t SET b = 'changed' WHERE a = 2

DELETE FROM $c.one.t WHERE a > 12

MERGE INTO $c.one.t AS target
USING (SELECT 1 AS a, 'merged' AS b UNION ALL SELECT 50, 'new') AS source
ON target.a = source.a
WHEN MATCHED THEN UPDATE SET b = source.b
WHEN NOT MATCHED THEN INSERT (a, b) VALUES (source.a, source.b)

MERGE WITH SCHEMA EVOLUTION INTO $c.one.t AS target
USING (SELECT 60 AS a, 'wide' AS b, true AS c) AS source
ON target.a = source.a
WHEN NOT MATCHED THEN INSERT *

SELECT * FROM $c.one.t ORDER BY a

DESCRIBE $c.one.t

DESCRIBE EXTENDED $c.one.t

-- fails NOT_SUPPORTED_COMMAND_FOR_V2_TABLE
DESCRIBE EXTENDED $c.one.t AS JSON

DESCRIBE $c.one.t a

DESCRIBE DETAIL $c.one.t

DESCRIBE HISTORY $c.one.t

SELECT count(*) FROM $c.one.t VERSION AS OF 1

-- fails DELTA_TIMESTAMP_EARLIER_THAN_COMMIT_RETENTION
SELECT count(*) FROM $c.one.t TIMESTAMP AS OF '2001-01-01'

-- fails DELTA_VERSION_NOT_FOUND
SELECT count(*) FROM $c.one.t VERSION AS OF 99

RESTORE TABLE $c.one.t TO VERSION AS OF 2

SELECT * FROM $c.one.t ORDER BY a

OPTIMIZE $c.one.t ZORDER BY (a)

VACUUM $c.one.t

-- fails DELTA_VACUUM_RETENTION_PERIOD_TOO_SHORT
VACUUM $c.one.t RETAIN 0 HOURS

REORG TABLE $c.one.t APPLY (PURGE)

ALTER TABLE $c.one.t SET TBLPROPERTIES ('delta.enableChangeDataFeed' = 'true')

UPDATE $c.one.t SET b = 'feed' WHERE a = 1

SELECT count(*) FROM table_changes('$c.one.t', 13)

INSERT OVERWRITE $c.one.t (a, b) VALUES (9, 'nine')

INSERT INTO $c.one.t BY NAME SELECT 'name' AS b, 20 AS a

SELECT * FROM $c.one.t ORDER BY a

TRUNCATE TABLE $c.one.t

SELECT count(*) FROM $c.one.t

-- fails DELTA_NOT_NULL_CONSTRAINT_VIOLATED
INSERT INTO $c.one.t (a, b) VALUES (null, 'x')

DROP TABLE $c.one.t

-- fails TABLE_OR_VIEW_NOT_FOUND
DROP TABLE $c.one.t

DROP TABLE IF EXISTS $c.one.t

-- fails TABLE_OR_VIEW_NOT_FOUND
SELECT * FROM $c.one.t

-- # Making tables from others

CREATE TABLE $c.one.a USING delta AS SELECT id, id % 3 AS p FROM range(10)

CREATE OR REPLACE TABLE $c.one.a AS SELECT id, id % 3 AS p FROM range(6)

REPLACE TABLE $c.one.a AS SELECT id, id % 3 AS p FROM range(7)

CREATE OR REPLACE TABLE $c.one.b (b INT, a INT) PARTITIONED BY (a)

CREATE TABLE $c.one.c CLUSTER BY (id) AS SELECT * FROM $c.one.a

DESCRIBE EXTENDED $c.one.c

CREATE TABLE $c.one.d LIKE $c.one.a

CREATE TABLE $c.one.d2 LIKE $c.one.a USING parquet

CREATE TABLE $c.two.e_$c SHALLOW CLONE $c.one.a

-- fails DELTA_UNSUPPORTED_NON_EMPTY_CLONE
CREATE OR REPLACE TABLE $c.two.e_$c SHALLOW CLONE $c.one.a VERSION AS OF 1

SELECT count(*) FROM $c.two.e_$c

-- fails PARSE_SYNTAX_ERROR
CREATE TABLE $c.two.f DEEP CLONE $c.one.a

CREATE TABLE two.g AS SELECT * FROM $c.one.a

CREATE TABLE $c.two.h AS SELECT * FROM two.g

GENERATE symlink_format_manifest FOR TABLE $c.one.a

VACUUM $c.one.a RETAIN 200 HOURS DRY RUN

INSERT INTO $c.one.a REPLACE WHERE id = 4 VALUES (4, 40)

SHOW TABLES IN $c.one

SHOW TABLES IN $c.two LIKE 'e_*|g'

SHOW TABLE EXTENDED IN $c.two LIKE 'e_$c'

SELECT (SELECT count(*) FROM $c.two.e_$c), (SELECT count(*) FROM $c.two.g), (SELECT count(*) FROM $c.one.d)

-- fails DELTA_OPERATION_NOT_ALLOWED
SHOW CREATE TABLE $c.one.a

-- fails DELTA_OPERATION_NOT_ALLOWED
SHOW CREATE TABLE $c.one.b

SHOW TBLPROPERTIES $c.one.a

SHOW TBLPROPERTIES $c.one.a ('delta.minReaderVersion')

SHOW COLUMNS IN $c.one.a

-- fails SHOW_COLUMNS_WITH_CONFLICT_NAMESPACE
SHOW COLUMNS IN a FROM $c.one

DROP TABLE $c.one.d2 PURGE

-- # Changing a table

CREATE TABLE $c.one.t (a INT, b STRING) TBLPROPERTIES ('delta.columnMapping.mode' = 'name')

INSERT INTO $c.one.t VALUES (1, 'x')

ALTER TABLE $c.one.t ADD COLUMN c INT COMMENT 'third' AFTER a

ALTER TABLE $c.one.t ADD COLUMNS (d STRUCT<x: INT>, e INT)

ALTER TABLE $c.one.t RENAME COLUMN e TO f

ALTER TABLE $c.one.t DROP COLUMN f

ALTER TABLE $c.one.t ALTER COLUMN c FIRST

ALTER TABLE $c.one.t ALTER COLUMN b COMMENT 'second'

ALTER TABLE $c.one.t SET TBLPROPERTIES ('delta.enableTypeWidening' = 'true')

ALTER TABLE $c.one.t ALTER COLUMN a TYPE BIGINT

ALTER TABLE $c.one.t ADD CONSTRAINT positive CHECK (a > 0)

-- fails DELTA_VIOLATE_CONSTRAINT_WITH_VALUES
INSERT INTO $c.one.t (a) VALUES (-1)

ALTER TABLE $c.one.t DROP CONSTRAINT positive

-- fails _LEGACY_ERROR_TEMP_2330
ALTER TABLE $c.one.t ALTER COLUMN a SET NOT NULL

ALTER TABLE $c.one.t ALTER COLUMN a DROP NOT NULL

ALTER TABLE $c.one.t SET TBLPROPERTIES (k = 'v')

ALTER TABLE $c.one.t UNSET TBLPROPERTIES (k)

ALTER TABLE $c.one.t CLUSTER BY (a)

COMMENT ON TABLE $c.one.t IS 'told'

DESCRIBE EXTENDED $c.one.t

ALTER TABLE $c.one.t RENAME TO $c.one.u

ALTER TABLE one.u RENAME TO $c.one.w

ALTER TABLE $c.one.w RENAME TO one.t

-- fails REQUIRES_SINGLE_PART_NAMESPACE
ALTER TABLE $c.one.t RENAME TO samples.one.u

SELECT * FROM $c.one.t

-- fails TABLE_OR_VIEW_NOT_FOUND
ALTER TABLE $c.one.nothing ADD COLUMN a INT

-- # Tables of other formats

CREATE TABLE $c.one.p (a INT, p STRING) USING parquet PARTITIONED BY (p)

INSERT INTO $c.one.p VALUES (1, 'x'), (2, 'y')

INSERT INTO $c.one.p PARTITION (p = 'z') VALUES (3)

INSERT OVERWRITE $c.one.p PARTITION (p = 'z') VALUES (4)

SELECT * FROM $c.one.p ORDER BY a

SHOW PARTITIONS $c.one.p

SHOW PARTITIONS $c.one.p PARTITION (p = 'x')

ALTER TABLE $c.one.p ADD PARTITION (p = 'w')

ALTER TABLE $c.one.p PARTITION (p = 'w') RENAME TO PARTITION (p = 'v')

ALTER TABLE $c.one.p DROP PARTITION (p = 'v')

ALTER TABLE $c.one.p RECOVER PARTITIONS

MSCK REPAIR TABLE $c.one.p ADD PARTITIONS

DESCRIBE EXTENDED $c.one.p PARTITION (p = 'x')

SHOW TABLE EXTENDED IN $c.one LIKE 'p' PARTITION (p = 'x')

TRUNCATE TABLE $c.one.p PARTITION (p = 'y')

ALTER TABLE $c.one.p ADD COLUMN b INT

ALTER TABLE $c.one.p SET TBLPROPERTIES (k = 'v')

SHOW CREATE TABLE $c.one.p

SHOW TBLPROPERTIES $c.one.p

SHOW COLUMNS IN $c.one.p

DESCRIBE EXTENDED $c.one.p

DESCRIBE DETAIL $c.one.p

ANALYZE TABLE $c.one.p COMPUTE STATISTICS FOR ALL COLUMNS

ANALYZE TABLE $c.one.p PARTITION (p) COMPUTE STATISTICS

DESCRIBE EXTENDED $c.one.p a

-- fails UNSUPPORTED_FEATURE.TABLE_OPERATION
UPDATE $c.one.p SET a = 1

-- fails UNSUPPORTED_FEATURE.TABLE_OPERATION
DELETE FROM $c.one.p WHERE a = 1

ALTER TABLE $c.one.p RENAME TO $c.one.q

CONVERT TO DELTA $c.one.q PARTITIONED BY (p STRING)

SELECT * FROM $c.one.q ORDER BY a

CREATE TABLE $c.one.csv (a INT, b STRING) USING csv OPTIONS (header 'true')

INSERT INTO $c.one.csv VALUES (1, 'x')

TRUNCATE TABLE $c.one.csv

CREATE TABLE $c.one.json USING json AS SELECT 1 AS a

SELECT * FROM $c.one.json

CREATE TABLE $c.one.hive (a INT) STORED AS parquet

INSERT INTO $c.one.hive VALUES (5)

SELECT * FROM $c.one.hive

ALTER TABLE $c.one.hive SET SERDEPROPERTIES (k = 'v')

SHOW CREATE TABLE $c.one.hive AS SERDE

ALTER TABLE $c.one.json SET LOCATION '/nowhere'

DROP TABLE $c.one.json

-- # Views

CREATE TABLE $c.one.t AS SELECT 1 AS a, 'x' AS b

CREATE VIEW $c.one.v (first COMMENT 'c', second) COMMENT 'mine' TBLPROPERTIES (k = 'v') AS SELECT * FROM $c.one.t

CREATE VIEW IF NOT EXISTS $c.one.v AS SELECT 1

-- fails TABLE_OR_VIEW_ALREADY_EXISTS
CREATE VIEW $c.one.v AS SELECT 1

SELECT * FROM $c.one.v

CREATE OR REPLACE VIEW $c.one.v AS SELECT a, b FROM $c.one.t WHERE a > 0

ALTER VIEW $c.one.v AS SELECT b, a FROM $c.one.t

ALTER VIEW $c.one.v SET TBLPROPERTIES (k = 'w')

ALTER VIEW $c.one.v UNSET TBLPROPERTIES (k)

ALTER VIEW $c.one.v WITH SCHEMA EVOLUTION

SHOW CREATE TABLE $c.one.v

DESCRIBE EXTENDED $c.one.v

SHOW TBLPROPERTIES $c.one.v

SHOW COLUMNS IN $c.one.v

SHOW VIEWS IN $c.one

SHOW VIEWS FROM $c.one LIKE 'v'

ALTER VIEW $c.one.v RENAME TO $c.one.w

SELECT * FROM $c.one.w

CREATE VIEW $c.two.over AS WITH x AS (SELECT * FROM $c.one.w) SELECT $c.one.t.a, x.b FROM x JOIN $c.one.t ON x.a = $c.one.t.a

SELECT * FROM $c.two.over

CREATE TEMPORARY VIEW passing AS SELECT a FROM $c.two.over

SELECT * FROM passing

CREATE OR REPLACE TEMPORARY VIEW passing AS SELECT $c.one.t.* FROM $c.one.t

SELECT * FROM passing

CREATE GLOBAL TEMPORARY VIEW global AS SELECT * FROM $c.one.w

SELECT * FROM global_temp.global

DROP VIEW global_temp.global

SHOW TABLES IN $c.one

-- fails EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE
INSERT INTO $c.one.w VALUES ('x', 1)

-- fails WRONG_COMMAND_FOR_OBJECT_TYPE
DROP VIEW $c.one.t

DROP VIEW $c.one.w

DROP VIEW IF EXISTS $c.one.w

-- fails TABLE_OR_VIEW_NOT_FOUND
SELECT * FROM $c.two.over

-- # Cache and statistics

CREATE TABLE $c.one.t AS SELECT id FROM range(5)

CACHE TABLE $c.one.t

EXPLAIN SELECT * FROM $c.one.t

INSERT INTO one.t VALUES (10)

SELECT count(*) FROM $c.one.t

UNCACHE TABLE $c.one.t

UNCACHE TABLE IF EXISTS $c.one.t

CACHE LAZY TABLE kept AS SELECT * FROM $c.one.t

SELECT count(*) FROM kept

UNCACHE TABLE kept

REFRESH TABLE $c.one.t

REFRESH $c.one.t

-- fails NOT_SUPPORTED_COMMAND_FOR_V2_TABLE
ANALYZE TABLE $c.one.t COMPUTE STATISTICS

-- fails NOT_SUPPORTED_COMMAND_FOR_V2_TABLE
ANALYZE TABLE $c.one.t COMPUTE STATISTICS FOR COLUMNS id

ANALYZE TABLES IN $c.one COMPUTE STATISTICS NOSCAN

EXPLAIN FORMATTED SELECT * FROM $c.one.t WHERE id > 2

EXPLAIN DELETE FROM $c.one.t WHERE id = 2

-- # Functions

CREATE FUNCTION $c.one.plus(x INT) RETURNS INT RETURN x + 1

CREATE OR REPLACE FUNCTION $c.one.plus(x INT, y INT DEFAULT 2) RETURNS INT COMMENT 'adds' RETURN x + y

CREATE FUNCTION $c.one.numbers(n INT) RETURNS TABLE (i BIGINT) RETURN SELECT id FROM range(9) WHERE id < n

SELECT $c.one.plus(1), $c.one.plus(1, 5), one.plus(2)

SELECT * FROM $c.one.numbers(3)

SHOW USER FUNCTIONS IN $c.one

SHOW FUNCTIONS IN $c.one LIKE 'plu*'

DESCRIBE FUNCTION $c.one.plus

DESCRIBE FUNCTION EXTENDED $c.one.plus

CREATE FUNCTION $c.one.hive AS 'org.apache.hadoop.hive.ql.udf.generic.GenericUDFAbs'

SELECT $c.one.hive(-4)

REFRESH FUNCTION $c.one.hive

DROP FUNCTION $c.one.hive

DROP FUNCTION $c.one.plus

-- fails UNRESOLVED_ROUTINE
SELECT $c.one.plus(1)

DROP FUNCTION IF EXISTS $c.one.plus

-- # Names that are made

CREATE TABLE IDENTIFIER('$c.one.t') AS SELECT 1 AS a, named_struct('x', 2) AS s

SELECT * FROM IDENTIFIER('$c.one.t')

SELECT IDENTIFIER('$c.one.t.a') FROM IDENTIFIER('$c.' || 'one' || '.t')

INSERT INTO IDENTIFIER('$c.one.t') VALUES (3, named_struct('x', 4))

DECLARE VARIABLE name STRING DEFAULT '$c.one.t'

SELECT count(*) FROM IDENTIFIER(name)

SET VARIABLE name = (SELECT concat('$c.one.', 't') FROM $c.one.t LIMIT 1)

EXECUTE IMMEDIATE 'SELECT max(a) FROM $c.one.t WHERE a < ?' USING 100

EXECUTE IMMEDIATE 'SELECT $c.one.t.a FROM $c.one.t ORDER BY ALL'

SELECT * FROM `$c`.`one`.`t` ORDER BY a

TABLE $c.one.t ORDER BY a

FROM $c.one.t |> WHERE a > 1 |> SELECT a

BEGIN
  DECLARE total INT DEFAULT 0;
  SET total = (SELECT sum($c.one.t.a) FROM $c.one.t);
  FOR line AS SELECT a FROM $c.one.t DO
    INSERT INTO $c.one.t VALUES (line.a + total, null);
  END FOR;
  SELECT count(*), sum(a) FROM $c.one.t;
END

DROP TABLE IDENTIFIER('$c.one.t')

-- # Qualified columns

CREATE TABLE $c.one.t AS SELECT id AS a, id % 2 AS b, named_struct('x', id * 10) AS s FROM range(4)

CREATE TABLE $c.two.u AS SELECT id AS a, 'u' || id AS name FROM range(3)

SELECT $c.one.t.a FROM $c.one.t ORDER BY $c.one.t.a

SELECT $c.one.t.s.x AS x FROM one.t ORDER BY x

SELECT $c.one.t.* FROM $c.one.t ORDER BY ALL

SELECT $c.one.t.* EXCEPT (s) FROM $c.one.t ORDER BY ALL

SELECT $c.one.t.s.* FROM $c.one.t ORDER BY ALL

-- fails INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT
SELECT count($c.one.t.*) FROM $c.one.t

SELECT $c.two.u.*, $c.one.t.a FROM $c.one.t JOIN $c.two.u ON $c.one.t.a = $c.two.u.a ORDER BY ALL

SELECT struct($c.two.u.*) FROM $c.two.u ORDER BY ALL

SELECT a FROM $c.one.t ORDER BY $c.one.t.b DESC, $c.one.t.a

SELECT $c.one.t.b, sum($c.one.t.a) FROM $c.one.t GROUP BY $c.one.t.b HAVING max($c.one.t.a) > 2 ORDER BY $c.one.t.b

SELECT $c.one.t.b, grouping($c.one.t.b) FROM $c.one.t GROUP BY ROLLUP ($c.one.t.b) ORDER BY ALL

SELECT a, row_number() OVER (PARTITION BY $c.one.t.b ORDER BY $c.one.t.a DESC) AS n FROM $c.one.t ORDER BY a

SELECT a FROM $c.one.t QUALIFY row_number() OVER (ORDER BY $c.one.t.a) = 2

SELECT DISTINCT $c.one.t.b FROM $c.one.t ORDER BY $c.one.t.b

SELECT $c.one.t.a AS z, z + 1 FROM $c.one.t ORDER BY z

SELECT a FROM $c.two.u WHERE EXISTS (SELECT 1 FROM $c.one.t WHERE $c.one.t.a = $c.two.u.a AND $c.one.t.b = 1)

SELECT name, (SELECT max($c.one.t.s.x) FROM $c.one.t WHERE $c.one.t.a <= $c.two.u.a) FROM $c.two.u ORDER BY name

SELECT name, y FROM $c.two.u, LATERAL (SELECT $c.two.u.a * 2 AS y) ORDER BY name

SELECT $c.two.u.name, i FROM $c.two.u LATERAL VIEW explode(sequence(0, $c.two.u.a)) e AS i ORDER BY ALL

SELECT $c.two.u.a FROM $c.one.t RIGHT JOIN $c.two.u USING (a) ORDER BY 1

SELECT $c.one.t.a FROM $c.one.t UNION ALL SELECT $c.two.u.a FROM $c.two.u ORDER BY a

WITH c AS (SELECT $c.one.t.a FROM $c.one.t) SELECT * FROM c ORDER BY a

SELECT * FROM $c.one.t PIVOT (sum(a) FOR b IN (0, 1)) ORDER BY ALL

SELECT transform(array(1), x -> x + $c.one.t.a) FROM $c.one.t ORDER BY ALL

SELECT $c.one.t.a FROM $c.one.t VERSION AS OF 0 ORDER BY 1

SELECT $c.one.t._metadata.file_size > 0 FROM $c.one.t LIMIT 1

SELECT CASE WHEN $c.one.t.a > 1 THEN $c.one.t.b END FROM $c.one.t WHERE $c.one.t.s.x BETWEEN $c.one.t.a AND 30 ORDER BY $c.one.t.s.x

FROM $c.one.t |> WHERE $c.one.t.a > 1 |> SELECT $c.one.t.a |> ORDER BY a

CREATE TABLE $c.two.made AS SELECT $c.one.t.a, $c.one.t.b FROM $c.one.t

INSERT INTO $c.two.made SELECT $c.one.t.a, $c.one.t.b FROM $c.one.t

DELETE FROM $c.two.made WHERE $c.two.made.a = 1

UPDATE $c.two.made SET b = $c.two.made.a * 3 WHERE $c.two.made.a = 2

UPDATE $c.two.made SET $c.two.made.b = 8 WHERE $c.two.made.a = 3

-- fails DELTA_UNSUPPORTED_SUBQUERY
DELETE FROM $c.two.made WHERE $c.two.made.a IN (SELECT $c.two.u.a FROM $c.two.u WHERE $c.two.u.a = 0)

MERGE INTO $c.two.made
USING $c.one.t
ON $c.two.made.a = $c.one.t.a
WHEN MATCHED AND $c.one.t.b = 0 THEN UPDATE SET $c.two.made.b = $c.one.t.s.x
WHEN NOT MATCHED THEN INSERT (a, b) VALUES ($c.one.t.a, $c.one.t.b)
WHEN NOT MATCHED BY SOURCE AND $c.two.made.a > 90 THEN DELETE

SELECT * FROM $c.two.made ORDER BY ALL

-- fails UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT $c.one.t.nothing FROM $c.one.t

-- fails UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT $c.two.u.name FROM $c.one.t

-- fails UNRESOLVED_COLUMN.WITH_SUGGESTION
SELECT $c.one.t.a FROM $c.one.t AS x

-- fails CANNOT_RESOLVE_STAR_EXPAND
SELECT $c.two.u.* FROM $c.one.t

-- # Beside other catalogs

CREATE TABLE $c.one.nation AS SELECT * FROM samples.tpch.nation

SELECT count(*), max(n.n_name) FROM $c.one.nation n JOIN samples.tpch.region r ON n.n_regionkey = r.r_regionkey

SELECT count(*)
FROM $c.one.nation JOIN samples.tpch.region ON $c.one.nation.n_regionkey = samples.tpch.region.r_regionkey
WHERE samples.tpch.region.r_name = 'ASIA'

SELECT count(*) FROM $c.one.nation a JOIN spark_catalog.one.nation b USING (n_nationkey) JOIN one.nation c USING (n_nationkey)

INSERT INTO $c.one.nation SELECT * FROM samples.tpch.nation LIMIT 3

MERGE INTO $c.one.nation USING samples.tpch.region ON $c.one.nation.n_regionkey = samples.tpch.region.r_regionkey
WHEN MATCHED AND samples.tpch.region.r_name = 'ASIA' THEN DELETE

SELECT count(*) FROM $c.one.nation
