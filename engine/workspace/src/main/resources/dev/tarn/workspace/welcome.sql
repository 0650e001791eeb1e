-- Welcome to Tarn. Ctrl+Enter runs the statement at the caret (Cmd+Enter on a Mac).

-- Revenue by market segment and year
SELECT c.c_mktsegment AS segment,
       year(o.o_orderdate) AS year,
       count(*) AS orders,
       round(sum(o.o_totalprice) / 1e6, 1) AS revenue_millions
FROM samples.tpch.orders o
JOIN samples.tpch.customer c ON c.c_custkey = o.o_custkey
GROUP BY ALL
ORDER BY segment, year;

-- The airports with the latest departures
SELECT a.city, a.name AS airport, count(*) AS flights, round(avg(f.delay), 1) AS minutes_late
FROM samples.real.flights f
JOIN samples.real.airports a ON a.iata = f.origin
GROUP BY ALL
HAVING flights >= 50
ORDER BY minutes_late DESC
LIMIT 10;

-- How warm and wet Seattle was, month by month
FROM samples.real.weather
|> AGGREGATE round(avg(temp_max), 1) AS warmest, round(sum(precipitation)) AS rain_mm
   GROUP BY month(date) AS month
|> ORDER BY month;

-- A table of your own: a Delta table in this workspace, with all its versions
CREATE OR REPLACE TABLE late_flights AS
SELECT * FROM samples.real.flights WHERE delay > 60;

-- Files are tables, too: SELECT * FROM parquet.`/path/to/file.parquet`
SELECT count(*) AS flights, max(delay) AS longest_delay FROM late_flights;
