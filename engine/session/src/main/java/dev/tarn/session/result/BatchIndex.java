package dev.tarn.session.result;

import java.util.Arrays;

/// Where the record batches of a result lie. It only grows; one thread adds while others look.
final class BatchIndex {
  /// No batches.
  static final BatchIndex NOTHING = new BatchIndex();

  private static final int FIRST_SIZE = 16;

  private volatile View view =
      new View(
          0,
          0,
          new long[FIRST_SIZE],
          new int[FIRST_SIZE],
          new long[FIRST_SIZE],
          new int[FIRST_SIZE],
          new long[FIRST_SIZE]);

  /// A record batch message in a part file.
  ///
  /// @param number its place in the index, from 0
  /// @param part the number of the part file
  /// @param offset where the message begins in the file, at its prefix
  /// @param headLength bytes of prefix, metadata and padding
  /// @param bodyLength bytes of the body, behind the head
  /// @param firstRow the row of the result that its first row is
  /// @param rows how many it has, at least 1
  record Batch(
      int number,
      int part,
      long offset,
      int headLength,
      long bodyLength,
      long firstRow,
      long rows) {

    boolean contains(long row) {
      return row >= firstRow && row < firstRow + rows;
    }
  }

  /// Adds a batch behind the others. Batches without rows are left out.
  synchronized void add(int part, long offset, int headLength, long bodyLength, long rows) {
    if (rows > 0) {
      View grown = view.withRoom();
      int last = grown.count;
      grown.firstRows[last] = grown.rows;
      grown.parts[last] = part;
      grown.offsets[last] = offset;
      grown.headLengths[last] = headLength;
      grown.bodyLengths[last] = bodyLength;
      view = grown.counting(last + 1, grown.rows + rows);
    }
  }

  /// Adds all batches of another index behind the others.
  synchronized void addAll(BatchIndex other) {
    View added = other.view();
    for (int i = 0; i < added.count(); i++) {
      Batch batch = added.batch(i);
      add(batch.part(), batch.offset(), batch.headLength(), batch.bodyLength(), batch.rows());
    }
  }

  /// What is there now.
  View view() {
    return view;
  }

  /// The index at a moment. Arrays are shared with later views, which write behind this one's end.
  static final class View {
    private final int count;
    private final long rows;
    private final long[] firstRows;
    private final int[] parts;
    private final long[] offsets;
    private final int[] headLengths;
    private final long[] bodyLengths;

    private View(
        int count,
        long rows,
        long[] firstRows,
        int[] parts,
        long[] offsets,
        int[] headLengths,
        long[] bodyLengths) {
      this.count = count;
      this.rows = rows;
      this.firstRows = firstRows;
      this.parts = parts;
      this.offsets = offsets;
      this.headLengths = headLengths;
      this.bodyLengths = bodyLengths;
    }

    int count() {
      return count;
    }

    long rows() {
      return rows;
    }

    /// Finds the batch of a row.
    ///
    /// @param row from 0, below the rows
    /// @return the batch's number
    int find(long row) {
      int place = Arrays.binarySearch(firstRows, 0, count, row);
      return place >= 0 ? place : -place - 2;
    }

    Batch batch(int number) {
      long end = number + 1 < count ? firstRows[number + 1] : rows;
      return new Batch(
          number,
          parts[number],
          offsets[number],
          headLengths[number],
          bodyLengths[number],
          firstRows[number],
          end - firstRows[number]);
    }

    private View counting(int newCount, long newRows) {
      return new View(newCount, newRows, firstRows, parts, offsets, headLengths, bodyLengths);
    }

    private View withRoom() {
      if (count < parts.length) {
        return this;
      }
      int size = count * 2;
      return new View(
          count,
          rows,
          Arrays.copyOf(firstRows, size),
          Arrays.copyOf(parts, size),
          Arrays.copyOf(offsets, size),
          Arrays.copyOf(headLengths, size),
          Arrays.copyOf(bodyLengths, size));
    }
  }
}
