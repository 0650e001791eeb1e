package dev.tarn.ui.sql;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Fields for the markers of the statement that the caret means; nothing without markers.
final class ParameterRow extends FlowPane {
  private final ParameterList parameters;
  private final Runnable run;

  /// Makes the row.
  ///
  /// @param parameters what is shown
  /// @param run runs the statement
  ParameterRow(ParameterList parameters, Runnable run) {
    this.parameters = parameters;
    this.run = run;
    getStyleClass().add("sql-parameters");
    parameters.shown().addListener((ListChangeListener<ParameterModel>) _ -> fill());
    fill();
  }

  private void fill() {
    getChildren().clear();
    boolean any = !parameters.shown().isEmpty();
    setVisible(any);
    setManaged(any);
    if (any) {
      getChildren()
          .add(Styles.with(new Label(Strings.of("sql.parameters")), Styles.SMALL, Styles.MUTED));
      parameters.shown().forEach(parameter -> getChildren().add(field(parameter)));
    }
  }

  private Node field(ParameterModel parameter) {
    Label name =
        Styles.with(new Label(":" + parameter.name()), Styles.MONO, Styles.SMALL, "sql-marker");
    TextField text = Styles.with(new TextField(), "sql-parameter");
    text.setAccessibleText(parameter.name());
    text.textProperty().bindBidirectional(parameter.textProperty());
    text.setOnAction(_ -> run.run());
    MenuButton type = Styles.with(new MenuButton(), Styles.FLAT, Styles.COMPACT);
    type.setTooltip(Buttons.tooltip(Strings.of("sql.parameter.type")));
    for (ParameterType choice : ParameterType.values()) {
      MenuItem item = new MenuItem(choice.words());
      item.setOnAction(_ -> parameter.typeProperty().set(choice));
      type.getItems().add(item);
    }
    parameter
        .typeProperty()
        .subscribe(now -> {
          type.setText(now.words());
          text.setDisable(now == ParameterType.NULL);
        });
    Label problem = Styles.with(new Label(), Styles.HINT, "danger-text");
    problem.managedProperty().bind(problem.visibleProperty());
    parameter.problemProperty().subscribe(words -> show(words, text, problem));
    HBox field = Styles.with(new HBox(name, text, type, problem), "sql-parameter-field");
    field.setAlignment(Pos.CENTER_LEFT);
    return field;
  }

  private static void show(String words, TextField text, Label problem) {
    problem.setText(words);
    problem.setVisible(!words.isEmpty());
    if (words.isEmpty()) {
      text.getStyleClass().remove(Styles.FIELD_ERROR);
    } else {
      Styles.with(text, Styles.FIELD_ERROR);
    }
  }
}
