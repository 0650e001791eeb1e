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
import org.jspecify.annotations.Nullable;

/// Why an engine could not start, in words for its user.
final class StartFailure {
  private StartFailure() {}

  /// Finds the plain reason in a chain of exceptions.
  static String reason(Throwable failure) {
    List<Throwable> chain = chain(failure);
    for (Throwable link : chain) {
      String known = known(link);
      if (known != null) {
        return known;
      }
    }
    Throwable root = chain.getLast();
    String message = root.getMessage();
    return "The engine could not start: "
        + (message == null ? root.getClass().getSimpleName() : firstLine(message))
        + ". The log tells more.";
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
    if (link instanceof SQLException first) {
      SQLException next = first.getNextException();
      String why = next == null || next.getMessage() == null ? message : next.getMessage();
      return "The catalog in .tarn/metastore cannot be read: " + firstLine(why);
    }
    return null;
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    Throwable link = failure;
    while (link != null && !chain.contains(link)) {
      chain.add(link);
      link = link.getCause();
    }
    return chain;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }
}
