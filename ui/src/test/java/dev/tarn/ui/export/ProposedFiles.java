package dev.tarn.ui.export;

import dev.tarn.ui.pane.Dialogs;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes every file that is proposed, since a window in memory has no chooser of files.
///
/// @param others asks all other questions
record ProposedFiles(Dialogs others) implements Dialogs {
  @Override
  public void confirm(Question question, Runnable confirmed) {
    others.confirm(question, confirmed);
  }

  @Override
  public void ask(Question question, String value, Consumer<String> entered) {
    others.ask(question, value, entered);
  }

  @Override
  public Optional<Path> folder(String title, Path start) {
    return Optional.of(start);
  }

  @Override
  public Optional<Path> save(String title, Path proposal) {
    return Optional.of(proposal);
  }
}
