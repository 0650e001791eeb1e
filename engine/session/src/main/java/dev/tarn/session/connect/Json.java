package dev.tarn.session.connect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tarn.session.result.PartGrowth;
import java.io.IOException;

/// The little JSON that the protocol carries.
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /// Opens a parser.
  ///
  /// @param json a text
  /// @return close it after use
  static JsonParser parser(String json) throws IOException {
    return FACTORY.createParser(json);
  }

  /// Reads how far a part file of a result has come.
  ///
  /// @param json such as `{"part":0,"batches":3,"rows":30000,"bytes":123456,"done":false}`
  /// @return the same
  /// @throws IOException if it is something else
  static PartGrowth growth(String json) throws IOException {
    long part = -1;
    long batches = 0;
    long rows = 0;
    long bytes = 0;
    boolean done = false;
    try (JsonParser parser = parser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "part" -> part = parser.getLongValue();
          case "batches" -> batches = parser.getLongValue();
          case "rows" -> rows = parser.getLongValue();
          case "bytes" -> bytes = parser.getLongValue();
          case "done" -> done = parser.getBooleanValue();
          default -> parser.skipChildren();
        }
      }
    }
    if (part < 0) {
      throw new IOException("Not a report of a part: " + json);
    }
    return new PartGrowth(Math.toIntExact(part), batches, rows, bytes, done);
  }
}
