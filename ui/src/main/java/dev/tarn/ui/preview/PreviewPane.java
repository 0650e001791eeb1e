package dev.tarn.ui.preview;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.PagePane;
import dev.tarn.workspace.document.Document;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Parent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A tab with the page of a file.
public final class PreviewPane extends PagePane {
  private static final String KIND = "file:";

  private final PreviewController controller;
  private final PreviewPage page;

  /// Makes the tab and reads its file.
  ///
  /// @param document one that [#shown(Document)] knows
  /// @param desk what pages work with
  public PreviewPane(Document document, PreviewDesk desk) {
    super(document);
    PreviewModel model = new PreviewModel(shown(document).orElseThrow());
    this.controller = new PreviewController(model, desk);
    this.page = new PreviewPage(controller);
    tell(desk.path().apply(model.file()));
    controller.load();
  }

  /// How the workspace names the page of a file.
  ///
  /// @param file absolute
  /// @return to be given to the open documents
  public static String page(Path file) {
    return KIND + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8);
  }

  /// What the tab of a file is called.
  ///
  /// @param file any
  /// @return its name
  public static String title(Path file) {
    return String.valueOf(file.getFileName());
  }

  /// The file whose page a document is.
  ///
  /// @param document any
  /// @return empty for other documents
  public static Optional<Path> shown(Document document) {
    return document.page().filter(page -> page.startsWith(KIND)).flatMap(PreviewPane::named);
  }

  private static Optional<Path> named(String page) {
    try {
      return Optional.of(
          Path.of(URLDecoder.decode(page.substring(KIND.length()), StandardCharsets.UTF_8)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// For tests and pictures: if something is shown, or why nothing can be.
  ///
  /// @return false while the file is read
  public boolean isRead() {
    return !controller.model().busyProperty().get();
  }

  /// Reads the file anew.
  public void refresh() {
    controller.load();
  }

  @Override
  public Parent view() {
    return page;
  }

  @Override
  public ReadOnlyBooleanProperty runningProperty() {
    return controller.model().busyProperty().getReadOnlyProperty();
  }

  @Override
  public Ikon icon() {
    return Feather.FILE;
  }

  @Override
  public List<Command> commands() {
    return page.commands();
  }

  @Override
  public void focus() {
    page.focus();
    controller.lookAgain();
  }

  @Override
  public void close() {
    page.close();
    controller.close();
  }
}
