package dev.tarn.engine.difference;

import static org.apache.spark.sql.functions.col;

import dev.tarn.engine.statement.Scala;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.FileAction;
import org.apache.spark.sql.delta.commands.cdc.CDCReader$;
import org.apache.spark.sql.delta.commands.cdc.CDCReader.CDCDataSpec;
import org.apache.spark.sql.types.StructField;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/// The rows of one of two versions that the other one may not have.
final class VersionRows {
  private static final CDCReader$ READER = CDCReader$.MODULE$;

  private final SparkSession session;
  private final VersionFiles files;

  VersionRows(SparkSession session, VersionFiles files) {
    this.session = session;
    this.files = files;
  }

  /// Those of the earlier version.
  Dataset<Row> before() {
    return rows(files.before(), files.gone(), READER.CDC_TYPE_DELETE_STRING());
  }

  /// Those of the later version.
  Dataset<Row> after() {
    return rows(files.after(), files.come(), READER.CDC_TYPE_INSERT());
  }

  private Dataset<Row> rows(Snapshot version, List<AddFile> whole, String kind) {
    Column[] columns =
        Arrays.stream(version.schema().fields()).map(VersionRows::column).toArray(Column[]::new);
    Dataset<Row> rows =
        files
            .log()
            .createDataFrame(version, Scala.seq(whole), false, Option.empty())
            .select(columns);
    if (files.cut().isEmpty()) {
      return rows;
    }
    // Delta's reader of changes compares the deleted rows of a file in two versions of it.
    for (Dataset<Row> some : cut(version)) {
      rows =
          rows.union(some.where(col(READER.CDC_TYPE_COLUMN_NAME()).equalTo(kind)).select(columns));
    }
    return rows;
  }

  private List<Dataset<Row>> cut(Snapshot version) {
    List<FileAction> added = files.cut().stream().<FileAction>map(VersionFiles.Cut::after).toList();
    long now = System.currentTimeMillis();
    List<FileAction> removed =
        files.cut().stream()
            .<FileAction>map(file -> file.before().removeWithTimestamp(now, true))
            .toList();
    return CollectionConverters.asJava(
        READER.getDeletedAndAddedRows(
            spec(version, added), spec(version, removed), files.log(), version, false, session));
  }

  @SuppressWarnings("unchecked")
  private static <T extends FileAction> scala.collection.immutable.Seq<CDCDataSpec<T>> spec(
      Snapshot version, List<FileAction> actions) {
    return Scala.seq(
        List.of(
            new CDCDataSpec<>(
                version.version(),
                new Timestamp(version.timestamp()),
                Scala.seq((List<T>) actions),
                Option.empty())));
  }

  private static Column column(StructField field) {
    return col("`" + field.name().replace("`", "``") + "`");
  }
}
