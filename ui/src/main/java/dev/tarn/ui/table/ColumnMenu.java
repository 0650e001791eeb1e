package dev.tarn.ui.table;

import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.Reasoned;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// The menu of a column: what changes it, each by a form that shows its statement. What the table
/// lacks a feature for says which.
final class ColumnMenu extends ContextMenu {
  private final TableController controller;
  private final Supplier<@Nullable String> column;
  private final List<Command> first;

  /// Makes the menu.
  ///
  /// @param controller of the page
  /// @param column tells the chosen column
  /// @param first what stands over the forms
  ColumnMenu(TableController controller, Supplier<@Nullable String> column, List<Command> first) {
    this.controller = controller;
    this.column = column;
    this.first = first;
    setOnShowing(_ -> fill());
    getItems().setAll(first.stream().map(Menus::item).toList());
  }

  private void fill() {
    List<MenuItem> items = new ArrayList<>(first.stream().map(Menus::item).toList());
    TableFacts facts = controller.model().factsProperty().get();
    String chosen = column.get();
    if (facts != null && facts.isDelta() && chosen != null) {
      items.add(new SeparatorMenuItem());
      CareActions.ofColumn().stream()
          .filter(action -> action.fits(facts, chosen) || lacks(action, facts))
          .forEach(action -> items.add(item(action, facts, chosen)));
    }
    getItems().setAll(items);
  }

  private MenuItem item(CareAction action, TableFacts facts, String chosen) {
    String why = lacks(action, facts) ? action.missing() : "";
    return Menus.item(
        Command.of(
                Strings.of("care.open", action.title()),
                Strings.of("table.place"),
                action.icon(),
                () -> new CareBox(controller, action, facts, this::change).of(chosen).show())
            .enabled(new Reasoned(() -> why)));
  }

  private static boolean lacks(CareAction action, TableFacts facts) {
    return !action.missing().isEmpty() && !action.fits().test(facts);
  }

  private void change(CareAction action, String statement) {
    controller.change(statement, Strings.of("care.did", action.title()));
  }
}
