package dev.tarn.session.format;

import java.util.List;

/// Statements of all kinds, in the manner of the TPC-H benchmark and beyond.
final class FormatSamples {
  static final List<String> ALL =
      List.of(
          """
          select l_returnflag, l_linestatus, sum(l_quantity) as sum_qty,
          sum(l_extendedprice * (1 - l_discount)) as sum_disc_price,
          sum(l_extendedprice*(1-l_discount)*(1+l_tax)) as sum_charge, avg(l_quantity) as avg_qty,
          count(*) as count_order from lineitem
          where l_shipdate <= date '1998-12-01' - interval '90' day
          group by l_returnflag, l_linestatus order by l_returnflag, l_linestatus;
          """,
          """
          select s_acctbal, s_name, n_name from part, supplier, partsupp, nation, region
          where p_partkey = ps_partkey and s_suppkey = ps_suppkey and p_size = 15
          and p_type like '%BRASS' and ps_supplycost = (select min(ps_supplycost)
          from partsupp, supplier, nation, region where p_partkey = ps_partkey and r_name = 'EUROPE')
          order by s_acctbal desc, n_name limit 100
          """,
          """
          select o_orderpriority, count(*) from orders where exists (select * from lineitem
          where l_orderkey = o_orderkey and l_commitdate < l_receiptdate) group by o_orderpriority
          """,
          """
          select supp_nation, l_year, sum(volume) from (select n1.n_name as supp_nation,
          extract(year from l_shipdate) as l_year, l_extendedprice * (1 - l_discount) as volume
          from supplier, lineitem, nation n1 where (n1.n_name = 'FRANCE' or n1.n_name = 'GERMANY')
          and l_shipdate between date '1995-01-01' and date '1996-12-31') as shipping
          group by supp_nation, l_year
          """,
          """
          select l_shipmode, sum(case when o_orderpriority = '1-URGENT' or o_orderpriority='2-HIGH'
          then 1 else 0 end) as high_line_count from orders, lineitem where l_shipmode in ('MAIL',
          'SHIP') group by l_shipmode having count(*) > 10 and sum(l_tax) > 1
          """,
          """
          with revenue as (select l_suppkey as supplier_no, sum(l_extendedprice) as total from
          lineitem group by l_suppkey), best (m) as (select max(total) from revenue)
          select s_suppkey from supplier s join revenue r on s.s_suppkey = r.supplier_no
          left join best using (m) cross join lateral (select 1) x
          """,
          """
          -- Title
          SELECT /*+ BROADCAST(a), SHUFFLE_HASH(b) */ DISTINCT a.x, -- one
            b.y /* two */, -- three
            -- four
            c
          FROM a JOIN b ON a.id = b.id -- five
          /* six
             seven */
          WHERE 1 = 1 -- eight
          """,
          "SELECT 1; -- same line\n\n\n-- next\nSELECT 2;SELECT 3",
          "select row_number() over (partition by a order by b desc rows between unbounded"
              + " preceding and current row) as n, lag(x) over w from t window w as (order by y)",
          "insert into t (a, b) values (1, 'x'), (2, 'y'), (3, 'a long text that fills the line'),"
              + " (4, 'and one more of these')",
          "insert overwrite table t partition (d = '1') select a, b from s union all select c, d"
              + " from u minus select 1, 2",
          "create or replace table x using delta partitioned by (d) as select a, b from y where c >"
              + " 1",
          "create table t (a int comment 'the, first', b array<struct<x:int, y:map<string,"
              + " array<int>>>>, c decimal(10,2) not null)",
          "merge into t using (select * from s) u on t.id = u.id when matched and u.x > 1 then"
              + " update set t.x = u.x, t.y = u.y when not matched then insert (id) values (u.id)",
          "update t set a = a + 1, b = case when a > -1 then 'x' end where id in (1,2,3)",
          "delete from t where a is not distinct from b and c >= :limit and d = ?",
          "select a:b.c[0]::string, map('x', 1)['x'], transform(arr, (x, i) -> x * i),"
              + " array(1,2)[0] from t lateral view explode(arr) e as x",
          "from samples.tpch.orders |> where o_totalprice > 1 |> aggregate count(*) as n group by"
              + " o_orderstatus |> order by n",
          "select * from t pivot (sum(x) for y in ('a' as a, 'b' as b)) tablesample (10 percent)"
              + " limit 5 offset 2",
          "select -1, - 1, a-1, a - -1, 2*-3, ~x, !true, x<>y, a<b, a>b, 1e-3, .5, 'it''s', r'raw',"
              + " x'1F', \"q\"",
          "select t.*, `a b`.`c``d`, trim(both ' ' from x), substring(x from 2 for 3), position('a'"
              + " in x) from t qualify row_number() over (order by 1) = 1",
          "explain formatted select 1 union select 2 order by 1",
          "show columns in t from s",
          "optimize t zorder by (a, b)",
          "select ((((1))))",
          "(select 1) union all (select 2 from a where b = 1) order by 1",
          "cache lazy table c options ('a' = 'b') as select * from t",
          "select case a when 1 then case when b then 'a long branch of this case' else 'another"
              + " long branch' end else null end from t",
          "",
          "  -- only a comment\n");

  private FormatSamples() {}
}
