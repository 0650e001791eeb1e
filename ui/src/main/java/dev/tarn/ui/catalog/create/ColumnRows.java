package dev.tarn.ui.catalog.create;

import dev.tarn.session.create.TableProblem;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The columns, one in a row, under their captions. Rows are kept while others come and go, so that
/// the keyboard stays where it is.
final class ColumnRows extends VBox {
  private final TableDraft draft;
  private final NewTableController controller;
  private final VBox list = Styles.with(new VBox(), "new-table-columns");
  private final Map<ColumnDraft, ColumnRow> rows = new HashMap<>();
  private List<ColumnDraft> shown = List.of();

  ColumnRows(TableDraft draft, NewTableController controller) {
    this.draft = draft;
    this.controller = controller;
    Styles.with(this, "new-table-part");
    Button add =
        Styles.with(
            Buttons.of(Feather.PLUS, Strings.of("newTable.add"), () -> add(rows.size())),
            Styles.FLAT,
            Styles.COMPACT);
    add.setId("new-table-add");
    add.setTooltip(Buttons.tooltip(Strings.of("newTable.add.tip")));
    getChildren()
        .addAll(
            Styles.with(new Label(Strings.of("newTable.columns")), Styles.SMALL, Styles.STRONG),
            captions(),
            list,
            new HBox(add));
    draft.table().subscribe(_ -> fill());
    draft.problemsProperty().subscribe(this::tell);
  }

  private void fill() {
    List<ColumnDraft> now = List.copyOf(draft.columns());
    if (!same(now)) {
      shown = now;
      rows.keySet().retainAll(now);
      list.getChildren()
          .setAll(now.stream().map(column -> rows.computeIfAbsent(column, this::row)).toList());
      tell(draft.problemsProperty().get());
    }
  }

  private boolean same(List<ColumnDraft> now) {
    return now.equals(shown);
  }

  private ColumnRow row(ColumnDraft column) {
    return new ColumnRow(
        column,
        new ColumnRow.Verbs() {
          @Override
          public void addBelow() {
            add(draft.columns().indexOf(column) + 1);
          }

          @Override
          public void move(int step) {
            controller.move(column, step);
            find(column).focusName();
          }

          @Override
          public void remove() {
            int place = draft.columns().indexOf(column);
            controller.remove(column);
            if (!draft.columns().isEmpty()) {
              find(draft.columns().get(Math.min(place, draft.columns().size() - 1))).focusName();
            }
          }
        });
  }

  private void add(int place) {
    find(controller.add(place)).focusName();
  }

  private ColumnRow find(ColumnDraft column) {
    return rows.computeIfAbsent(column, this::row);
  }

  private void tell(List<TableProblem> problems) {
    for (int i = 0; i < shown.size(); i++) {
      int place = i;
      find(shown.get(i))
          .tell(
              problems.stream()
                  .filter(problem -> problem.column() == place && !problem.kind().isMissing())
                  .toList());
    }
  }

  private static HBox captions() {
    HBox line = Styles.with(new HBox(), "new-table-row");
    line.getChildren()
        .addAll(
            caption("newTable.column.name", "new-column-name"),
            caption("newTable.column.type", "new-column-type"),
            caption("newTable.column.null", "new-column-null"),
            caption("newTable.column.filling", "new-column-filling"));
    Label detail = caption("newTable.column.detail", "new-column-detail");
    detail.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(detail, Priority.ALWAYS);
    line.getChildren()
        .addAll(
            detail,
            caption("change.comment", "new-column-comment"),
            Styles.with(new Region(), "new-column-buttons"));
    return line;
  }

  private static Label caption(String key, String style) {
    return Styles.with(new Label(Strings.of(key)), Styles.HINT, Styles.MUTED, style);
  }
}
