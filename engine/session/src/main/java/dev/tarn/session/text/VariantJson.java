package dev.tarn.session.text;

import dev.tarn.session.VariantValue;
import java.time.ZoneId;

/// Writes a variant as JSON, in the form of Spark's `to_json`.
///
/// Thread-safe. A damaged variant is written as a JSON string that says so, never as an exception.
///
/// @see <a href="https://github.com/apache/parquet-format/blob/master/VariantEncoding.md">Variant
///   binary encoding</a>
public final class VariantJson {
  private static final int SHORT_STRING = 1;
  private static final int OBJECT = 2;
  private static final int ARRAY = 3;
  private static final int DEEPEST = 1000;

  private final ZoneId zone;

  private VariantJson(ZoneId zone) {
    this.zone = zone;
  }

  /// Makes a writer.
  ///
  /// @param zone the zone in which timestamps are shown
  /// @return the writer
  public static VariantJson in(ZoneId zone) {
    return new VariantJson(zone);
  }

  /// Writes a variant.
  ///
  /// @param variant value and metadata
  /// @return JSON in one line
  public String json(VariantValue variant) {
    StringBuilder out = new StringBuilder();
    try {
      VariantBytes value = new VariantBytes(variant.value());
      append(value, 0, VariantNames.of(new VariantBytes(variant.metadata())), 0, out);
      return out.toString();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return CellJson.quoted("damaged variant: " + e.getMessage());
    }
  }

  private void append(
      VariantBytes bytes, int at, VariantNames names, int depth, StringBuilder out) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("nested deeper than " + DEEPEST);
    }
    int header = bytes.unsigned(at, 1);
    switch (header & 3) {
      case SHORT_STRING -> JsonText.quote(bytes.text(at + 1, header >> 2), out);
      case OBJECT -> appendObject(bytes, at, names, depth, out);
      case ARRAY -> appendArray(bytes, at, names, depth, out);
      default -> VariantPrimitive.append(bytes, at, zone, out);
    }
  }

  private void appendObject(
      VariantBytes bytes, int at, VariantNames names, int depth, StringBuilder out) {
    int header = bytes.unsigned(at, 1) >> 2;
    int offsetSize = (header & 3) + 1;
    int idSize = (header >> 2 & 3) + 1;
    int countSize = (header & 16) == 0 ? 1 : 4;
    int count = bytes.unsigned(at + 1, countSize);
    int ids = at + 1 + countSize;
    int offsets = Math.addExact(ids, Math.multiplyExact(count, idSize));
    int values = Math.addExact(offsets, Math.multiplyExact(Math.addExact(count, 1), offsetSize));
    out.append('{');
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : ",");
      JsonText.quote(names.name(bytes.unsigned(ids + i * idSize, idSize)), out);
      out.append(':');
      int offset = bytes.unsigned(offsets + i * offsetSize, offsetSize);
      append(bytes, Math.addExact(values, offset), names, depth + 1, out);
    }
    out.append('}');
  }

  private void appendArray(
      VariantBytes bytes, int at, VariantNames names, int depth, StringBuilder out) {
    int header = bytes.unsigned(at, 1) >> 2;
    int offsetSize = (header & 3) + 1;
    int countSize = (header & 4) == 0 ? 1 : 4;
    int count = bytes.unsigned(at + 1, countSize);
    int offsets = at + 1 + countSize;
    int values = Math.addExact(offsets, Math.multiplyExact(Math.addExact(count, 1), offsetSize));
    out.append('[');
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : ",");
      int offset = bytes.unsigned(offsets + i * offsetSize, offsetSize);
      append(bytes, Math.addExact(values, offset), names, depth + 1, out);
    }
    out.append(']');
  }

  /// The dictionary of field names in a variant's metadata.
  private record VariantNames(VariantBytes bytes, int offsetSize, int count) {

    static VariantNames of(VariantBytes bytes) {
      int header = bytes.unsigned(0, 1);
      if ((header & 15) != 1) {
        throw new IllegalArgumentException("unknown version " + (header & 15));
      }
      int offsetSize = (header >> 6) + 1;
      return new VariantNames(bytes, offsetSize, bytes.unsigned(1, offsetSize));
    }

    String name(int id) {
      if (id >= count) {
        throw new IllegalArgumentException("no field name " + id);
      }
      int offsets = 1 + offsetSize;
      int from = bytes.unsigned(offsets + id * offsetSize, offsetSize);
      int to = bytes.unsigned(offsets + (id + 1) * offsetSize, offsetSize);
      return bytes.text(offsets + (count + 1) * offsetSize + from, to - from);
    }
  }
}
