package dev.tarn.ui.watch;

import dev.tarn.session.watched.WatchVerb;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.PagePane;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.load.FileKind;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Parent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The tab of watched folders.
public final class WatchPane extends PagePane {
  /// How the workspace names it, to be given to the open documents.
  public static final String PAGE = "watched:";

  private final WatchModel model = new WatchModel();
  private final WatchController controller;
  private final WatchPage page;

  /// Makes the tab and reads the folders.
  ///
  /// @param document one that [#holds] knows
  /// @param desk what it works with
  public WatchPane(Document document, WatchDesk desk) {
    super(document);
    this.controller = new WatchController(model, desk);
    this.page = new WatchPage(controller, model);
  }

  /// Tells if a document is this tab.
  ///
  /// @param document any
  /// @return false for other documents
  public static boolean holds(Document document) {
    return document.page().filter(PAGE::equals).isPresent();
  }

  /// What the tab is called.
  ///
  /// @return two words
  public static String title() {
    return Strings.of("watch.title");
  }

  /// Lets the user have a folder watched.
  ///
  /// @param folder absolute
  /// @param kind of its files
  public void make(Path folder, FileKind kind) {
    controller.make(WatchDraft.of(folder, kind));
  }

  @Override
  public Parent view() {
    return page;
  }

  @Override
  public ReadOnlyBooleanProperty runningProperty() {
    return model.workingProperty();
  }

  @Override
  public Ikon icon() {
    return Feather.EYE;
  }

  @Override
  public List<Command> commands() {
    String place = title();
    return List.of(
        Command.of(Strings.of("watch.make"), place, Feather.PLUS, controller::make),
        Command.of(
            Strings.of("watch.command.start"),
            place,
            Icons.RUN,
            () -> controller.steer(WatchVerb.START)),
        Command.of(
            Strings.of("watch.command.stop"),
            place,
            Icons.STOP,
            () -> controller.steer(WatchVerb.STOP)),
        Command.of(
            Strings.of("watch.command.run"),
            place,
            Feather.REFRESH_CW,
            () -> controller.steer(WatchVerb.RUN)),
        Command.of(Strings.of("watch.command.edit"), place, Feather.EDIT_2, controller::edit),
        Command.of(Strings.of("watch.command.delete"), place, Feather.TRASH_2, controller::delete),
        Command.of(Strings.of("watch.refresh"), place, Feather.REFRESH_CW, controller::read)
            .key("F5"));
  }

  @Override
  public void focus() {
    page.focus();
  }

  @Override
  public void close() {
    controller.close();
  }
}
