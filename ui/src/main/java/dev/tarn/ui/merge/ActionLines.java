package dev.tarn.ui.merge;

import dev.tarn.ui.control.ChoiceChip;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What is done with some of the rows: the deed, its columns, and which of the rows.
final class ActionLines extends VBox {
  private final ActionModel model;

  ActionLines(
      String title,
      String id,
      String prompt,
      ActionModel model,
      List<ActionKind> kinds,
      ObservableValue<List<String>> columns) {
    this.model = model;
    Styles.with(this, "merge-action");
    Label name = Styles.with(new Label(title), Styles.SMALL, Styles.STRONG);
    ChoiceChip<ActionKind> kind = new ChoiceChip<>(kinds, ActionKind::words, model.kindProperty());
    kind.setId("merge-" + id);
    kind.setMaxWidth(Double.MAX_VALUE);
    TextField set = field(Strings.of("merge.assignments"), model.assignmentsProperty());
    set.setId("merge-set");
    TextField condition = field(prompt, model.conditionProperty());
    condition.setId("merge-condition-" + id);
    getChildren()
        .addAll(
            name,
            kind,
            shown(chooser(columns), model.kindProperty().map(ActionKind.CHOSEN::equals)),
            shown(set, model.kindProperty().map(ActionKind.SET::equals)),
            shown(condition, model.kindProperty().map(now -> now != ActionKind.NOTHING)));
  }

  private static TextField field(String prompt, StringProperty text) {
    TextField field = Styles.with(new TextField(), Styles.MONO);
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.textProperty().bindBidirectional(text);
    return field;
  }

  private Node chooser(ObservableValue<List<String>> columns) {
    MenuButton button = Styles.with(new MenuButton(), Styles.CHIP);
    button.setMnemonicParsing(false);
    button.setId("merge-columns");
    button.setMaxWidth(Double.MAX_VALUE);
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.columnsProperty().get().isEmpty()
                        ? Strings.of("merge.columns.none")
                        : String.join(", ", model.columnsProperty().get()),
                model.columnsProperty()));
    columns.subscribe(names -> button.getItems().setAll(names.stream().map(this::item).toList()));
    return button;
  }

  private CheckMenuItem item(String column) {
    CheckMenuItem item = Menus.plain(new CheckMenuItem(column));
    item.setSelected(model.columnsProperty().get().contains(column));
    item.setOnAction(_ -> {
      List<String> now = new ArrayList<>(model.columnsProperty().get());
      now.remove(column);
      if (item.isSelected()) {
        now.add(column);
      }
      model.columnsProperty().set(List.copyOf(now));
    });
    return item;
  }

  private static Node shown(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }
}
