package dev.tarn.ui.welcome;

/// The queries that the cards open.
final class SampleQueries {
  static final String TPCH =
      """
      -- Revenue by month
      SELECT   date_trunc('MONTH', o.o_orderdate)                AS month,
               count(DISTINCT o.o_orderkey)                      AS orders,
               sum(l.l_extendedprice * (1 - l.l_discount))       AS revenue
      FROM     samples.tpch.orders AS o
      JOIN     samples.tpch.lineitem AS l ON l.l_orderkey = o.o_orderkey
      GROUP BY ALL
      ORDER BY month;

      -- Customers who bought most
      SELECT   c.c_name, n.n_name AS nation, count(*) AS orders, sum(o.o_totalprice) AS spent
      FROM     samples.tpch.orders AS o
      JOIN     samples.tpch.customer AS c ON c.c_custkey = o.o_custkey
      JOIN     samples.tpch.nation AS n   ON n.n_nationkey = c.c_nationkey
      GROUP BY ALL
      ORDER BY spent DESC
      LIMIT    100;
      """;

  static final String FLIGHTS =
      """
      -- Airports by the delay of their departures
      SELECT   a.name, a.city, a.state,
               count(*)                AS flights,
               round(avg(f.delay), 1)  AS average_delay,
               max(f.delay)            AS worst_delay
      FROM     samples.real.flights AS f
      JOIN     samples.real.airports AS a ON a.iata = f.origin
      GROUP BY ALL
      HAVING   flights >= 20
      ORDER BY average_delay DESC;

      -- Delay by hour of the day
      SELECT   hour(departure) AS hour, count(*) AS flights, round(avg(delay), 1) AS average_delay
      FROM     samples.real.flights
      GROUP BY ALL
      ORDER BY hour;
      """;

  static final String WEATHER =
      """
      -- Seattle, month by month
      SELECT   date_trunc('MONTH', date)      AS month,
               round(avg(temp_max), 1)        AS warmest,
               round(avg(temp_min), 1)        AS coldest,
               round(sum(precipitation), 1)   AS rain_mm,
               count_if(weather = 'sun')      AS days_of_sun
      FROM     samples.real.weather
      GROUP BY ALL
      ORDER BY month;
      """;

  private SampleQueries() {}
}
