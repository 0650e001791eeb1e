package dev.tarn.engine.copy;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;

/// Finds rows that do not fit a table, and tells of the first ones what is wrong, and where.
final class Misfits {
  /// The column with what does not fit, as the rescue column has it.
  static final String WHAT = "_copy_misfit";

  /// The column with the file of a row.
  static final String WHERE = "_copy_file";

  private static final int TOLD = 10;
  private static final int LONGEST = 200;

  private final String table;
  private final MisfitPlace places;

  Misfits(SparkSession session, CopyPlan plan, String table, SourceRows source) {
    this.table = table;
    this.places = new MisfitPlace(session, plan, source);
  }

  /// The rows with both columns, where a reader did not make them.
  static Dataset<Row> withPlace(Dataset<Row> rows) {
    Dataset<Row> all = rows;
    for (String name : List.of(WHAT, WHERE)) {
      if (!List.of(all.columns()).contains(name)) {
        all = all.withColumn(name, lit(null).cast("string"));
      }
    }
    return all;
  }

  /// Goes through all rows.
  ///
  /// @throws CopyException with the first that do not fit
  void check(Dataset<Row> rows, Rules rules) {
    List<Rules.Rule> all = rules.all();
    Column[] broken =
        all.stream()
            .map(rule -> when(rule.holds().equalTo(lit(false)), lit(rule.words())))
            .toArray(Column[]::new);
    Column words =
        when(col(WHAT).isNotNull(), lit(null))
            .otherwise(broken.length == 0 ? lit(null) : array_compact(array(broken)));
    Column[] columns =
        Stream.of(rows.drop(WHAT, WHERE).columns()).map(Rules::quoted).toArray(Column[]::new);
    Column values = to_json(struct(columns));
    Dataset<Row> wrong =
        rows.select(
                col(WHERE), col(WHAT), words.cast("array<string>").as("rules"), values.as("row"))
            .where(col(WHAT).isNotNull().or(size(col("rules")).gt(0)));
    List<Row> first = wrong.limit(TOLD).collectAsList();
    if (!first.isEmpty()) {
      throw told(first, first.size() < TOLD ? first.size() : count(wrong));
    }
  }

  /// Of the rows themselves: Spark refuses to read what was no record and nothing else.
  private static long count(Dataset<Row> wrong) {
    return wrong.agg(functions.count(col("row"))).first().getLong(0);
  }

  private CopyException told(List<Row> first, long count) {
    List<String> lines = new ArrayList<>();
    first.forEach(row -> lines.add(line(row)));
    if (count > first.size()) {
      lines.add("… and %,d more".formatted(count - first.size()));
    }
    return new CopyException(
        "COPY_DOES_NOT_FIT",
        "%s not fit %s, and COPY INTO would load nothing:\n- %s"
            .formatted(
                count == 1 ? "1 row does" : "%,d rows do".formatted(count),
                table,
                String.join("\n- ", lines)));
  }

  private String line(Row row) {
    String what = row.getString(1);
    return what != null
        ? places.of(what)
        : "%s: %s (row %s)"
            .formatted(
                places.file(row.getString(0)),
                String.join("; ", row.<String>getList(2)),
                shortened(row.getString(3)));
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
