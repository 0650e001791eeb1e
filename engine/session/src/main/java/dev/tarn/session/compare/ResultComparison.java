package dev.tarn.session.compare;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.compare.Difference.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;

/// Compares two results row by row: by key columns, or by the order of the rows. The rows are read
/// once; of many millions only hashes are kept, parted into files that are matched one by one.
///
/// Only columns that both results have are compared.
public final class ResultComparison {
  /// How many differences are listed at most; all are counted.
  public static final int MOST_LISTED = 200_000;

  private static final int ROWS_OF_A_PART = 1 << 18;
  private static final int MOST_PARTS = 256;
  private static final int BETWEEN_REPORTS = 8192;

  private final Result left;
  private final Result right;
  private final List<ComparedColumn> columns;
  private final CompareMonitor monitor;
  private final Tally tally = new Tally(MOST_LISTED);
  private final long leftRows;
  private final long rightRows;
  private long done;

  private ResultComparison(
      Result left, Result right, List<ComparedColumn> columns, CompareMonitor monitor) {
    this.left = left;
    this.right = right;
    this.columns = columns;
    this.monitor = monitor;
    this.leftRows = left.rowCount();
    this.rightRows = right.rowCount();
  }

  /// Compares two results. Blocks; reads both whole.
  ///
  /// @param left the first
  /// @param right the second
  /// @param keys names of the columns by which rows are matched; none matches the first row with
  ///   the first, and so on
  /// @param scratch a folder for temporary files, made if it is not there
  /// @param monitor follows it
  /// @return what came of it
  /// @throws CancellationException if the monitor says so
  /// @throws IOException if the temporary files cannot be written
  /// @throws IllegalArgumentException if the results have no column in common, or not that key
  /// @throws IllegalStateException if millions of rows share one key
  public static Comparison compare(
      Result left, Result right, List<String> keys, Path scratch, CompareMonitor monitor)
      throws IOException {
    List<ComparedColumn> columns = ComparedColumn.of(left.schema(), right.schema(), keys);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("no column in common");
    }
    if (!keys.isEmpty() && columns.stream().filter(ComparedColumn::isKey).count() < keys.size()) {
      throw new IllegalArgumentException("not all key columns are in both results");
    }
    ResultComparison comparison = new ResultComparison(left, right, columns, monitor);
    if (keys.isEmpty()) {
      comparison.byOrder();
    } else {
      comparison.byKey(scratch);
    }
    return comparison.tally.comparison(columns);
  }

  private void byOrder() {
    try (RowReader one = left.open();
        RowReader other = right.open()) {
      long shorter = Math.min(leftRows, rightRows);
      for (long row = 0; row < shorter; row++) {
        if (isSame(one, other, row)) {
          tally.same();
        } else {
          tally.differs(Kind.CHANGED, row, row);
        }
        report(2);
      }
      for (long row = shorter; row < leftRows; row++) {
        tally.differs(Kind.REMOVED, row, -1);
      }
      for (long row = shorter; row < rightRows; row++) {
        tally.differs(Kind.ADDED, -1, row);
      }
    }
  }

  private boolean isSame(RowReader one, RowReader other, long row) {
    for (ComparedColumn column : columns) {
      DataType leftType = left.schema().column(column.left()).type();
      DataType rightType = right.schema().column(column.right()).type();
      String text = RowHash.text(one.value(row, column.left()), leftType);
      if (!Objects.equals(text, RowHash.text(other.value(row, column.right()), rightType))) {
        return false;
      }
    }
    return true;
  }

  private void byKey(Path scratch) throws IOException {
    int parts = 1;
    while (parts < MOST_PARTS && Math.max(leftRows, rightRows) / parts > ROWS_OF_A_PART) {
      parts *= 2;
    }
    Files.createDirectories(scratch);
    Path folder = Files.createTempDirectory(scratch, "compare");
    try (HashedRows one = new HashedRows(parts, folder, "left");
        HashedRows other = new HashedRows(parts, folder, "right")) {
      read(left, leftRows, ComparedColumn::left, one);
      read(right, rightRows, ComparedColumn::right, other);
      for (int part = 0; part < parts; part++) {
        check();
        new KeyMatch(one.part(part), tally).match(other.part(part), tally);
      }
    } finally {
      Files.deleteIfExists(folder);
    }
  }

  private void read(Result result, long rows, ToIntFunction<ComparedColumn> place, HashedRows into)
      throws IOException {
    try (RowReader reader = result.open()) {
      RowHash hash = new RowHash(reader, result.schema(), columns, place);
      for (long row = 0; row < rows; row++) {
        ByteBuffer key = hash.key(row);
        into.add(key.getLong(), key.getLong(), hash.values(row), row);
        report(1);
      }
    }
    into.finish();
  }

  private void report(int rows) {
    long before = done / BETWEEN_REPORTS;
    done += rows;
    if (done / BETWEEN_REPORTS > before) {
      check();
      monitor.at(done, leftRows + rightRows);
    }
  }

  private void check() {
    if (monitor.isCancelled()) {
      throw new CancellationException();
    }
  }
}
