package dev.tarn.workspace.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/// Says what is wrong with a file so that its owner knows what to do.
public final class FileWords {
  private FileWords() {}

  /// The reason of a failed access.
  ///
  /// @param error what the system said
  /// @return words to stand behind a colon, such as `the disk is full`
  public static String of(IOException error) {
    return switch (error) {
      case AccessDeniedException denied -> "no right to use " + denied.getFile();
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case NotDirectoryException wrong -> wrong.getFile() + " is not a folder";
      case FileAlreadyExistsException wrong -> wrong.getFile() + " is in the way";
      case FileSystemException other when other.getReason() != null ->
          known(other.getReason()) + " (" + other.getFile() + ")";
      default -> {
        String message = error.getMessage();
        yield message == null ? error.getClass().getSimpleName() : known(message);
      }
    };
  }

  /// Tells if the disk had no room.
  ///
  /// @param error what the system said
  /// @return true for a full disk or a used-up quota
  public static boolean isFull(IOException error) {
    String text = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("no space left")
        || text.contains("not enough space")
        || text.contains("quota exceeded")
        || text.contains("file too large");
  }

  private static String known(String reason) {
    String text = reason.toLowerCase(Locale.ROOT);
    if (isFull(new IOException(text))) {
      return "the disk is full";
    }
    return text.contains("read-only file system") ? "the disk is read-only" : reason;
  }
}
