package dev.tarn.engine.copy;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_csv;
import static org.apache.spark.sql.functions.from_json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tarn.engine.statement.Scala;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/// Tells in words where something does not fit: the file, the line if there are lines, the column
/// and its value.
final class MisfitPlace {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SparkSession session;
  private final CopyPlan plan;
  private final SourceRows source;

  MisfitPlace(SparkSession session, CopyPlan plan, SourceRows source) {
    this.session = session;
    this.plan = plan;
    this.source = source;
  }

  /// Tells of a row.
  ///
  /// @param rescued what its rescue column has
  String of(String rescued) {
    JsonNode node;
    try {
      node = JSON.readTree(rescued);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    String file = node.path(Projection.FILE).asText();
    JsonNode record = node.path(Projection.LINE);
    if (record.isTextual()) {
      return record(file, record.asText());
    }
    List<String> values = new ArrayList<>();
    node.properties().stream()
        .filter(field -> !field.getKey().equals(Projection.FILE))
        .forEach(field -> values.add(value(field.getKey(), field.getValue().asText())));
    return file(file) + ": " + String.join(", ", values);
  }

  /// The name of a file in words.
  ///
  /// @param url as Spark tells it; empty or null for a row of a query
  String file(@org.jspecify.annotations.Nullable String url) {
    return url == null || url.isEmpty() ? "A row of the query" : path(url).getName();
  }

  private String record(String file, String record) {
    OptionalLong line =
        new TextFile(session.sessionState().newHadoopConf(), plan).line(path(file), record);
    String place = file(file) + (line.isPresent() ? ", line " + line.getAsLong() : "");
    List<String> values = badValues(path(file), record);
    return place
        + ": "
        + (values.isEmpty()
            ? "the record cannot be read: " + Misfits.shortened(record)
            : String.join(", ", values));
  }

  /// A value that is null as what the table wants, but not as a text, is one that does not fit.
  private List<String> badValues(Path file, String record) {
    StructType typed =
        new StructType(
            java.util.Arrays.stream(source.wanted(new SourceFile(file.toString(), 0, 1)).fields())
                .filter(field -> !field.name().equals(Misfits.WHAT))
                .toArray(StructField[]::new));
    StructType texts =
        new StructType(
            java.util.Arrays.stream(typed.fields())
                .map(field -> DataTypes.createStructField(field.name(), DataTypes.StringType, true))
                .toArray(StructField[]::new));
    Row both =
        session
            .createDataset(List.of(record), Encoders.STRING())
            .select(read(typed).as("typed"), read(texts).as("texts"))
            .first();
    List<String> bad = new ArrayList<>();
    if (both.isNullAt(0) || both.isNullAt(1)) {
      return bad;
    }
    for (int index = 0; index < typed.length(); index++) {
      Object text = both.getStruct(1).get(index);
      if (both.getStruct(0).isNullAt(index) && text != null) {
        StructField field = typed.apply(index);
        bad.add(value(field.name(), text.toString()) + " is no " + field.dataType().sql());
      }
    }
    return bad;
  }

  private Column read(StructType type) {
    Map<String, String> options = new HashMap<>(plan.options());
    options.keySet().removeIf("mode"::equalsIgnoreCase);
    return plan.format() == CopyFormat.CSV
        ? from_csv(col("value"), type, Scala.map(options))
        : from_json(col("value"), type, options);
  }

  private static String value(String column, String text) {
    return "column %s: '%s'".formatted(column, Misfits.shortened(text));
  }

  private static Path path(String url) {
    return new Path(URI.create(url));
  }
}
