package dev.tarn.ui.catalog.create;

import dev.tarn.session.create.Layout;
import dev.tarn.session.create.NewColumn;
import dev.tarn.session.create.TableProblem;
import dev.tarn.ui.control.ChoiceChip;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How rows are put into files, and by which columns.
final class LayoutLine extends VBox {
  private final TableDraft draft;
  private final MenuButton chooser = Styles.with(new MenuButton(), Styles.CHIP);
  private final Label trouble = NewTableForm.trouble();
  private List<String> names = List.of();

  LayoutLine(TableDraft draft) {
    this.draft = draft;
    Styles.with(this, "new-table-part");
    ChoiceChip<Layout> layout =
        new ChoiceChip<>(List.of(Layout.values()), LayoutLine::words, draft.layoutProperty());
    layout.setId("new-table-layout");
    chooser.setId("new-table-layout-columns");
    chooser.setMnemonicParsing(false);
    chooser.visibleProperty().bind(draft.layoutProperty().isNotEqualTo(Layout.PLAIN));
    chooser
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    draft.layoutColumnsProperty().get().isEmpty()
                        ? Strings.of("merge.columns.none")
                        : String.join(", ", draft.layoutColumnsProperty().get()),
                draft.layoutColumnsProperty()));
    getChildren()
        .addAll(
            Styles.with(new Label(Strings.of("newTable.layout")), Styles.SMALL, Styles.STRONG),
            Styles.with(new HBox(layout, chooser), "new-table-row"),
            trouble);
    draft.table().subscribe(_ -> fill());
    draft.problemsProperty().subscribe(this::tell);
  }

  /// Columns that go are chosen no longer.
  private void fill() {
    List<String> now =
        draft.table().get().columns().stream()
            .map(NewColumn::name)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (!now.equals(names)) {
      renamed(names, now);
      names = now;
      chooser.getItems().setAll(now.stream().map(this::item).toList());
    }
  }

  /// A column that gets another name stays chosen.
  private void renamed(List<String> before, List<String> now) {
    List<String> chosen = new ArrayList<>();
    for (String name : draft.layoutColumnsProperty().get()) {
      int place = before.indexOf(name);
      if (now.contains(name)) {
        chosen.add(name);
      } else if (now.size() == before.size() && place >= 0) {
        chosen.add(now.get(place));
      }
    }
    if (!chosen.equals(draft.layoutColumnsProperty().get())) {
      draft.layoutColumnsProperty().set(List.copyOf(chosen));
    }
  }

  private CheckMenuItem item(String column) {
    CheckMenuItem item = Menus.plain(new CheckMenuItem(column));
    item.setSelected(draft.layoutColumnsProperty().get().contains(column));
    item.setOnAction(_ -> {
      List<String> now = new ArrayList<>(draft.layoutColumnsProperty().get());
      now.remove(column);
      if (item.isSelected()) {
        now.add(column);
      }
      draft.layoutColumnsProperty().set(List.copyOf(now));
    });
    return item;
  }

  private void tell(List<TableProblem> problems) {
    trouble.setText(
        problems.stream()
            .filter(problem ->
                switch (problem.kind()) {
                  case LAYOUT_MANY, LAYOUT_ALL, LAYOUT_TYPE -> true;
                  default -> false;
                })
            .findFirst()
            .map(ProblemWords::of)
            .orElse(""));
  }

  private static String words(Layout layout) {
    return switch (layout) {
      case PLAIN -> Strings.of("newTable.layout.plain");
      case CLUSTERED -> Strings.of("newTable.layout.clustered");
      case PARTITIONED -> Strings.of("newTable.layout.partitioned");
    };
  }
}
