package dev.tarn.workspace.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows in a sample, read in a dialect.
///
/// @param header the first row if it holds names
/// @param rows from all over the file, in its order
/// @param width how many columns most rows have
/// @param breaks true if a value in quotes holds a line break
record SampleRows(List<@Nullable String> header, List<SampleRow> rows, int width, boolean breaks) {
  private static final int TRIES = 30;
  private static final int SURE = 3;

  static SampleRows of(FileSample sample, Dialect dialect) {
    List<FileSample.Part> parts = sample.texts(dialect.encoding());
    List<SampleRow> rows = new ArrayList<>();
    boolean[] breaks = new boolean[1];
    FileSample.Part head = parts.getFirst();
    read(head, 0, dialect, sample.isWhole(), rows, breaks);
    List<@Nullable String> header = List.of();
    if (dialect.header() && !rows.isEmpty()) {
      header = rows.removeFirst().values();
      rows.replaceAll(row -> row.at(row.number() - 1));
    }
    int width = header.isEmpty() ? usualWidth(rows) : Math.max(header.size(), 1);
    for (FileSample.Part part : parts.subList(1, parts.size())) {
      int start = start(part.text(), dialect, width);
      if (start >= 0) {
        read(part, start, dialect, false, rows, breaks);
      }
    }
    rows.replaceAll(row -> row.in(width));
    return new SampleRows(header, rows, width, breaks[0]);
  }

  private static void read(
      FileSample.Part part,
      int start,
      Dialect dialect,
      boolean whole,
      List<SampleRow> rows,
      boolean[] breaks) {
    CsvRecords records = new CsvRecords(part.text(), dialect, start, whole);
    long number = part.place() == 0 ? 1 : 0;
    while (records.next()) {
      if (records.isComplete() || whole) {
        rows.add(new SampleRow(number, part.place(), records.values(), false, records.isOpen()));
        breaks[0] |= records.hasBreak();
      }
      number += number > 0 ? 1 : 0;
    }
  }

  /// Where the first whole record of a piece begins: a line break may stand in quotes, so some
  /// records behind it must look right.
  private static int start(String text, Dialect dialect, int width) {
    int line = text.indexOf('\n');
    for (int tries = 0; tries < TRIES && line >= 0; tries++) {
      CsvRecords records = new CsvRecords(text, dialect, line + 1, false);
      int right = 0;
      while (right < SURE && records.next() && records.values().size() == width) {
        right++;
      }
      if (right == SURE) {
        return line + 1;
      }
      line = text.indexOf('\n', line + 1);
    }
    int first = text.indexOf('\n');
    return first < 0 ? -1 : first + 1;
  }

  private static int usualWidth(List<SampleRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.values().size(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(0);
  }
}
