package dev.tarn.engine.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import scala.Option;
import scala.Some;
import scala.jdk.javaapi.CollectionConverters;

/// What the log of a Delta table says of its newest version, as JSON.
///
/// `{"version", "files", "bytes", "rows", "deleted", "vectors", "unmeasured", "small", "smallest",
/// "largest", "sizes": [{"below", "files", "bytes"}], "commits", "exact", "columns": [{"name",
/// "generated", "identity", "least", "most", "nulls"}]}`. No data file is opened: it is one job
/// over the log. `rows` is left out if files lack statistics.
final class TableJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final SparkSession session;

  TableJson(SparkSession session) {
    this.session = session;
  }

  /// The table of a name.
  ///
  /// @param name as SQL takes it
  String of(String name) {
    Snapshot snapshot = DeltaLog.forTableWithSnapshot(session, identifier(name))._2();
    LogColumns columns = new LogColumns(snapshot.metadata());
    FileFigures figures = new FileFigures(columns);
    Row row = figures.of(snapshot);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("version", snapshot.version());
      json.writeNumberField("commits", commits(snapshot));
      figures.write(row, json);
      json.writeArrayFieldStart("columns");
      columns.write(row, json);
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// How many commits a reader takes in after the newest checkpoint.
  private static int commits(Snapshot snapshot) {
    return snapshot.logSegment().deltas().size();
  }

  private TableIdentifier identifier(String name) {
    List<String> parts;
    try {
      parts =
          CollectionConverters.asJava(
              session.sessionState().sqlParser().parseMultipartIdentifier(name));
    } catch (org.apache.spark.sql.catalyst.parser.ParseException e) {
      throw new IllegalArgumentException(e);
    }
    int last = parts.size() - 1;
    Option<String> schema = last > 0 ? new Some<>(parts.get(last - 1)) : Option.empty();
    return new TableIdentifier(parts.get(last), schema);
  }
}
