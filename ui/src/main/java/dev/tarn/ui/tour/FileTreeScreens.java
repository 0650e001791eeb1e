package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.shell.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

/// The file tree: its menu, a name that is typed, a folder that would take what is dragged, and
/// what is told when something was deleted.
final class FileTreeScreens {
  private static final List<String> FILES =
      List.of(
          "queries/orders review.sql",
          "queries/late-suppliers.sql",
          "queries/finance/revenue by month.sql",
          "queries/finance/margins.sql",
          "reports/weekly.sql",
          "reports/readme.md");

  private FileTreeScreens() {}

  static void add(TourScript script) {
    Subscription[] menu = {Subscription.EMPTY};
    script
        .then(FileTreeScreens::makeFiles)
        .then(window -> place(window, "files"))
        .until("the files are known", window -> window.files().known().size() >= FILES.size())
        .then(window -> window.files().select(path(window, "queries/finance/margins.sql")))
        // A menu keeps the theme in which it was opened.
        .then(window -> menu[0] = window.theme().darkProperty().subscribe(_ -> showMenu(window)))
        .shot("40-files-menu")
        .then(_ -> menu[0].unsubscribe())
        .then(_ -> hideMenus())
        .then(window -> Acts.run(window, "files.rename"))
        .until("the name is typed", window -> Acts.sees(window, ".name-field"))
        .then(window -> type(window, "revenue by month.sql"))
        .shot("41-files-rename")
        .then(window -> window.files().select(path(window, "queries/late-suppliers.sql")))
        .then(window -> type(window, "margins.sql"))
        .then(window -> window.files().select(path(window, "queries/late-suppliers.sql")))
        .then(window -> window.files().markDrop(path(window, "queries/finance")))
        .shot("42-files-drop")
        .then(window -> window.files().markDrop(null))
        .then(window -> Acts.run(window, "files.delete"))
        .until("it is deleted", window -> Acts.sees(window, ".toast"))
        .shot("43-files-deleted")
        .then(window -> Acts.run(window, "files.undoLast"))
        .then(window -> place(window, "catalog"));
  }

  private static void makeFiles(TarnWindow window) {
    for (String name : FILES) {
      Path file = path(window, name);
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "SELECT 1;\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    window.files().refresh();
  }

  private static Path path(TarnWindow window, String name) {
    return Path.of(window.model().workspaceFolderProperty().get()).resolve(name);
  }

  private static void place(TarnWindow window, String id) {
    window.model().places().stream()
        .filter(place -> place.id().equals(id))
        .peek(window.model().placeProperty()::set)
        .forEach(Place::focus);
    window.model().panelShownProperty().set(true);
  }

  private static void showMenu(TarnWindow window) {
    Node tree = window.files().view().lookup("#files-tree");
    Event.fireEvent(
        tree,
        new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
  }

  private static void hideMenus() {
    Stream.of(Window.getWindows().toArray(Window[]::new))
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
  }

  private static void type(TarnWindow window, String name) {
    if (window.files().view().lookup(".name-field") instanceof TextField field) {
      field.setText(name);
    }
  }
}
