package dev.tarn.engine.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/// The columns of a table as its log knows them: how values are made, and the least, the most and
/// the count of nulls that Delta keeps of each file.
///
/// The keys of the fields' metadata are those of the Delta protocol.
final class LogColumns {
  private static final String PHYSICAL = "delta.columnMapping.physicalName";
  private static final String GENERATED = "delta.generationExpression";
  private static final String IDENTITY_START = "delta.identity.start";
  private static final String IDENTITY_STEP = "delta.identity.step";

  /// Delta cuts texts there, so that a longer one may be behind.
  private static final int CUT = 32;

  private final List<StructField> fields;
  private final List<String> partitions;

  LogColumns(Metadata metadata) {
    this.fields = Arrays.asList(metadata.schema().fields());
    this.partitions = scala.jdk.javaapi.CollectionConverters.asJava(metadata.partitionColumns());
  }

  /// What is asked of all files, for the columns that have it.
  List<Column> asked(StructType files) {
    List<Column> asked = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String name = physical(fields.get(i));
      boolean parted = partitions.contains(fields.get(i).name());
      if (parted) {
        Column value = col("partitionValues").getItem(name).cast(fields.get(i).dataType());
        asked.add(min(value).cast("string").as("least_" + i));
        asked.add(max(value).cast("string").as("most_" + i));
      } else if (has(files, "stats", "minValues", name)) {
        asked.add(min(stat("minValues", name)).cast("string").as("least_" + i));
        asked.add(max(stat("maxValues", name)).cast("string").as("most_" + i));
      }
      if (!parted && has(files, "stats", "nullCount", name)) {
        asked.add(sum(stat("nullCount", name)).as("nulls_" + i));
      }
    }
    return asked;
  }

  void write(Row row, JsonGenerator json) throws IOException {
    List<String> told = Arrays.asList(row.schema().fieldNames());
    for (int i = 0; i < fields.size(); i++) {
      StructField field = fields.get(i);
      json.writeStartObject();
      json.writeStringField("name", field.name());
      if (field.metadata().contains(GENERATED)) {
        json.writeStringField("generated", field.metadata().getString(GENERATED));
      }
      if (field.metadata().contains(IDENTITY_STEP)) {
        json.writeNumberField("identityStart", field.metadata().getLong(IDENTITY_START));
        json.writeNumberField("identityStep", field.metadata().getLong(IDENTITY_STEP));
      }
      for (String what : List.of("least", "most", "nulls")) {
        int place = told.indexOf(what + "_" + i);
        if (place >= 0 && !row.isNullAt(place)) {
          json.writeStringField(what, shown(row.get(place), field));
        }
      }
      json.writeEndObject();
    }
  }

  private static String shown(Object value, StructField field) {
    String text = value.toString();
    boolean cut = field.dataType().typeName().equals("string") && text.length() >= CUT;
    return cut ? text + "…" : text;
  }

  /// Tells if a struct in a struct has a field that is no struct itself.
  static boolean has(StructType type, String... path) {
    StructType now = type;
    for (int i = 0; i < path.length; i++) {
      int place = Arrays.asList(now.fieldNames()).indexOf(path[i]);
      if (place < 0) {
        return false;
      }
      boolean last = i == path.length - 1;
      if (now.fields()[place].dataType() instanceof StructType inner) {
        if (last) {
          return false;
        }
        now = inner;
      } else if (!last) {
        return false;
      }
    }
    return true;
  }

  private static Column stat(String which, String name) {
    return col("stats").getField(which).getField(name);
  }

  private static String physical(StructField field) {
    return field.metadata().contains(PHYSICAL)
        ? field.metadata().getString(PHYSICAL)
        : field.name();
  }
}
