package dev.tarn.workspace.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/// Looks through whole files for what a sample may not show and the engine does not tell: values in
/// quotes that hold line breaks, which it must know of before it reads, and quotes that nothing
/// closes, which would take the lines behind them for a part of their value.
public final class QuoteScan {
  private static final int BUFFER = 1 << 16;
  private static final int MOST = 1_000_000;

  private QuoteScan() {}

  /// Looks. Uses the disk, for as long as it takes to read the files.
  ///
  /// @param csv files of delimited text, also in gzip
  /// @param cancelled asked now and then
  /// @return [Quotes#NONE] also if it was cancelled
  /// @throws IOException if a file cannot be read, or so many quotes are open that they are none
  public static Quotes of(LoadSource.Csv csv, BooleanSupplier cancelled) throws IOException {
    boolean breaks = false;
    List<OpenQuote> open = new ArrayList<>();
    for (Path file : csv.files()) {
      try (InputStream in = open(file)) {
        ByteRecords records = new ByteRecords(in, csv.dialect());
        long rows = 0;
        while (records.next()) {
          breaks |= records.hasBreak();
          if (records.isOpen()) {
            boolean header = rows == 0 && csv.dialect().header();
            open.add(
                new OpenQuote(file, records.quoteLine(), records.start(), records.end(), header));
            refuseTooMany(open, csv.dialect());
          }
          if ((rows++ & 0xFFF) == 0 && cancelled.getAsBoolean()) {
            return Quotes.NONE;
          }
        }
      }
    }
    return new Quotes(breaks, open);
  }

  private static void refuseTooMany(List<OpenQuote> open, Dialect dialect) throws LoadException {
    if (open.size() > MOST) {
      throw new LoadException(
          "more than %,d values begin with %s and are never closed; choose another quote"
              .formatted(MOST, dialect.quote()));
    }
  }

  /// The text of a file, unpacked.
  static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    return FileKind.isGzip(file) ? new GZIPInputStream(raw, BUFFER) : raw;
  }
}
