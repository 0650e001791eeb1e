package dev.tarn.ui.viewer;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.StructValue;
import dev.tarn.session.text.CellText;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A place in a value: its name, its text, and what is below it.
///
/// @param name the field's, the key's or the number's; empty for the whole
/// @param text a short text
/// @param value what is here
/// @param type its type
/// @param texts writes values
record TreeEntry(String name, String text, @Nullable Object value, DataType type, CellText texts) {
  private static final DataType UNKNOWN = new DataType.Other("unknown");
  private static final int LONGEST = 200;

  /// More children of one place are not shown.
  static final int MOST = 10_000;

  /// The whole value.
  static TreeEntry of(@Nullable Object value, DataType type, CellText texts) {
    return of("", value, type, texts);
  }

  private static TreeEntry of(String name, @Nullable Object value, DataType type, CellText texts) {
    String text =
        switch (value) {
          case List<?> list -> Strings.of("viewer.items", list.size());
          case Map<?, ?> map -> Strings.of("viewer.entries", map.size());
          case StructValue struct -> Strings.of("viewer.fields", struct.values().size());
          case null -> "null";
          default -> texts.shortened(LONGEST).text(value, type);
        };
    return new TreeEntry(name, text, value, type, texts);
  }

  /// The text that is copied.
  String copy() {
    return value == null ? "" : texts.text(value, type);
  }

  boolean isLeaf() {
    return switch (value) {
      case List<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      case StructValue struct -> struct.values().isEmpty();
      case null, default -> true;
    };
  }

  /// What is below.
  List<TreeEntry> children() {
    List<TreeEntry> children = new ArrayList<>();
    switch (value) {
      case List<?> list -> {
        DataType element = type instanceof DataType.Array array ? array.element() : UNKNOWN;
        for (int i = 0; i < Math.min(MOST, list.size()); i++) {
          children.add(of(Integer.toString(i), list.get(i), element, texts));
        }
      }
      case Map<?, ?> map -> {
        DataType key = type instanceof DataType.Dictionary known ? known.key() : UNKNOWN;
        DataType item = type instanceof DataType.Dictionary known ? known.value() : UNKNOWN;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          if (children.size() < MOST) {
            children.add(of(texts.text(entry.getKey(), key), entry.getValue(), item, texts));
          }
        }
      }
      case StructValue struct -> {
        List<Column> fields = type instanceof DataType.Struct known ? known.fields() : List.of();
        for (int i = 0; i < Math.min(MOST, struct.values().size()); i++) {
          children.add(
              of(
                  struct.names().get(i),
                  struct.values().get(i),
                  i < fields.size() ? fields.get(i).type() : UNKNOWN,
                  texts));
        }
      }
      case null, default -> {}
    }
    return children;
  }
}
