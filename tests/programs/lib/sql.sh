#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: sql.sh SCALE: prints SQL that inserts SCALE thousand rows and asks much of them; always the same.

rows=$((${1:-10} * 1000))
cat <<END_SQL
PRAGMA journal_mode = WAL;
CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT, kind INTEGER, price REAL, note TEXT, bytes BLOB);
BEGIN;
WITH RECURSIVE n(i, x) AS (SELECT 1, 12345 UNION ALL SELECT i + 1, (x * 1103515245 + 12345) % 2147483648 FROM n WHERE i < $rows)
INSERT INTO item SELECT i, printf('item-%d-%s', x % 5003, substr('abcdefghijklmnopqrstuvwxyz', 1 + x % 20, 6)), x % 97,
	(x % 100000) / 100.0, replace(hex(zeroblob(x % 120)), '0', char(97 + x % 26)), zeroblob(x % 300) FROM n;
COMMIT;
CREATE INDEX by_name ON item (name);
CREATE INDEX by_kind ON item (kind, price);
SELECT kind, count(*), round(sum(price), 2), max(length(note)) FROM item GROUP BY kind ORDER BY kind;
SELECT count(*), sum(length(g)) FROM (SELECT group_concat(name) AS g FROM item GROUP BY kind);
SELECT a.kind, count(*) FROM item a JOIN item b ON a.name = b.name AND a.id < b.id GROUP BY a.kind ORDER BY 2 DESC, 1 LIMIT 20;
SELECT id, name, total FROM (SELECT id, name, sum(price) OVER (PARTITION BY kind ORDER BY id ROWS 50 PRECEDING) AS total
	FROM item) WHERE id % 997 = 0 ORDER BY id;
UPDATE item SET note = note || upper(substr(note, 1, 40)), kind = (kind + 7) % 97 WHERE id % 3 = 0;
DELETE FROM item WHERE id % 11 = 5;
CREATE VIRTUAL TABLE words USING fts5(name, note);
INSERT INTO words SELECT name, note FROM item WHERE id % 5 = 0;
SELECT count(*) FROM words WHERE words MATCH 'abcdef OR item';
SELECT sum(json_extract(j, '\$.kind')), count(*) FROM
	(SELECT json_object('kind', kind, 'name', name, 'list', json_array(id, price, note)) AS j FROM item);
SELECT length(json_group_array(name)) FROM item;
SELECT DISTINCT substr(name, 1, 7) AS p FROM item ORDER BY p LIMIT 30;
CREATE TEMP TABLE spare AS SELECT * FROM item ORDER BY note, price DESC;
SELECT count(*), min(rowid), max(id) FROM spare;
DROP TABLE spare;
VACUUM;
SELECT 'integrity ' || integrity_check FROM pragma_integrity_check;
SELECT count(*), sum(id), round(sum(price), 2), sum(length(note)), sum(length(bytes)) FROM item;
END_SQL
