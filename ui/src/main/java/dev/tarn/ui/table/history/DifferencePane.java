package dev.tarn.ui.table.history;

import dev.tarn.session.table.ChangedRow;
import dev.tarn.session.table.VersionChanges;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Segments;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// How a table differs from what it was: counts, columns, and some of the rows. For the window's
/// thread.
public final class DifferencePane extends VBox {
  private final CountCards cards = new CountCards();
  private final SchemaLine schema = new SchemaLine();
  private final Segments<RowKinds> kinds = new Segments<>(RowKinds.titles(), RowKinds.ALL);
  private final Label shown = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final ChangeTable table = new ChangeTable();
  private final StackPane centre = Styles.with(new StackPane(), "change-box");
  private final Consumer<ChangedRow.@Nullable Kind> narrow;
  private final EmptyState nothing;
  private @Nullable VersionChanges known;

  /// Makes a pane that shows nothing yet.
  ///
  /// @param narrow asks for rows of a kind of which too few are known, or of all kinds for null
  /// @param nothing what is said if no row differs
  public DifferencePane(Consumer<ChangedRow.@Nullable Kind> narrow, String nothing) {
    this.narrow = narrow;
    this.nothing = new EmptyState(Feather.CHECK, nothing, Strings.of("tableHistory.same.hint"));
    Styles.with(this, "changes-view");
    setMinSize(0, 0);
    Label title =
        Styles.with(new Label(Strings.of("tableHistory.rows")), Styles.STRONG, Styles.SMALL);
    title.setMinWidth(USE_PREF_SIZE);
    kinds.setMinWidth(USE_PREF_SIZE);
    shown.setMinWidth(0);
    WrappedLine line =
        new WrappedLine(
            Styles.with(new HBox(title, kinds), "difference-line"),
            Styles.with(new HBox(shown), "difference-line"));
    VBox.setVgrow(centre, Priority.ALWAYS);
    centre.setMinSize(0, 0);
    schema.managedProperty().bind(schema.visibleProperty());
    getChildren().addAll(cards, schema, line, centre);
    kinds.valueProperty().subscribe((_, kind) -> choose(kind.kind()));
  }

  /// Shows a difference; the kind of rows that is chosen stays.
  ///
  /// @param changes with some of the rows
  public void show(VersionChanges changes) {
    known = changes;
    cards.show(changes);
    schema.show(changes.plan().schema());
    schema.setVisible(!changes.plan().schema().isEmpty());
    fill(changes, kinds.valueProperty().get().kind());
  }

  /// Takes the keyboard to the rows.
  public void focus() {
    table.requestFocus();
  }

  private void choose(ChangedRow.@Nullable Kind kind) {
    VersionChanges changes = known;
    if (changes == null) {
      return;
    }
    if (Comparing.isKnown(changes, kind)) {
      fill(changes, kind);
    } else {
      shown.setText(Strings.of("tableHistory.comparing"));
      narrow.accept(kind);
    }
  }

  private void fill(VersionChanges changes, ChangedRow.@Nullable Kind kind) {
    table.show(changes, kind);
    int listed = table.getItems().size();
    shown.setText(
        Strings.of("tableHistory.showing", listed, Math.max(changes.count(kind), listed)));
    centre.getChildren().setAll(changes.all() > 0 ? table : nothing);
  }
}
