package dev.tarn.session.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/// Gives the fields of structs names that do not repeat, since Arrow's struct vector keeps but one
/// of several fields with the same name. SQL allows such structs.
final class UniqueNames {
  private static final String ORIGINAL = "tarn.name";

  private UniqueNames() {}

  /// Renames all fields below the columns.
  static Schema of(Schema schema) {
    return new Schema(schema.getFields().stream().map(UniqueNames::children).toList());
  }

  /// The name that a field had.
  static String original(Field field) {
    return field.getMetadata().getOrDefault(ORIGINAL, field.getName());
  }

  private static Field children(Field field) {
    List<Field> renamed = new ArrayList<>();
    for (Field child : field.getChildren()) {
      renamed.add(rename(children(child), Integer.toString(renamed.size())));
    }
    return new Field(field.getName(), field.getFieldType(), renamed);
  }

  private static Field rename(Field field, String name) {
    Map<String, String> metadata = new HashMap<>(field.getMetadata());
    metadata.put(ORIGINAL, field.getName());
    FieldType type =
        new FieldType(field.isNullable(), field.getType(), field.getDictionary(), metadata);
    return new Field(name, type, field.getChildren());
  }
}
