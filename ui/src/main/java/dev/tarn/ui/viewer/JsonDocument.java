package dev.tarn.ui.viewer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tarn.session.DataType;
import dev.tarn.session.StructValue;
import dev.tarn.session.text.CellJson;
import dev.tarn.session.text.CellText;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// JSON on many lines, with what each piece is, and as a tree.
///
/// @param text indented by two
/// @param pieces the pieces that have a colour, in order
/// @param tree what it is made of
public record JsonDocument(String text, List<Piece> pieces, TreeEntry tree) {
  private static final DataType UNKNOWN = new DataType.Other("json");
  private static final JsonFactory FACTORY = new JsonFactory();

  /// What a piece of JSON is.
  public enum Kind {
    /// A name of an object's field.
    KEY,
    /// A string.
    STRING,
    /// A number.
    NUMBER,
    /// `true`, `false`, `null`.
    WORD
  }

  /// A piece of the text.
  ///
  /// @param start its first letter
  /// @param end behind its last letter
  /// @param kind what it is
  public record Piece(int start, int end, Kind kind) {}

  /// Reads a text.
  ///
  /// @return empty if it is not an object or an array in JSON
  static Optional<JsonDocument> of(String written) {
    String start = written.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return Optional.empty();
    }
    try (JsonParser parser = FACTORY.createParser(written)) {
      Reader reader = new Reader(parser);
      parser.nextToken();
      Object value = reader.value(0);
      if (parser.nextToken() != null) {
        return Optional.empty();
      }
      TreeEntry tree = TreeEntry.of(value, UNKNOWN, CellText.in(ZoneOffset.UTC));
      return Optional.of(new JsonDocument(reader.out.toString(), reader.pieces, tree));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Reads a text of JSON or of JSON lines; lines that are none stay as they are.
  ///
  /// @param written any, also a part of a longer text
  /// @return empty if there is no object or array in it
  public static Optional<JsonDocument> lenient(String written) {
    Optional<JsonDocument> whole = of(written);
    if (whole.isPresent()) {
      return whole;
    }
    StringBuilder text = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    boolean some = false;
    for (String line : written.lines().toList()) {
      Optional<JsonDocument> one = of(line);
      int start = text.length();
      one.ifPresent(found ->
          found.pieces.forEach(
              piece -> pieces.add(new Piece(start + piece.start, start + piece.end, piece.kind))));
      text.append(one.map(JsonDocument::text).orElse(line)).append('\n');
      some |= one.isPresent();
    }
    return some
        ? Optional.of(
            new JsonDocument(
                text.toString(), pieces, TreeEntry.of(null, UNKNOWN, CellText.in(ZoneOffset.UTC))))
        : Optional.empty();
  }

  /// Writes what it reads.
  private static final class Reader {
    private final JsonParser parser;
    private final StringBuilder out = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    Reader(JsonParser parser) {
      this.parser = parser;
    }

    @Nullable Object value(int depth) throws IOException {
      return switch (parser.currentToken()) {
        case START_OBJECT -> object(depth);
        case START_ARRAY -> array(depth);
        case VALUE_STRING -> {
          String text = parser.getText();
          piece(CellJson.quoted(text), Kind.STRING);
          yield text;
        }
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
          piece(parser.getText(), Kind.NUMBER);
          yield number(parser.getText());
        }
        case VALUE_NULL -> {
          piece("null", Kind.WORD);
          yield null;
        }
        default -> {
          piece(parser.getText(), Kind.WORD);
          yield parser.getBooleanValue();
        }
      };
    }

    /// A number as it is written, unless it has so many digits that they are a burden.
    private static Object number(String text) {
      return text.length() < 40 && text.indexOf('e') < 0 && text.indexOf('E') < 0
          ? new BigDecimal(text)
          : text;
    }

    private StructValue object(int depth) throws IOException {
      List<String> names = new ArrayList<>();
      List<@Nullable Object> values = new ArrayList<>();
      out.append('{');
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        line(names.isEmpty(), depth + 1);
        names.add(parser.currentName());
        piece(CellJson.quoted(parser.currentName()), Kind.KEY);
        out.append(": ");
        parser.nextToken();
        values.add(value(depth + 1));
      }
      end(names.isEmpty(), depth, '}');
      return new StructValue(names, values);
    }

    private List<@Nullable Object> array(int depth) throws IOException {
      List<@Nullable Object> values = new ArrayList<>();
      out.append('[');
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        line(values.isEmpty(), depth + 1);
        values.add(value(depth + 1));
      }
      end(values.isEmpty(), depth, ']');
      return values;
    }

    private void line(boolean first, int depth) {
      out.append(first ? "\n" : ",\n").append("  ".repeat(depth));
    }

    private void end(boolean empty, int depth, char bracket) {
      if (!empty) {
        out.append('\n').append("  ".repeat(depth));
      }
      out.append(bracket);
    }

    private void piece(String text, Kind kind) {
      pieces.add(new Piece(out.length(), out.length() + text.length(), kind));
      out.append(text);
    }
  }
}
