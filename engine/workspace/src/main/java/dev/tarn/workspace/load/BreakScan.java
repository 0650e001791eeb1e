package dev.tarn.workspace.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/// Looks through a whole file for a value in quotes that holds a line break: the engine must know
/// before it reads, and a sample may not show one.
public final class BreakScan {
  private static final int BUFFER = 1 << 20;

  /// A value that is longer has a quote that was never closed.
  private static final int LONGEST = 64 << 10;

  private final byte quote;
  private final byte escape;
  private final byte delimiter;
  private State state = State.START;
  private boolean broken;
  private int length;

  private enum State {
    START,
    BARE,
    QUOTED,
    ESCAPED,
    CLOSING
  }

  private BreakScan(Dialect dialect) {
    this.quote = (byte) dialect.quote();
    this.escape = (byte) dialect.escape();
    this.delimiter = (byte) dialect.delimiter();
  }

  /// Looks. Uses the disk, for as long as it takes to read the file.
  ///
  /// @param file delimited text, also in gzip
  /// @param dialect how it is written
  /// @param cancelled asked now and then
  /// @return true if there is one; false also if it was cancelled
  /// @throws IOException if the file cannot be read
  public static boolean finds(Path file, Dialect dialect, BooleanSupplier cancelled)
      throws IOException {
    if (dialect.encoding().charset().name().startsWith("UTF-16")
        || dialect.encoding().charset().name().startsWith("UTF-32")) {
      return true;
    }
    BreakScan scan = new BreakScan(dialect);
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = open(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (cancelled.getAsBoolean()) {
          return false;
        }
        for (int i = 0; i < read; i++) {
          if (scan.isBreak(buffer[i])) {
            return true;
          }
        }
      }
    }
    return scan.state == State.CLOSING && scan.broken;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    return FileKind.isGzip(file) ? new GZIPInputStream(raw, BUFFER) : raw;
  }

  /// Takes a byte; true if it ends a value with a line break.
  private boolean isBreak(byte here) {
    switch (state) {
      case START -> {
        if (here == quote) {
          state = State.QUOTED;
          broken = false;
          length = 0;
        } else {
          bare(here);
        }
      }
      case BARE -> bare(here);
      case QUOTED -> {
        broken |= here == '\n' || here == '\r';
        if (here == quote) {
          state = State.CLOSING;
        } else if (here == escape) {
          state = State.ESCAPED;
        } else if (++length > LONGEST) {
          state = State.BARE;
        }
      }
      case ESCAPED -> state = State.QUOTED;
      case CLOSING -> {
        if (here == quote && escape == quote) {
          state = State.QUOTED;
        } else if (here == delimiter || here == '\n' || here == '\r') {
          bare(here);
          return broken;
        } else if (here != ' ') {
          state = State.BARE;
        }
      }
    }
    return false;
  }

  private void bare(byte here) {
    state = here == delimiter || here == '\n' || here == '\r' ? State.START : State.BARE;
  }
}
