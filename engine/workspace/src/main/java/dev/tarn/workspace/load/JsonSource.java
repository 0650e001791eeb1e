package dev.tarn.workspace.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tarn.workspace.document.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Text of JSON in UTF-8: each object is a row, each of its fields a column.
final class JsonSource implements SampleSource {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST = 20_000;

  private final Path file;
  private final FileSample sample;
  private final JsonForm form;
  private final SampleRows rows;

  /// What was read of a row; without fields if it is no object.
  private record Found(
      long number, double place, @Nullable Map<String, @Nullable String> fields, String text) {}

  private JsonSource(Path file, FileSample sample, JsonForm form, List<Found> found) {
    this.file = file;
    this.sample = sample;
    this.form = form;
    Set<String> names = new LinkedHashSet<>();
    for (Found one : found) {
      if (one.fields() != null) {
        names.addAll(one.fields().keySet());
      }
    }
    List<@Nullable String> header = new ArrayList<>(names);
    List<SampleRow> all = new ArrayList<>();
    for (Found one : found) {
      List<@Nullable String> values = new ArrayList<>();
      Map<String, @Nullable String> fields = one.fields();
      if (fields == null) {
        values.add(one.text());
      } else {
        names.forEach(name -> values.add(fields.get(name)));
      }
      all.add(new SampleRow(one.number(), one.place(), values, fields == null));
    }
    this.rows = new SampleRows(header, all, header.size(), false);
  }

  static JsonSource of(Path file, FileSample sample) {
    List<FileSample.Part> parts = sample.texts(TextEncoding.UTF_8);
    String head = parts.getFirst().text();
    JsonForm form = form(head);
    List<Found> found =
        form == JsonForm.LINES ? lines(parts, sample.isWhole()) : values(head, form);
    return new JsonSource(file, sample, form, found);
  }

  @Override
  public FileKind kind() {
    return FileKind.JSON;
  }

  @Override
  public Dialect guess() {
    return Dialect.USUAL;
  }

  @Override
  public SampleRows rows(Dialect dialect) {
    return rows;
  }

  @Override
  public LoadSource source(Dialect dialect) {
    return new LoadSource.Json(List.of(file), form, dialect.nulls());
  }

  @Override
  public long size() {
    return sample.size();
  }

  @Override
  public boolean isWhole() {
    return sample.isWhole();
  }

  private static JsonForm form(String head) {
    String text = head.stripLeading();
    if (text.startsWith("[")) {
      return JsonForm.LIST;
    }
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    return end >= 0 && fields(first) == null && !text.substring(end).isBlank()
        ? JsonForm.OBJECT
        : JsonForm.LINES;
  }

  private static List<Found> lines(List<FileSample.Part> parts, boolean whole) {
    List<Found> found = new ArrayList<>();
    for (FileSample.Part part : parts) {
      String text = part.text();
      int start = part.place() == 0 ? 0 : text.indexOf('\n') + 1;
      long number = 1;
      while (start < text.length()) {
        int end = text.indexOf('\n', start);
        if (end < 0 && !whole) {
          break;
        }
        String line = text.substring(start, end < 0 ? text.length() : end).strip();
        if (!line.isEmpty()) {
          found.add(new Found(part.place() == 0 ? number : 0, part.place(), fields(line), line));
        }
        number++;
        start = end < 0 ? text.length() : end + 1;
      }
    }
    return found;
  }

  /// Objects of a list as far as the beginning of the file holds them.
  private static List<Found> values(String head, JsonForm form) {
    List<Found> found = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().setCodec(JSON).createParser(head)) {
      if (form == JsonForm.LIST) {
        parser.nextToken();
      }
      while (found.size() < MOST && parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.END_ARRAY) {
          break;
        }
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        com.fasterxml.jackson.databind.JsonNode node = parser.readValueAsTree();
        String text = node.toString();
        found.add(new Found(found.size() + 1, 0, object ? fields(text) : null, text));
      }
    } catch (IOException e) {
      // The head ends within a value, or the file is broken there; what came before counts.
      return found;
    }
    return found;
  }

  /// The fields of an object as texts; null if it is none.
  private static @Nullable Map<String, @Nullable String> fields(String text) {
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().setCodec(JSON).createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        switch (parser.nextToken()) {
          case VALUE_NULL -> fields.put(name, null);
          case START_OBJECT, START_ARRAY -> fields.put(name, parser.readValueAsTree().toString());
          default -> fields.put(name, parser.getText());
        }
      }
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null
          ? fields
          : null;
    } catch (IOException e) {
      return null;
    }
  }
}
