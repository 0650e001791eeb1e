package dev.tarn.session.export;

import com.google.protobuf.ByteString;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Schema;
import dev.tarn.session.result.ArrowBatches;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.result.ResultWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Rows where the engine can read them: those of an execution as they lie, or a copy of what was
/// filtered, sorted or selected, which is removed behind.
final class KeptRows implements AutoCloseable {
  private final ResultStore store;
  private final String id;
  private final Schema schema;
  private final List<Integer> columns;
  private final boolean copied;

  private KeptRows(
      ResultStore store, String id, Schema schema, List<Integer> columns, boolean copied) {
    this.store = store;
    this.id = id;
    this.schema = schema;
    this.columns = columns;
    this.copied = copied;
  }

  /// Finds or copies rows.
  ///
  /// @param executionId whose rows they are, null if they are not those of one execution
  static KeptRows of(
      ExportRows rows, @Nullable String executionId, ResultStore store, ExportProgress progress)
      throws IOException {
    boolean all = rows.first() == 0 && rows.end() == rows.result().rowCount();
    if (executionId != null && all && rows.result().isComplete()) {
      return new KeptRows(store, executionId, rows.result().schema(), rows.columns(), false);
    }
    String id = "export-" + UUID.randomUUID();
    Schema schema = rows.schema();
    copy(rows, schema, store.create(id), progress);
    return new KeptRows(store, id, schema, schema.places(), true);
  }

  private static void copy(
      ExportRows rows, Schema schema, ResultWriter writer, ExportProgress progress)
      throws IOException {
    boolean done = false;
    try (ArrowBatches batches =
        new ArrowBatches(rows.result(), rows.columns(), rows.first(), rows.end())) {
      writer.schema(schema);
      for (ByteString batch = batches.nextStream(); batch != null; batch = batches.nextStream()) {
        if (progress.isCancelled()) {
          throw new CancellationException();
        }
        writer.append(batch);
      }
      writer.complete();
      done = true;
    } finally {
      if (!done) {
        writer.discard();
      }
    }
  }

  /// The query that gives the rows.
  ///
  /// @param hint how they are spread over tasks, may be empty
  /// @param intervals if intervals can be written as such
  String select(String hint, Intervals intervals) {
    List<String> all = Names.folded(schema.columns().stream().map(Column::name).toList());
    List<String> names =
        Names.folded(columns.stream().map(place -> schema.column(place).name()).toList());
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int place = columns.get(i);
      String column = SqlNames.quoted(all.get(place));
      boolean asText = isText(schema.column(place).type(), intervals);
      terms.add(
          String.format(
              Locale.ROOT,
              asText ? "CAST(%s AS STRING) AS %s" : "%s AS %s",
              column,
              SqlNames.quoted(names.get(i))));
    }
    return "SELECT "
        + hint
        + " "
        + String.join(", ", terms)
        + " FROM results."
        + SqlNames.quoted(id);
  }

  /// If a format holds intervals.
  enum Intervals {
    /// Those of years and months, and of days and times.
    AS_THEY_ARE,
    /// None.
    AS_TEXT
  }

  /// No format holds a column without a type, or intervals of all units.
  private static boolean isText(DataType type, Intervals intervals) {
    return switch (type) {
      case DataType.Simple simple ->
          simple == DataType.Simple.VOID || simple == DataType.Simple.INTERVAL;
      case DataType.YearMonthInterval _, DataType.DayTimeInterval _ ->
          intervals == Intervals.AS_TEXT;
      default -> false;
    };
  }

  /// Tells if a name is one that Delta takes only by a mapping of names.
  boolean hasOddNames() {
    return columns.stream()
        .map(place -> schema.column(place).name())
        .anyMatch(name -> name.chars().anyMatch(c -> " ,;{}()\n\t=".indexOf(c) >= 0));
  }

  @Override
  public void close() {
    if (copied) {
      store.delete(id);
    }
  }
}
