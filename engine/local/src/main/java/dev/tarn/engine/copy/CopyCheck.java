package dev.tarn.engine.copy;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.tarn.engine.statement.Scala;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.types.StructType;

/// Goes through all that a load does, but for the writing.
///
/// The columns of the table are changed in a transaction that is never committed, so Delta itself
/// says what it would refuse.
public final class CopyCheck {
  /// This many rows, or more, are all.
  static final long ALL = Integer.MAX_VALUE;

  private static final int PREVIEW = 50;

  private final Dataset<Row> rows;
  private final Rules rules;
  private final Misfits misfits;

  private CopyCheck(Dataset<Row> rows, Rules rules, Misfits misfits) {
    this.rows = rows;
    this.rules = rules;
    this.misfits = misfits;
  }

  /// Looks at the files, not yet at their rows.
  ///
  /// @param session reads
  /// @param plan what would be loaded
  /// @param most how many rows are to be looked at
  /// @throws CopyException if the files do not fit the table's columns
  static CopyCheck of(SparkSession session, CopyPlan plan, long most) {
    try {
      return checked(session, plan, most);
    } catch (Exception e) { // Scala throws what it does not declare.
      throw BadRecord.<RuntimeException>explained(e);
    }
  }

  private static CopyCheck checked(SparkSession session, CopyPlan plan, long most) {
    Target target = Target.of(session, plan.table());
    OptimisticTransaction transaction = target.begin();
    CopyRun run = new CopyRun(session, plan);
    StructType known = transaction.metadata().schema();
    SourceRows source = source(session, plan.keeping(Misfits.WHAT), target, known);
    List<SourceFile> fresh = run.fresh(transaction.snapshot(), _ -> true);
    List<SourceFile> files = plan.isOn("ignoreCorruptFiles") ? source.readable(fresh) : fresh;
    Dataset<Row> found = files.isEmpty() ? none(session, known) : source.of(files);
    Dataset<Row> rows = Misfits.withPlace(most < ALL ? found.limit((int) most) : found);
    Dataset<Row> data = rows.drop(Misfits.WHAT, Misfits.WHERE);
    run.write(target, data)
        .updateMetadata(
            session,
            transaction,
            data.schema(),
            Scala.seq(List.of()),
            Scala.map(Map.of()),
            false,
            false);
    Rules rules = Rules.of(session, target, transaction);
    return new CopyCheck(
        rules.completed(rows), rules, new Misfits(session, plan, target.name(), source));
  }

  private static SourceRows source(
      SparkSession session, CopyPlan plan, Target target, StructType columns) {
    Column where = plan.select().isEmpty() ? col("_metadata.file_path") : lit(null).cast("string");
    return new SourceRows(session, plan, target, columns, where.as(Misfits.WHERE));
  }

  private static Dataset<Row> none(SparkSession session, StructType columns) {
    return session.createDataFrame(List.<Row>of(), columns);
  }

  /// The columns that the table would have.
  StructType columns() {
    return preview(rows).schema();
  }

  /// The first rows as the table would get them.
  ///
  /// @return at most 50
  /// @throws CopyException if a row does not fit
  List<Row> preview() {
    try {
      misfits.check(rows, rules);
      return preview(rows).limit(PREVIEW).collectAsList();
    } catch (Exception e) { // Scala throws what it does not declare.
      throw BadRecord.<RuntimeException>explained(e);
    }
  }

  private static Dataset<Row> preview(Dataset<Row> rows) {
    return rows.drop(Misfits.WHAT, Misfits.WHERE);
  }
}
