package dev.tarn.session.export;

import dev.tarn.session.result.StorageErrors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/// Writes rows to a file, in any format that Tarn writes itself.
///
/// The file comes to its place when it is whole; until then, and after a failure or a cancel, what
/// was there before is as it was.
public final class FileExport {
  private FileExport() {}

  /// Writes a file. Blocks until it is there or has failed.
  ///
  /// @param format one whose writer is the client
  /// @param rows what is written
  /// @param options how values are written
  /// @param origin where the rows come from
  /// @param file where it is to be
  /// @param replace if a file that is there may be replaced
  /// @param progress told how far it is, and asked if it is to stop
  /// @return how it ended
  public static ExportOutcome write(
      ExportFormat format,
      ExportRows rows,
      ExportOptions options,
      ExportOrigin origin,
      Path file,
      Replace replace,
      ExportProgress progress) {
    try {
      check(format, rows, options);
      RowSink sink = sink(format, options, origin);
      return write(rows, sink, file, replace, progress);
    } catch (CancellationException e) {
      return new ExportOutcome.Cancelled();
    } catch (IOException e) {
      return failed(file, e);
    } catch (UncheckedIOException e) {
      return failed(file, new ExportException("The rows cannot be read: " + e.getMessage(), e));
    } catch (RuntimeException e) {
      return failed(file, new IOException(e));
    }
  }

  /// What is done with a file that is there.
  public enum Replace {
    /// It is an error.
    NEVER,
    /// It is replaced.
    EXISTING
  }

  private static ExportOutcome write(
      ExportRows rows, RowSink sink, Path file, Replace replace, ExportProgress progress)
      throws IOException {
    PartialFile.Existing existing =
        replace == Replace.EXISTING ? PartialFile.Existing.REPLACE : PartialFile.Existing.KEEP;
    try (PartialFile part = new PartialFile(file, existing)) {
      long cut = sink.write(rows, part.channel(), progress);
      if (progress.isCancelled()) {
        return new ExportOutcome.Cancelled();
      }
      return new ExportOutcome.Written(file.toString(), rows.count(), part.finish(), cut);
    }
  }

  private static RowSink sink(ExportFormat format, ExportOptions options, ExportOrigin origin) {
    return switch (format) {
      case CSV -> new TextFile(rows -> Encoding.csv(rows, options));
      case JSON -> new TextFile(rows -> Encoding.json(rows, options));
      case XLSX -> new XlsxFile(options, origin);
      case ARROW -> new ArrowFile();
      case PARQUET, PARQUET_FOLDER, DELTA ->
          throw new IllegalArgumentException(format + " is written by the engine");
    };
  }

  private static void check(ExportFormat format, ExportRows rows, ExportOptions options)
      throws ExportException {
    ExportLimits limits = format.limits();
    if (rows.columns().size() > limits.columns()) {
      throw new ExportException(
          String.format(
              Locale.ROOT,
              "An Excel sheet holds %,d columns, these are %,d. Choose CSV or Parquet.",
              limits.columns(),
              rows.columns().size()));
    }
    if (rows.count() > limits.fitting(rows.count(), options.csv().header())) {
      throw new ExportException(
          String.format(
              Locale.ROOT,
              "An Excel sheet holds %,d rows, these are %,d. Choose CSV or Parquet.",
              limits.rows(),
              rows.count()));
    }
  }

  /// Says why a file could not be written.
  static ExportOutcome.Failed failed(Path file, IOException cause) {
    StringWriter detail = new StringWriter();
    cause.printStackTrace(new PrintWriter(detail));
    return new ExportOutcome.Failed(message(file, cause), detail.toString());
  }

  private static String message(Path file, IOException cause) {
    if (cause instanceof ExportException) {
      return String.valueOf(cause.getMessage());
    }
    if (cause instanceof FileAlreadyExistsException) {
      return file + " exists already.";
    }
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    if (StorageErrors.isFull(cause)) {
      return "The disk is full: "
          + free(folder)
          + " are free in "
          + folder
          + ". Free space or choose another place.";
    }
    return file
        + " cannot be written: "
        + StorageErrors.reason(cause)
        + ". Choose another place, or make the folder writable.";
  }

  private static String free(Path folder) {
    try {
      return StorageErrors.bytes(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException _) {
      return "no bytes";
    }
  }
}
