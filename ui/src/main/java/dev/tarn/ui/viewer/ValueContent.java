package dev.tarn.ui.viewer;

import dev.tarn.session.DataType;
import dev.tarn.session.StructValue;
import dev.tarn.session.VariantValue;
import dev.tarn.session.text.CellJson;
import dev.tarn.session.text.CellText;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A value in the forms in which it can be looked at. Made off the window's thread.
///
/// @param text the value as text, whole; what is copied
/// @param json the value as JSON, if it is or can be
/// @param tree what it is made of, if it is made of something
/// @param binary the bytes, if it is binary
record ValueContent(
    String text,
    Optional<JsonDocument> json,
    Optional<TreeEntry> tree,
    Optional<ByteBuffer> binary) {
  /// JSON in longer texts is not looked for.
  private static final int LONGEST_JSON = 5_000_000;

  /// Nothing to show.
  static final ValueContent NONE =
      new ValueContent("", Optional.empty(), Optional.empty(), Optional.empty());

  /// Makes the forms of a value.
  static ValueContent of(@Nullable Object value, DataType type, ZoneId zone) {
    String text = CellText.in(zone).text(value, type);
    return switch (value) {
      case null -> NONE;
      case byte[] bytes ->
          new ValueContent(
              text, Optional.empty(), Optional.empty(), Optional.of(ByteBuffer.wrap(bytes)));
      case String string -> json(string, string);
      case VariantValue _ -> json(text, text);
      case List<?> _, Map<?, ?> _, StructValue _ -> {
        ValueContent json = json(text, CellJson.in(zone).json(value, type));
        yield new ValueContent(
            text,
            json.json(),
            Optional.of(TreeEntry.of(value, type, CellText.in(zone))),
            Optional.empty());
      }
      default -> new ValueContent(text, Optional.empty(), Optional.empty(), Optional.empty());
    };
  }

  private static ValueContent json(String text, String written) {
    Optional<JsonDocument> json =
        written.length() > LONGEST_JSON ? Optional.empty() : JsonDocument.of(written);
    return new ValueContent(text, json, json.map(JsonDocument::tree), Optional.empty());
  }

  /// The bytes, null if it is not binary.
  byte @Nullable [] bytes() {
    return binary.map(ByteBuffer::array).orElse(null);
  }

  /// The forms, the best first.
  List<Form> forms() {
    byte[] bytes = bytes();
    if (bytes != null) {
      return ImageKind.of(bytes).isPresent() ? List.of(Form.IMAGE, Form.HEX) : List.of(Form.HEX);
    }
    if (json.isPresent() && tree.isPresent()) {
      return List.of(Form.TREE, Form.JSON, Form.TEXT);
    }
    return List.of(Form.TEXT);
  }

  /// A way to look at a value.
  enum Form {
    /// As text.
    TEXT,
    /// As JSON on many lines.
    JSON,
    /// As a tree.
    TREE,
    /// As bytes.
    HEX,
    /// As a picture.
    IMAGE
  }
}
