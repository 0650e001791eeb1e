package dev.tarn.app.output;

import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import dev.tarn.session.export.CsvRows;
import dev.tarn.session.export.CsvStyle;
import dev.tarn.session.export.JsonRows;
import dev.tarn.session.export.RowText;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.ZoneId;
import java.util.function.Supplier;

/// The forms in which answers are written.
public enum Format {
  /// Columns side by side, for reading.
  table,
  /// RFC 4180 with a line of names first.
  csv,
  /// One JSON object a line.
  json,
  /// An Arrow IPC stream.
  arrow;

  /// Begins to write an answer.
  ///
  /// @param result its rows
  /// @param out where they go
  /// @param zone asked for the time zone of timestamps, only if there are some
  /// @return writes the rows
  /// @throws IOException if nothing can be written
  public AnswerOutput open(Result result, Output out, Supplier<ZoneId> zone) throws IOException {
    return switch (this) {
      case table -> new TableOutput(result, out, zone);
      case csv -> new TextOutput(result, out, csv(result, zone));
      case json -> new TextOutput(result, out, json(result, zone));
      case arrow -> new ArrowOutput(result, out, Channels.newChannel(out.stream()));
    };
  }

  private static RowText csv(Result result, Supplier<ZoneId> zone) {
    Schema schema = result.schema();
    return new CsvRows(schema, schema.places(), CsvStyle.USUAL, Zones.of(schema, zone));
  }

  private static RowText json(Result result, Supplier<ZoneId> zone) {
    Schema schema = result.schema();
    return new JsonRows(schema, schema.places(), Zones.of(schema, zone));
  }

  /// Tells if the form is for people.
  ///
  /// @return true for the table
  public boolean isForPeople() {
    return this == table;
  }
}
