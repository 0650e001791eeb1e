package dev.tarn.engine.accelerator.proof.files;

import dev.tarn.engine.accelerator.proof.Answer;
import dev.tarn.engine.accelerator.proof.Contest;
import dev.tarn.engine.accelerator.proof.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The life of a Delta table: random changes of rows and columns, after each of which its new
/// version is compared, and some old one.
final class DeltaLife {
  private static final List<String> STEPS =
      List.of(
          "INSERT INTO %t (id, k, text) VALUES (%n, %n, 'new'), (%n, NULL, '%n')",
          "INSERT INTO %t (id, k) SELECT id + %n, id % 7 FROM range(40)",
          "UPDATE %t SET k = k + 1 WHERE id % 5 = %d",
          "UPDATE %t SET text = concat(text, '!') WHERE k > %n",
          "DELETE FROM %t WHERE id % 7 = %d",
          "DELETE FROM %t WHERE k = %d",
          "MERGE INTO %t t USING (SELECT id, id + %n AS k FROM range(30)) s ON t.id = s.id"
              + " WHEN MATCHED AND s.id % 3 = 0 THEN DELETE WHEN MATCHED THEN UPDATE SET k = s.k"
              + " WHEN NOT MATCHED THEN INSERT (id, k) VALUES (s.id, s.k)",
          "ALTER TABLE %t ADD COLUMN added%n DECIMAL(10,2)",
          "ALTER TABLE %t ADD COLUMN first%n STRING FIRST",
          "ALTER TABLE %t RENAME COLUMN text TO text%n",
          "ALTER TABLE %t RENAME COLUMN text%d TO text",
          "ALTER TABLE %t DROP COLUMN amount",
          "ALTER TABLE %t ALTER COLUMN small TYPE INT",
          "ALTER TABLE %t ALTER COLUMN amount TYPE DECIMAL(14,4)",
          "ALTER TABLE %t SET TBLPROPERTIES ('delta.columnMapping.mode' = 'name')",
          "ALTER TABLE %t SET TBLPROPERTIES ('delta.enableDeletionVectors' = 'true')",
          "ALTER TABLE %t SET TBLPROPERTIES ('delta.enableDeletionVectors' = 'false')",
          "ALTER TABLE %t SET TBLPROPERTIES ('delta.enableTypeWidening' = 'true')",
          "ALTER TABLE %t SET TBLPROPERTIES ('delta.enableChangeDataFeed' = 'true')",
          "ALTER TABLE %t SET TBLPROPERTIES ('delta.enableRowTracking' = 'true')",
          "RESTORE TABLE %t TO VERSION AS OF %v",
          "OPTIMIZE %t",
          "REORG TABLE %t APPLY (PURGE)",
          "TRUNCATE TABLE %t");

  private static final String BIRTH =
      """
      CREATE TABLE %t (id BIGINT, k INT, text STRING, amount DECIMAL(10,2), small SMALLINT,
        day DATE) USING delta
      """;
  private static final String ROWS =
      """
      INSERT INTO %t SELECT id, CAST(id % 11 AS INT), concat('t', id % 3),
        CAST(id / 8 AS DECIMAL(10,2)), CAST(id AS SMALLINT), date_add(DATE'1990-01-01', id % 4)
      FROM range(100)
      """;

  private final Contest contest;
  private final RandomGenerator random;
  private final String table;
  private final List<String> done = new ArrayList<>();
  private final Map<Side, Integer> sides = new EnumMap<>(Side.class);

  /// @param table a name that is free
  DeltaLife(Contest contest, RandomGenerator random, String table) {
    this.contest = contest;
    this.random = random;
    this.table = table;
  }

  /// How often each side answered.
  Map<Side, Integer> sides() {
    return sides;
  }

  /// Makes the table and changes it; steps that Delta refuses are left out.
  ///
  /// @return what differed, with the statements that led there; empty if nothing did
  List<String> live(int steps) {
    String layout = random.nextInt(3) == 0 ? "PARTITIONED BY (day)" : "";
    List<String> differences = new ArrayList<>();
    run(BIRTH.replace("%t", table) + layout);
    run(ROWS.replace("%t", table));
    compare("", differences);
    while (done.size() < steps) {
      if (run(step())) {
        compare("", differences);
        compare(" VERSION AS OF " + random.nextInt(done.size()), differences);
      }
    }
    run("DROP TABLE " + table);
    return differences;
  }

  private String step() {
    return STEPS
        .get(random.nextInt(STEPS.size()))
        .replace("%t", table)
        .replace("%n", Integer.toString(random.nextInt(60)))
        .replace("%d", Integer.toString(random.nextInt(5)))
        .replace("%v", Integer.toString(random.nextInt(Math.max(1, done.size()))));
  }

  private boolean run(String sql) {
    if (Answer.of(contest.plain(), sql) instanceof Answer.Failure) {
      return false;
    }
    done.add(sql);
    return true;
  }

  private void compare(String version, List<String> differences) {
    for (String query :
        List.of(
            "SELECT *, count(*) AS n FROM %s GROUP BY ALL",
            "SELECT k, count(DISTINCT id) AS n, max(day) FROM %s WHERE id > 20 GROUP BY k")) {
      String sql = query.formatted(table + version);
      Contest.Outcome outcome = contest.ask(sql, false);
      sides.merge(outcome.side(), 1, Integer::sum);
      outcome
          .difference()
          .ifPresent(
              told -> differences.add(told + "\n" + sql + "\nafter\n" + String.join(";\n", done)));
    }
  }
}
