package dev.tarn.ui.preview;

import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.avro.AvroFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the ways to see what the head of an Avro file tells.
final class AvroFaces {
  private AvroFaces() {}

  static PreviewFace columns(AvroFacts facts) {
    return new ListFace<>(facts.fields())
        .text(
            Strings.of("preview.column.name"),
            220,
            field -> field.name().isEmpty() ? "value" : field.name())
        .text(Strings.of("preview.column.type"), 320, AvroFacts.Field::type)
        .text(
            Strings.of("preview.column.nullable"),
            90,
            field -> Strings.of(field.nullable() ? "preview.yes" : "preview.no"))
        .text(Strings.of("preview.column.default"), 120, AvroFacts.Field::value)
        .text(Strings.of("preview.column.doc"), 320, AvroFacts.Field::doc);
  }

  static PreviewFace properties(AvroFacts facts) {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    all.add(Map.entry("avro.codec", facts.codec()));
    all.addAll(facts.properties().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList());
    all.add(Map.entry("avro.schema", facts.schema()));
    return new ListFace<>(all)
        .text(Strings.of("preview.property"), 260, Map.Entry::getKey)
        .text(Strings.of("preview.value"), 620, Map.Entry::getValue);
  }
}
