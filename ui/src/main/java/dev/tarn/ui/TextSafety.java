package dev.tarn.ui;

import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.listen.Subscription;
import java.util.Optional;

/// Tells as long as what is typed cannot be kept on the disk. For the window's thread.
final class TextSafety implements AutoCloseable {
  private final ShellModel model;
  private final Notifications notices;
  private final Subscription following;
  private boolean closed;

  /// Begins to watch the documents of a window.
  TextSafety(Documents documents, ShellModel model, Notifications notices) {
    this.model = model;
    this.notices = notices;
    this.following = documents.listenToProblem(problem -> FxThread.later(() -> tell(problem)));
    documents.problem().ifPresent(_ -> tell(documents.problem()));
    if (documents.otherWindows() > 0) {
      notices.show(
          Notice.of(
              Notice.Kind.INFORMATION,
              Strings.of("safety.windows"),
              Strings.of("safety.windows.detail")));
    }
  }

  @Override
  public void close() {
    closed = true;
    following.close();
    model.troubleProperty().set("");
  }

  private void tell(Optional<String> problem) {
    String words = problem.orElse("");
    if (closed || words.equals(model.troubleProperty().get())) {
      return;
    }
    boolean before = !model.troubleProperty().get().isEmpty();
    model.troubleProperty().set(words);
    if (problem.isEmpty()) {
      notices.show(Notice.of(Notice.Kind.SUCCESS, Strings.of("safety.again"), ""));
    } else if (!before) {
      notices.show(Notice.of(Notice.Kind.FAILURE, Strings.of("safety.lost"), words));
    }
  }
}
