package dev.tarn.workspace.load;

import dev.tarn.workspace.document.TextEncoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out how delimited text is written, by trying.
final class DialectGuess {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int ENOUGH = 128 << 10;
  private static final int ROWS = 400;

  private DialectGuess() {}

  /// The dialect in which the beginning of a file looks most like a table.
  static Dialect of(FileSample sample) {
    TextEncoding encoding = sample.encodings().getFirst();
    String all = sample.texts(encoding).getFirst().text();
    String text = all.substring(0, Math.min(all.length(), ENOUGH));
    Dialect best = Dialect.USUAL;
    double score = -1;
    for (char delimiter : DELIMITERS) {
      for (char quote : new char[] {'"', '\''}) {
        if (quote == '"' || isQuote(text, delimiter)) {
          Dialect one = Dialect.USUAL.delimited(delimiter).quoted(quote, escape(text, quote));
          double found = score(text, one);
          if (found > score) {
            best = one;
            score = found;
          }
        }
      }
    }
    best = best.in(encoding);
    List<SampleRow> rows = rows(text, best);
    return best.first(isHeader(rows) ? Dialect.FirstRow.NAMES : Dialect.FirstRow.DATA);
  }

  private static boolean isQuote(String text, char delimiter) {
    return text.indexOf('"') < 0
        && (text.contains("'" + delimiter + "'")
            || (text.contains("'" + delimiter) && text.contains(delimiter + "'")));
  }

  private static char escape(String text, char quote) {
    return text.contains("\\" + quote)
            && !text.contains("" + quote + quote + quote)
            && count(text, "\\" + quote) > count(text, "" + quote + quote) / 2
        ? '\\'
        : quote;
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  private static List<SampleRow> rows(String text, Dialect dialect) {
    List<SampleRow> rows = new ArrayList<>();
    CsvRecords records = new CsvRecords(text, dialect, 0, false);
    while (rows.size() < ROWS && records.next()) {
      rows.add(new SampleRow(rows.size() + 1, 0, records.values(), false));
    }
    if (rows.size() > 1 && !records.isComplete() && text.length() >= ENOUGH) {
      rows.removeLast();
    }
    return rows;
  }

  /// Rows of one width speak for a delimiter; other delimiters within values speak against it.
  private static double score(String text, Dialect dialect) {
    List<SampleRow> rows = rows(text, dialect);
    if (rows.isEmpty()) {
      return 0;
    }
    Map<Integer, Integer> widths = new HashMap<>();
    int cells = 0;
    int spoiled = 0;
    for (SampleRow row : rows) {
      widths.merge(row.values().size(), 1, Integer::sum);
      for (String value : row.values()) {
        cells++;
        spoiled += value != null && isSpoiled(value, dialect.delimiter()) ? 1 : 0;
      }
    }
    Map.Entry<Integer, Integer> usual =
        widths.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    double share = (double) usual.getValue() / rows.size();
    double clean = 1 - 0.5 * spoiled / cells;
    double width = usual.getKey() == 1 ? 0.2 : 1 + Math.log(usual.getKey()) / 50;
    return share * share * clean * width;
  }

  private static boolean isSpoiled(String value, char delimiter) {
    return (delimiter != ';' && value.indexOf(';') >= 0)
        || (delimiter != '\t' && value.indexOf('\t') >= 0)
        || (delimiter != '|' && value.indexOf('|') >= 0);
  }

  /// A first row with a number, a day or a blank in it is data; so is one that repeats below.
  private static boolean isHeader(List<SampleRow> rows) {
    if (rows.isEmpty()) {
      return true;
    }
    List<@Nullable String> first = rows.getFirst().values();
    Set<String> seen = new HashSet<>();
    int blanks = 0;
    for (String value : first) {
      if (value == null || value.isBlank()) {
        blanks++;
      } else if (isValue(value.strip())) {
        return false;
      } else {
        seen.add(value.strip().toLowerCase(Locale.ROOT));
      }
    }
    if (seen.isEmpty() || blanks > first.size() / 2) {
      return false;
    }
    return rows.stream().skip(1).noneMatch(row -> row.values().equals(first));
  }

  private static boolean isValue(String text) {
    for (NumberStyle style : NumberStyle.values()) {
      // A year is a common name of a column.
      if (style.matches(text) && !text.matches("(19|20)\\d\\d")) {
        return true;
      }
    }
    for (DayPattern pattern : DayPattern.values()) {
      if (pattern.isMoment(text)) {
        return true;
      }
    }
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }
}
