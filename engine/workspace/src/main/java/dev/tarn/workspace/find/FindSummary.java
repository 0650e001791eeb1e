package dev.tarn.workspace.find;

import java.nio.file.Path;
import java.util.List;

/// How a search ended.
///
/// @param files how many texts were searched
/// @param ending why it ended
/// @param tooLarge files that were left out, since they are too large
/// @param unreadable files and folders that could not be read
public record FindSummary(int files, Ending ending, List<Path> tooLarge, List<Path> unreadable) {

  /// Why a search ended.
  public enum Ending {
    /// All was searched.
    WHOLE,
    /// There were too many finds to go on.
    TOO_MANY,
    /// It was cancelled.
    CANCELLED
  }

  /// Copies the lists.
  public FindSummary {
    tooLarge = List.copyOf(tooLarge);
    unreadable = List.copyOf(unreadable);
  }
}
