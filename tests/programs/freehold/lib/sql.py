# SPDX-License-Identifier: MIT
"""usage: sql.py          prints SQL
       sql.py run FILE   runs the SQL of standard input with Python's own SQLite, printing as its shell does
       sql.py check FILE the database must be whole"""
import random
import sqlite3
import sys


def statements():
    random.seed(4711)
    yield "pragma journal_mode=delete"
    yield "create table t(a integer primary key, b text, c real, d blob)"
    yield "create index t_b on t(b)"
    yield "create table log(what text)"
    yield "create trigger t_insert after insert on t when new.a % 100 = 0 begin insert into log values('at ' || new.a); end"
    yield "begin"
    for i in range(1, 3001):
        words = " ".join(random.choice("alpha beta gamma delta epsilon".split()) for _ in range(random.randint(1, 6)))
        yield f"insert into t values({i}, '{words} {i}', {random.randint(-10**6, 10**6)} / 64.0, x'{random.getrandbits(64):016x}')"
    yield "commit"
    yield "select count(*), min(c), max(c), sum(a) from t"
    yield "select b, count(*) from (select substr(b, 1, instr(b, ' ') - 1) as b from t) group by b order by 2 desc, 1"
    for i in range(60):
        yield f"select a, b, c from t where c between {i * 10} and {i * 10 + 300} order by c, a limit 5"
        yield f"select hex(d), length(b), typeof(c), round(c, 2) from t where a = {i * 37 + 1}"
        yield f"update t set b = upper(b) where a % 61 = {i}"
        yield f"select count(*) from t where b like '%GAMMA%' and b glob '*{i}*'"
    yield "select group_concat(a, ',') from (select a from t where b like 'delta%' order by a limit 40)"
    yield "with recursive n(x) as (values(1) union all select x + 1 from n where x < 200) select sum(x * x), max(x) from n"
    yield "select x.a, y.a from t x join t y on x.a = y.a + 1 where x.c > 10000 order by 1 limit 20"
    yield "select a, row_number() over (order by c desc), sum(a) over (order by a rows 3 preceding) from t order by a limit 30"
    yield "select what from log order by what limit 40"
    yield "select date(86400 * 365.25 * 40, 'unixepoch'), strftime('%Y-%j %H:%M', 1234567890, 'unixepoch'), julianday('2000-01-01')"
    yield "select printf('%d %5.2f %e %s %x', 42, 3.14159, 12345.678, 'text', 255), quote('it''s'), unicode('A'), char(8364)"
    yield "select json_extract('{\"a\": [1, 2, {\"b\": 3.5}]}', '$.a[2].b'), json_array(1, 'x', null)"
    yield "delete from t where a % 3 = 0"
    yield "select count(*), total(c) from t"
    yield "vacuum"
    yield "select sum(length(b)) from t"


def text(value):
    if value is None:
        return ""
    if isinstance(value, float):
        s = f"{value:.15g}"
        return s if any(ch in s for ch in ".en") else s + ".0"
    return str(value)


def main():
    if len(sys.argv) == 1:
        print(";\n".join(statements()) + ";")
    elif sys.argv[1] == "run":
        db = sqlite3.connect(sys.argv[2], isolation_level=None)
        for statement in sys.stdin.read().split(";\n"):
            if statement.startswith("create trigger"):
                pass
            for row in db.execute(statement.strip().rstrip(";") if "begin insert" not in statement else statement):
                print("|".join(text(v) for v in row))
    else:
        db = sqlite3.connect(sys.argv[2])
        assert db.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert db.execute("select count(*) from t").fetchone()[0] == 2000


main()
