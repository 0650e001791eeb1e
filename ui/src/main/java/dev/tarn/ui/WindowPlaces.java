package dev.tarn.ui;

import dev.tarn.session.TableName;
import dev.tarn.ui.catalog.CatalogController;
import dev.tarn.ui.catalog.CatalogTarget;
import dev.tarn.ui.catalog.VolumeDesk;
import dev.tarn.ui.catalog.change.ChangeDesk;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.files.FilesController;
import dev.tarn.ui.files.FilesDesk;
import dev.tarn.ui.find.FindController;
import dev.tarn.ui.history.HistoryController;
import dev.tarn.ui.shell.Place;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.ui.table.TablePane;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// The places of the activity bar, and what is done from them in the window.
final class WindowPlaces {
  private final OpenDocuments documents;
  private final ShellModel model;
  private final WindowVerbs verbs;
  private final CatalogController catalog;
  private final FilesController files;
  private final Place catalogPlace;
  private final Place filesPlace;
  private final HistoryController history;
  private final Place historyPlace;

  private final FindActions found;
  private final FindController find;
  private final Place findPlace;

  WindowPlaces(FilesDesk desk, OpenDocuments documents, WindowVerbs verbs, ShellModel model) {
    Background background = desk.background();
    this.documents = documents;
    this.model = model;
    this.verbs = verbs;
    FileTarget target = new FileTarget(documents, model, verbs, this::showFiles);
    this.catalog =
        new CatalogController(
            new ChangeDesk(background, desk.overlays(), desk.notices(), desk.work()),
            catalogTarget(new WindowVolumes(desk, documents, verbs, target)));
    this.files = new FilesController(desk, target);
    this.filesPlace =
        new Place(
            "files",
            Strings.of("place.files"),
            Feather.FOLDER,
            "Shortcut+Shift+E",
            files.view(),
            files.buttons(),
            files::focus);
    this.catalogPlace =
        new Place(
            "catalog",
            Strings.of("place.catalog"),
            Feather.DATABASE,
            "Shortcut+Shift+D",
            catalog.view(),
            catalogButtons(),
            catalog::focus);
    this.found = new FindActions(documents, () -> verbs.show(findPlace()));
    this.find = new FindController(background, FxThread::later, found, desk.notices());
    this.findPlace =
        new Place(
            "find",
            Strings.of("find.place"),
            Feather.SEARCH,
            "Shortcut+Shift+F",
            find.view(),
            find.buttons(),
            find::focus);
    this.history = new HistoryController(background, new HistoryActions(documents), desk.dialogs());
    this.historyPlace =
        new Place(
            "history",
            Strings.of("history.place"),
            Feather.CLOCK,
            "Shortcut+Shift+H",
            history.view(),
            history.buttons(),
            history::focus);
  }

  /// All places, from the top.
  List<Place> all() {
    return List.of(filesPlace, catalogPlace, findPlace, historyPlace);
  }

  /// The place that a new window shows.
  Place first() {
    return catalogPlace;
  }

  CatalogController catalog() {
    return catalog;
  }

  FilesController files() {
    return files;
  }

  HistoryController history() {
    return history;
  }

  FindActions found() {
    return found;
  }

  FindController find() {
    return find;
  }

  private List<Node> catalogButtons() {
    Node add =
        Styles.with(
            Buttons.icon(Feather.PLUS, Strings.of("load.command"), verbs::addData), Styles.COMPACT);
    add.setId("catalog-add");
    return Stream.concat(Stream.of(add), catalog.buttons().stream()).toList();
  }

  private Place findPlace() {
    return findPlace;
  }

  private CatalogTarget catalogTarget(VolumeDesk volumes) {
    return new CatalogTarget() {
      @Override
      public VolumeDesk volumes() {
        return volumes;
      }

      @Override
      public void insert(String sql) {
        documents.insert(sql);
      }

      @Override
      public void open(TableName table) {
        documents.open(TablePane.page(table), TablePane.title(table));
      }

      @Override
      public void query(TableName table) {
        verbs.openQuery("SELECT * FROM " + table.sql() + " LIMIT 1000;\n");
      }

      @Override
      public void merge(TableName table) {
        verbs.merge(table.sql());
      }

      @Override
      public void script(String sql) {
        verbs.openQuery(sql);
      }
    };
  }

  private void showFiles() {
    model.placeProperty().set(filesPlace);
    model.panelShownProperty().set(true);
  }
}
