package dev.tarn.session.result;

import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError;
import dev.tarn.session.StatementError.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Says what is wrong with the disk in the user's words.
public final class StorageErrors {
  private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

  private StorageErrors() {}

  /// Tells if a write failed for lack of room.
  ///
  /// @param cause of the failure
  /// @return true if the disk or the user's part of it is full
  public static boolean isFull(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left")
        || message.contains("not enough space")
        || message.contains("disk quota exceeded")
        || message.contains("file too large");
  }

  static SessionException full(Path folder, long needed, long free, IOException cause) {
    return exception(
        Kind.STORAGE,
        String.format(
            Locale.ROOT,
            "The disk is full: the result needs %s more, %s are free. Free space or clear old"
                + " results in %s.",
            bytes(Math.max(1, needed)),
            bytes(free),
            folder),
        cause);
  }

  static SessionException unwritable(Path folder, IOException cause) {
    return exception(
        Kind.STORAGE,
        "The result cannot be written to "
            + folder
            + ": "
            + reason(cause)
            + ". Make the folder writable, or choose another workspace.",
        cause);
  }

  static SessionException unreadable(Path folder, IOException cause) {
    return exception(
        Kind.STORAGE, "The result in " + folder + " cannot be read: " + reason(cause), cause);
  }

  static SessionException damaged(Path keptAt, IOException cause) {
    return exception(
        Kind.STORAGE,
        "The kept result is damaged ("
            + reason(cause)
            + "). Run the statement again. The damaged files are kept in "
            + keptAt,
        cause);
  }

  static SessionException unexpected(IOException cause) {
    return exception(
        Kind.INTERNAL, "The engine sent rows that cannot be read: " + reason(cause), cause);
  }

  /// A size for reading.
  ///
  /// @param count bytes
  /// @return such as `4.1 KB`
  public static String bytes(long count) {
    double size = count;
    int unit = 0;
    while (size >= 1000 && unit < UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
  }

  /// Why a file cannot be read or written.
  ///
  /// @param cause of the failure
  /// @return a few words in lower case, or the system's own
  public static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "access is denied";
      case NoSuchFileException _ -> "there is no such folder";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> String.valueOf(cause.getMessage());
    };
  }

  private static SessionException exception(Kind kind, String message, Throwable cause) {
    StringWriter detail = new StringWriter();
    cause.printStackTrace(new PrintWriter(detail));
    SessionException exception =
        new SessionException(
            new StatementError(kind, message, null, null, Map.of(), null, detail.toString()));
    exception.initCause(cause);
    return exception;
  }
}
