package dev.tarn.ui.watch;

import dev.tarn.session.watched.WatchedFile;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.watched.WatchDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The files of a watched folder: which the table has, and since when.
final class WatchFileTable extends TableView<WatchedFile> {
  private static final double WIDE = 320;
  private static final double USUAL = 140;

  private String folder = "";
  private WatchDefinition.ChangedFiles changed = WatchDefinition.ChangedFiles.LEAVE;

  WatchFileTable() {
    Styles.with(this, "lined-table", "watch-files");
    setId("watch-files");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(column("watch.file.name", WIDE, file -> below(file.path())));
    getColumns()
        .add(column("watch.file.state", USUAL, file -> WatchWords.state(file.state(), changed)));
    getColumns()
        .add(
            column(
                "watch.file.when",
                USUAL,
                file -> Optional.ofNullable(file.taken()).map(Quantities::when).orElse("")));
    getColumns().add(column("watch.file.written", USUAL, file -> Quantities.when(file.modified())));
    getColumns().add(number("watch.file.size", file -> Quantities.bytes(file.bytes())));
  }

  /// Shows files.
  ///
  /// @param watched below whose folder they are; null if that is not known
  /// @param files null while they are read
  /// @param nothing what to say if there are none
  void show(@Nullable WatchDefinition watched, @Nullable List<WatchedFile> files, String nothing) {
    folder = watched == null ? "" : watched.folder();
    changed = watched == null ? WatchDefinition.ChangedFiles.LEAVE : watched.changedFiles();
    setPlaceholder(
        Styles.with(
            new Label(files == null ? Strings.of("watch.file.reading") : nothing),
            Styles.SMALL,
            Styles.MUTED));
    getItems().setAll(files == null ? List.of() : files);
  }

  private String below(String path) {
    Path file = Path.of(path);
    Path start = Path.of(folder);
    return file.startsWith(start) && !file.equals(start) ? start.relativize(file).toString() : path;
  }

  private static TableColumn<WatchedFile, String> column(
      String title, double width, Function<WatchedFile, String> text) {
    TableColumn<WatchedFile, String> column = new TableColumn<>(Strings.of(title));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static TableColumn<WatchedFile, String> number(
      String title, Function<WatchedFile, String> text) {
    return Styles.with(column(title, USUAL, text), "number-column");
  }
}
