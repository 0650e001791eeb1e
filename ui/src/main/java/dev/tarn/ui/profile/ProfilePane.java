package dev.tarn.ui.profile;

import dev.tarn.session.profile.ProfileFile;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.PagePane;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.DocumentEvent;
import dev.tarn.workspace.listen.Subscription;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A tab with a saved profile, to be read only.
public final class ProfilePane extends PagePane {
  private final ProfilePage page;
  private final Latest reading;
  private final Subscription listening;

  /// Makes the tab.
  ///
  /// @param document the open file
  /// @param background reads it
  /// @param window the window's thread
  /// @param opener opens a statement in a tab of its own
  public ProfilePane(
      Document document, Background background, Executor window, Consumer<String> opener) {
    super(document);
    this.page = new ProfilePage(opener);
    this.reading = background.latest();
    listening = document.listen(event -> window.execute(() -> heard(event)));
    read();
  }

  /// Tells if a document is a saved profile, by its name.
  ///
  /// @param document any
  /// @return true for `*.profile.json`
  public static boolean holds(Document document) {
    return document.path().filter(ProfilePane::isProfile).isPresent();
  }

  /// Tells if a file is a saved profile, by its name.
  ///
  /// @param file any
  /// @return true for `*.profile.json`
  public static boolean isProfile(Path file) {
    return String.valueOf(file.getFileName()).endsWith(ProfileSaver.SUFFIX);
  }

  @Override
  public Parent view() {
    return page;
  }

  @Override
  public Ikon icon() {
    return Feather.SHARE_2;
  }

  @Override
  public List<Command> commands() {
    return page.commands();
  }

  @Override
  public void focus() {
    page.focus();
  }

  @Override
  public void close() {
    listening.close();
    reading.close();
  }

  private void heard(DocumentEvent event) {
    name(document().title());
    if (event.kind() == DocumentEvent.Kind.TEXT) {
      read();
    }
  }

  private void read() {
    String name = document().title();
    String text = document().text();
    reading.ask(
        () -> ProfileFile.parse(name, text),
        profile -> {
          page.show(profile);
          tell(Strings.of("profile.readOnly"));
        },
        error -> page.fail(String.valueOf(error.getMessage())));
  }
}
