package dev.tarn.session.trouble;

import dev.tarn.session.StatementError;
import dev.tarn.session.registry.RegisteredTable;
import dev.tarn.session.registry.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds plain words for errors that come from a damaged table.
///
/// What Spark and Delta say of a lost file often names neither the table nor what can be saved. If
/// the table is a folder of this machine, its files tell both.
public final class TableTrouble {
  private static final Logger LOG = LoggerFactory.getLogger(TableTrouble.class);

  private static final Set<String> CONDITIONS =
      Set.of(
          "DELTA_TABLE_NOT_FOUND",
          "DELTA_PATH_DOES_NOT_EXIST",
          "DELTA_VERSIONS_NOT_CONTIGUOUS",
          "DELTA_NO_COMMITS_FOUND",
          "DELTA_LOG_FILE_NOT_FOUND",
          "DELTA_LOG_FILE_NOT_FOUND_FOR_STREAMING_SOURCE",
          "DELTA_TRUNCATED_TRANSACTION_LOG",
          "DELTA_MISSING_DELTA_TABLE",
          "DELTA_SCHEMA_NOT_SET",
          "DELTA_STATE_RECOVER_ERROR",
          "DELTA_FILE_NOT_FOUND_DETAILED",
          "PATH_NOT_FOUND");

  /// What Tarn's engine says when it refuses to write; it says the rest, too.
  private static final String DAMAGED = "TABLE_DAMAGED";

  private static final Finding FULL =
      new Finding(
          "The disk is full, so the rows could not be written",
          "Nothing of this statement was committed: a table that was there is as it was. Free some"
              + " space and run it again. Files that it began stay in the table's folder until a"
              + " VACUUM finds them old enough.");

  private static final Pattern FILE =
      Pattern.compile("file:(/[^\\s\\[\\]]+(?: [^\\s\\[\\]]+)*?)(?=\\.? |\\.?\\n|\\.?$|\\. )");
  private static final Pattern QUOTED = Pattern.compile("`(/[^`]+)`");

  private TableTrouble() {}

  /// Explains an error if it comes from a damaged table.
  ///
  /// @param error of a statement on the engine of this machine
  /// @param sql the statement
  /// @param registry asks for the tables of the catalog; used only if it is needed
  /// @return the error with other words, or the same; never throws
  public static StatementError explained(
      StatementError error, String sql, Supplier<Registry> registry) {
    if (isFull(error)) {
      return with(error, FULL);
    }
    if (DAMAGED.equals(error.condition()) || !isLikely(error)) {
      return error;
    }
    try {
      return finding(error, sql, registry).map(found -> with(error, found)).orElse(error);
    } catch (IOException | RuntimeException e) {
      LOG.debug("A damaged table could not be looked at", e);
      return error;
    }
  }

  private static boolean isFull(StatementError error) {
    String condition = error.condition() == null ? "" : error.condition();
    return (condition.startsWith("TASK_WRITE_FAILED") || condition.isEmpty())
        && (error.detail().contains("No space left on device")
            || error.detail().contains("not enough space on the disk"));
  }

  private static boolean isLikely(StatementError error) {
    String condition = error.condition() == null ? "" : error.condition();
    return CONDITIONS.contains(condition)
        || condition.startsWith("FAILED_READ_FILE")
        || error.message().contains("_delta_log")
        || error.message().startsWith("Checksum error");
  }

  private static Optional<Finding> finding(
      StatementError error, String sql, Supplier<Registry> registry) throws IOException {
    Path file = file(error.message());
    if (file != null) {
      Optional<Finding> found = ofFile(file, error);
      if (found.isPresent()) {
        return found;
      }
    }
    for (Path table : tables(sql, registry)) {
      Optional<Finding> found = new LogCheck(table).find();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> ofFile(Path file, StatementError error) throws IOException {
    Path table = table(file);
    if (table == null) {
      return Optional.empty();
    }
    boolean ofLog = file.startsWith(table.resolve("_delta_log"));
    if (!ofLog) {
      return Optional.of(new DataFileCheck(table, file).find());
    }
    Optional<Finding> found = new LogCheck(table).find();
    return found.isEmpty() && isChecksum(error) ? Optional.of(checksum(file)) : found;
  }

  private static boolean isChecksum(StatementError error) {
    return error.message().startsWith("Checksum error")
        || error.detail().contains("ChecksumException");
  }

  private static Finding checksum(Path file) {
    Path sum = file.resolveSibling("." + file.getFileName() + ".crc");
    return new Finding(
        "A file of the table's log does not fit its checksum: " + file,
        "The file itself reads well, so the checksum beside it is of an older file of that name,"
            + " as is left when log files are copied or removed by hand. Move "
            + sum
            + " away.");
  }

  private static Set<Path> tables(String sql, Supplier<Registry> registry) {
    Set<Path> tables = new LinkedHashSet<>();
    Matcher quoted = QUOTED.matcher(sql);
    while (quoted.find()) {
      Path folder = Path.of(quoted.group(1));
      if (Files.isDirectory(folder)) {
        tables.add(folder);
      }
    }
    String lower = sql.toLowerCase(Locale.ROOT);
    for (RegisteredTable table : registry.get().tables()) {
      String name = Pattern.quote(table.table().toLowerCase(Locale.ROOT));
      if (table.provider().equalsIgnoreCase("delta")
          && Pattern.compile("(?<![\\w])" + name + "(?![\\w])").matcher(lower).find()) {
        table.folder().ifPresent(tables::add);
      }
    }
    return tables;
  }

  /// The folder of the table that a file belongs to.
  private static @Nullable Path table(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("_delta_log"))) {
        return folder;
      }
    }
    return null;
  }

  private static @Nullable Path file(String message) {
    Matcher matcher = FILE.matcher(message);
    if (!matcher.find()) {
      return null;
    }
    String path = matcher.group(1).replaceFirst("^//+", "/").replaceFirst("\\.$", "");
    try {
      Path plain = Path.of(path);
      return path.contains("%") && !Files.exists(plain)
          ? Path.of(URI.create("file:" + path))
          : plain;
    } catch (InvalidPathException | UncheckedIOException e) {
      return null;
    }
  }

  private static StatementError with(StatementError error, Finding finding) {
    return new StatementError(
        error.kind(),
        finding.what() + "\n" + finding.help(),
        error.condition(),
        error.sqlState(),
        error.parameters(),
        error.position(),
        error.message() + "\n\n" + error.detail());
  }
}
