package dev.tarn.session.export;

import dev.tarn.session.RowReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes an Excel workbook: the rows with typed cells, and a sheet that tells where they come
/// from.
///
/// @param options how values are written
/// @param origin where the rows come from
record XlsxFile(ExportOptions options, ExportOrigin origin) implements RowSink {
  private static final int FLUSH_ROWS = 500;
  private static final int SAMPLE_ROWS = 100;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  /// Excel wants a version; it is shown nowhere.
  private static final String VERSION = "1.0";

  @Override
  public long write(ExportRows rows, WritableByteChannel channel, ExportProgress progress)
      throws IOException {
    XlsxCells cells = new XlsxCells(options.zone());
    try (OutputStream out = new Uncloseable(Channels.newOutputStream(channel));
        RowReader reader = rows.result().open()) {
      Workbook book = new Workbook(out, "Tarn", VERSION);
      Worksheet sheet = book.newWorksheet("Result");
      widths(sheet, rows, reader, cells);
      int line = header(sheet, rows);
      for (long row = rows.first(); row < rows.end(); row++) {
        for (int i = 0; i < rows.columns().size(); i++) {
          int column = rows.columns().get(i);
          cells.put(
              sheet,
              line,
              i,
              reader.value(row, column),
              rows.result().schema().column(column).type());
        }
        line++;
        if (line % FLUSH_ROWS == 0) {
          sheet.flush();
          progress.wrote(row + 1 - rows.first(), rows.count());
          if (progress.isCancelled()) {
            return 0;
          }
        }
      }
      sheet.finish();
      new XlsxOrigin(options.zone()).write(book.newWorksheet("Query"), origin, rows.count());
      book.finish();
      progress.wrote(rows.count(), rows.count());
    }
    return cells.cut();
  }

  private int header(Worksheet sheet, ExportRows rows) {
    if (options.csv().header() == Header.WITHOUT) {
      return 0;
    }
    for (int i = 0; i < rows.columns().size(); i++) {
      sheet.inlineString(0, i, XlsxCells.escaped(rows.schema().column(i).name()));
      sheet.style(0, i).bold().set();
    }
    sheet.freezePane(0, 1);
    return 1;
  }

  /// Columns as wide as their first values.
  private static void widths(Worksheet sheet, ExportRows rows, RowReader reader, XlsxCells cells) {
    long end = Math.min(rows.end(), rows.first() + SAMPLE_ROWS);
    for (int i = 0; i < rows.columns().size(); i++) {
      int column = rows.columns().get(i);
      int width = Math.max(NARROWEST, rows.schema().column(i).name().length());
      for (long row = rows.first(); row < end && width < WIDEST; row++) {
        width =
            Math.max(
                width,
                cells.width(
                    reader.value(row, column), rows.result().schema().column(column).type()));
      }
      sheet.width(i, Math.min(WIDEST, width + 2));
    }
  }

  /// Leaves the file open, which is forced to the disk afterwards.
  private static final class Uncloseable extends FilterOutputStream {
    Uncloseable(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
