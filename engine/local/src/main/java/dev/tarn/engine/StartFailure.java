package dev.tarn.engine;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why an engine could not start, in words for its user.
final class StartFailure {
  private static final String MEND =
      "Your tables are safe in their folders: `tarn catalog repair` makes a new catalog of them.";

  private static final String PAGE_DUMP = ", page dump follows.*";

  private StartFailure() {}

  /// Finds the plain reason in a chain of exceptions.
  static String reason(Throwable failure) {
    List<Throwable> chain = chain(failure);
    String known = known(chain);
    if (known != null) {
      return known;
    }
    Throwable root = chain.getLast();
    String message = root.getMessage();
    String why = message == null ? root.getClass().getSimpleName() : firstLine(message);
    return isOfCatalog(chain)
        ? "The catalog in .tarn/metastore cannot be read: " + stopped(why) + " " + MEND
        : "The engine could not start: " + why + ". The log tells more.";
  }

  /// Names what has to be mended before an engine can start.
  ///
  /// @return `catalog` if its database cannot be read, else empty
  static String fault(Throwable failure) {
    List<Throwable> chain = chain(failure);
    return isOfCatalog(chain) && known(chain) == null ? "catalog" : "";
  }

  private static boolean isOfCatalog(List<Throwable> chain) {
    return chain.stream()
        .anyMatch(link -> link instanceof CatalogException || link instanceof SQLException);
  }

  private static @Nullable String known(List<Throwable> chain) {
    return chain.stream()
        .map(StartFailure::known)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String known(Throwable link) {
    String message = link.getMessage() == null ? "" : link.getMessage();
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("not enough space")) {
      return "The disk is full. Free some space, then restart the engine.";
    }
    if (link instanceof AccessDeniedException || lower.contains("read-only file system")) {
      String where =
          link instanceof FileSystemException file && file.getFile() != null
              ? file.getFile()
              : "the workspace";
      return "Tarn may not write to " + where + ". Open a workspace in a folder that you own.";
    }
    if (link instanceof FileAlreadyExistsException || link instanceof NotDirectoryException) {
      return "There is a file where Tarn needs a folder: " + message + ". Move it away.";
    }
    if (link instanceof BindException) {
      return "The engine's port cannot be opened on this machine: " + firstLine(message) + ".";
    }
    if (message.contains("Another instance of Derby")) {
      return "Another program has the catalog in .tarn/metastore open. Close it.";
    }
    return null;
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    Throwable link = failure;
    while (link != null && !chain.contains(link)) {
      chain.add(link);
      link = next(link);
    }
    return chain;
  }

  /// A database tells its reasons in a chain of its own.
  private static @Nullable Throwable next(Throwable link) {
    SQLException further = link instanceof SQLException first ? first.getNextException() : null;
    return further == null ? link.getCause() : further;
  }

  private static String stopped(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").replaceFirst(PAGE_DUMP, "").strip();
  }
}
