package dev.tarn.session.connect;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the metadata of a field, a JSON object, tells that Tarn shows.
///
/// @param comment what the column's owner wrote
/// @param text the declared type of a `char(n)` or `varchar(n)`, which the engine turns into string
record FieldMetadata(Optional<String> comment, Optional<String> text) {
  private static final Logger LOG = LoggerFactory.getLogger(FieldMetadata.class);
  private static final FieldMetadata NONE = new FieldMetadata(Optional.empty(), Optional.empty());

  /// Reads it.
  ///
  /// @param json an object, or empty
  /// @return what was found
  static FieldMetadata parse(String json) {
    if (json.isEmpty() || json.equals("{}")) {
      return NONE;
    }
    Optional<String> comment = Optional.empty();
    Optional<String> text = Optional.empty();
    try (JsonParser parser = Json.parser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return NONE;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING && name.equals("comment")) {
          comment = Optional.of(parser.getText());
        } else if (value == JsonToken.VALUE_STRING && name.equals("__CHAR_VARCHAR_TYPE_STRING")) {
          text = Optional.of(parser.getText()).filter(type -> type.matches("(var)?char\\(\\d+\\)"));
        } else {
          parser.skipChildren();
        }
      }
      return new FieldMetadata(comment, text);
    } catch (IOException e) {
      LOG.warn("Unreadable column metadata: {}", e.getMessage());
      return NONE;
    }
  }
}
