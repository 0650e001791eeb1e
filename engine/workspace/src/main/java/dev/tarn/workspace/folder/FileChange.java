package dev.tarn.workspace.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What became of something that was done with files. What worked stays done, even if the rest
/// failed.
///
/// @param effects what was done, in order
/// @param problems sentences about what was not
public record FileChange(List<FileEffect> effects, List<String> problems) {

  /// Copies the lists.
  public FileChange {
    effects = List.copyOf(effects);
    problems = List.copyOf(problems);
  }

  /// Tells if there is something that can be undone.
  ///
  /// @return false if nothing was done, or nothing that could be taken back
  public boolean isUndoable() {
    return effects.stream().anyMatch(effect -> !(effect instanceof FileEffect.Gone));
  }

  /// Where things are that were made or moved.
  ///
  /// @return absolute paths, to be selected
  public List<Path> places() {
    return effects.stream()
        .<Path>mapMulti((effect, take) -> {
          switch (effect) {
            case FileEffect.Moved moved -> take.accept(moved.to());
            case FileEffect.Made made -> take.accept(made.path());
            case FileEffect.Trashed _, FileEffect.Gone _ -> {}
          }
        })
        .toList();
  }

  /// Gathers what is done.
  static final class Builder {
    private final List<FileEffect> effects = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    void did(FileEffect effect) {
      effects.add(effect);
    }

    void failed(String problem) {
      problems.add(problem);
    }

    FileChange build() {
      return new FileChange(effects, problems);
    }
  }
}
