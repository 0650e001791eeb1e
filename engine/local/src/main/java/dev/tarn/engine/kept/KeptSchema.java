package dev.tarn.engine.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.ArrowUtils$;

/// The columns of a kept result in Spark's types.
final class KeptSchema {
  private KeptSchema() {}

  /// Reads the schema of a part file. Tables want names that differ in more than their case, which
  /// results need not have: a name that came before gets a number, `a`, `a_2`.
  static StructType of(Path part) throws IOException {
    try (PartBatches batches = new PartBatches(part)) {
      return unique(ArrowUtils$.MODULE$.fromArrowSchema(batches.schema()));
    }
  }

  static StructType unique(StructType schema) {
    Set<String> taken = new HashSet<>();
    Stream.of(schema.fieldNames()).map(KeptSchema::folded).forEach(taken::add);
    Set<String> used = new HashSet<>();
    List<StructField> fields = new ArrayList<>();
    for (StructField field : schema.fields()) {
      String name = field.name();
      for (int i = 2; !used.add(folded(name)); i++) {
        String next = field.name() + "_" + i;
        name = taken.contains(folded(next)) ? field.name() : next;
      }
      fields.add(new StructField(name, field.dataType(), field.nullable(), field.metadata()));
    }
    return DataTypes.createStructType(fields);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
