package dev.tarn.workspace.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Parts rows with an open quote from all others: the engine would take the lines behind such a
/// quote for a part of its value. Uses the disk.
final class QuoteSplit {
  /// The field with the text of a row.
  static final String LINE = "line";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BUFFER = 1 << 20;

  private final Path folder;
  private final Dialect dialect;
  private final BooleanSupplier cancelled;

  private QuoteSplit(Path folder, Dialect dialect, BooleanSupplier cancelled) {
    this.folder = folder;
    this.dialect = dialect;
    this.cancelled = cancelled;
  }

  /// Writes files without those rows, and one of those rows alone.
  ///
  /// @param quotes with at least one that is open
  /// @param folder an empty one, which is the caller's to delete
  /// @param cancelled asked now and then
  /// @return the same source in that folder
  /// @throws CancellationException if it was cancelled
  static LoadSource.Csv write(
      LoadSource.Csv csv, Quotes quotes, Path folder, BooleanSupplier cancelled)
      throws IOException {
    QuoteSplit split = new QuoteSplit(folder, csv.dialect(), cancelled);
    List<Path> closed = new ArrayList<>();
    Path rows = Files.createDirectory(folder.resolve("open")).resolve("rows.jsonl");
    try (BufferedWriter open = Files.newBufferedWriter(rows)) {
      for (Path file : csv.files()) {
        List<OpenQuote> here =
            quotes.open().stream().filter(one -> one.file().equals(file)).toList();
        closed.add(split.part(file, here, open));
      }
    }
    return new LoadSource.Csv(closed, csv.dialect(), Optional.of(rows));
  }

  private Path part(Path file, List<OpenQuote> quotes, BufferedWriter open) throws IOException {
    Charset charset = dialect.encoding().charset();
    String name = String.valueOf(file.getFileName());
    Path target = Scratch.fresh(folder, name.replaceFirst("(?i)\\.gz$", ""));
    try (InputStream in = QuoteScan.open(file);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      long at = 0;
      for (OpenQuote quote : quotes) {
        copy(in, out, quote.start() - at);
        byte[] row = in.readNBytes(Math.toIntExact(quote.end() - quote.start()));
        String text = new String(row, charset).replaceFirst("[\r\n]+$", "");
        if (quote.header()) {
          out.write((text + dialect.quote() + "\n").getBytes(charset));
        } else {
          open.write(JSON.writeValueAsString(Map.of(LINE, text)));
          open.write('\n');
        }
        at = quote.end();
      }
      copy(in, out, Long.MAX_VALUE);
    }
    return target;
  }

  private void copy(InputStream in, OutputStream out, long bytes) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = bytes;
    while (left > 0) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
