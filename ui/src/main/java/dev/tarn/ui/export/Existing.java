package dev.tarn.ui.export;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What an export would replace.
sealed interface Existing {

  /// A file.
  record File(long bytes, Instant changed) implements Existing {}

  /// A table.
  record Table() implements Existing {}

  /// Looks. Blocks.
  static Optional<Existing> of(ExportOrder order) throws Exception {
    return switch (order.kind()) {
      case CLIPBOARD, PARQUET_FOLDER -> Optional.empty();
      case DELTA -> table(order.source().session().call(), order.target());
      default -> file(Path.of(order.target()));
    };
  }

  private static Optional<Existing> file(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(new File(Files.size(file), Files.getLastModifiedTime(file).toInstant()))
        : Optional.empty();
  }

  private static Optional<Existing> table(Session session, String name) {
    try {
      var state = session.submit(Statement.of("DESCRIBE TABLE " + ExportOrder.quoted(name)));
      return state.done().join() instanceof dev.tarn.session.ExecutionState.Succeeded
          ? Optional.of(new Table())
          : Optional.empty();
    } catch (SessionException e) {
      return Optional.empty();
    }
  }
}
