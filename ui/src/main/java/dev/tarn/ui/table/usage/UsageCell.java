package dev.tarn.ui.table.usage;

import dev.tarn.session.lineage.Deed;
import dev.tarn.ui.table.lineage.PlaceWords;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.usage.UsingFile;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A row of the list: a group's title, or what names the table on two lines.
final class UsageCell extends ListCell<UsageRow> {

  UsageCell(UsageController controller) {
    Styles.with(this, "usage-cell");
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      UsageRow row = getItem();
      if (row != null && event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
        controller.open(row);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable UsageRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(empty || row == null ? null : content(row));
    setDisable(row instanceof UsageRow.Title);
    pseudoClassStateChanged(Styles.state("title"), !empty && row instanceof UsageRow.Title);
  }

  private static Node content(UsageRow row) {
    return switch (row) {
      case UsageRow.Title on ->
          Styles.with(
              new HBox(
                  Styles.with(new Label(on.words()), Styles.STRONG, Styles.SMALL),
                  Styles.with(new Label(Quantities.count(on.count())), Styles.HINT, Styles.SUBTLE)),
              "usage-title");
      case UsageRow.OfLine on ->
          lines(
              icon(on.file().kind()),
              Strings.of("usage.place", on.file().path(), on.line().match().line()),
              on.line().text(),
              badge(on.line().sure()));
      case UsageRow.OfView on ->
          lines(
              Icons.VIEW,
              on.view().schema() + "." + on.view().table(),
              on.line(),
              badge(on.sure()));
      case UsageRow.OfRun on -> lines(Feather.CLOCK, runs(on.deed()), statement(on.deed()), null);
    };
  }

  private static Node lines(Ikon icon, String title, String line, @Nullable Node badge) {
    Label first = Styles.with(new Label(title), "usage-name");
    first.setMinWidth(0);
    Label second = Styles.with(new Label(line), Styles.MONO, "usage-line");
    second.setMinWidth(0);
    VBox both = Styles.with(new VBox(first, second), "usage-lines");
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox row = Styles.with(new HBox(Icons.of(icon, Icons.Size.TREE), both), "usage-row");
    if (badge != null) {
      row.getChildren().add(badge);
    }
    return row;
  }

  private static @Nullable Node badge(boolean sure) {
    if (sure) {
      return null;
    }
    Label badge = Styles.with(new Label(Strings.of("usage.maybe")), Styles.BADGE, "badge-neutral");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  private static String runs(Deed deed) {
    String operation = deed.operation().toLowerCase(java.util.Locale.ROOT);
    return PlaceWords.from(
        deed,
        Strings.of(
            "usage.ran",
            operation.isEmpty()
                ? operation
                : operation.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + operation.substring(1),
            deed.times(),
            Quantities.when(deed.last()),
            deed.user()));
  }

  private static String statement(Deed deed) {
    return deed.statement().isEmpty()
        ? Strings.of("usage.program")
        : deed.statement().strip().replaceAll("\\s+", " ");
  }

  private static Ikon icon(UsingFile.Kind kind) {
    return switch (kind) {
      case QUERY -> Icons.SQL_FILE;
      case NOTEBOOK -> Feather.BOOK_OPEN;
      case JOB -> Feather.SHARE_2;
      case DASHBOARD -> Feather.GRID;
      case PROGRAM -> Feather.CODE;
      case TEXT -> Feather.FILE;
    };
  }
}
