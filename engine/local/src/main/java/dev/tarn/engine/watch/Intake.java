package dev.tarn.engine.watch;

import dev.tarn.engine.copy.CopyException;
import dev.tarn.engine.copy.CopyResult;
import dev.tarn.engine.copy.CopyRun;
import dev.tarn.engine.copy.SourceFile;
import dev.tarn.engine.copy.Target;
import java.util.function.Predicate;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;

/// Loads files of a watched folder, and makes its table with the first of them.
final class Intake {
  private final SparkSession session;
  private final Definition definition;

  Intake(SparkSession session, Definition definition) {
    this.session = session;
    this.definition = definition;
  }

  /// Loads files that are new.
  ///
  /// @param wanted whether a file may be taken now
  /// @param most how many
  /// @throws CopyException if that cannot be done; nothing is written then
  CopyResult take(Predicate<SourceFile> wanted, int most) {
    boolean there = session.catalog().tableExists(definition.table());
    if (!there) {
      if (!new CopyRun(session, definition.plan(true)).isAnyThere(wanted)) {
        return CopyResult.NOTHING;
      }
      make();
    }
    StructType columns = Target.of(session, definition.table()).snapshot().metadata().schema();
    return new CopyRun(session, definition.plan(columns.isEmpty())).run(wanted, most);
  }

  /// Names of columns in files may have any letters, which needs Delta's column mapping.
  private void make() {
    session.sql(
        "CREATE TABLE IF NOT EXISTS "
            + definition.table()
            + " USING delta TBLPROPERTIES ('delta.columnMapping.mode' = 'name')");
  }
}
