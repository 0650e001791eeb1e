package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.ParameterDefinition;
import dev.tarn.session.parameter.ParameterException;
import dev.tarn.session.parameter.ParameterHeader;
import dev.tarn.session.parameter.ParameterKind;
import dev.tarn.session.parameter.Written;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The definition of one parameter, to be changed.
final class DefinitionLine {
  private final ParameterModel model;
  private final ParameterList list;
  private final MenuButton kind = Styles.with(new MenuButton(), Styles.COMPACT);
  private final TextField choices = field(Strings.of("parameter.column.choices"));
  private final TextField fallback = field(Strings.of("parameter.column.default"));
  private final TextField label = field(Strings.of("parameter.column.label"));
  private final CheckBox nullable = new CheckBox();
  private final Label problem = Styles.with(new Label(), Styles.HINT, "danger-text");
  private final Node[] nodes;
  private KindWords chosen;

  /// Makes a line.
  ///
  /// @param moved fills the editor anew after the order changed
  DefinitionLine(ParameterModel model, ParameterList list, Runnable moved) {
    this.model = model;
    this.list = list;
    ParameterDefinition now = model.definitionProperty().get();
    chosen = KindWords.of(now.kind());
    Label name =
        Styles.with(new Label(":" + model.name()), Styles.MONO, Styles.SMALL, "sql-marker");
    kind.setMaxWidth(Double.MAX_VALUE);
    for (KindWords each : KindWords.values()) {
      MenuItem item = Menus.plain(new MenuItem(each.words()));
      item.setOnAction(_ -> choose(each));
      kind.getItems().add(item);
    }
    choices.setText(KindWords.choices(now.kind()));
    choices.setPromptText(Strings.of("parameter.choices.prompt"));
    fallback.setText(fallback(now));
    label.setText(now.label());
    nullable.setSelected(now.nullable());
    nullable.setOnAction(_ -> apply());
    nullable.setAccessibleText(Strings.of("parameter.column.null"));
    for (TextField field : List.of(choices, fallback, label)) {
      field.setOnAction(_ -> apply());
      field
          .focusedProperty()
          .subscribe((_, focused) -> {
            if (!focused) {
              apply();
            }
          });
    }
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    nodes = new Node[] {name, kind, choices, fallback, label, nullable, order(moved)};
    showKind();
  }

  Node[] nodes() {
    return nodes.clone();
  }

  Label problem() {
    return problem;
  }

  void focus() {
    kind.requestFocus();
  }

  private HBox order(Runnable moved) {
    int place = list.shown().indexOf(model);
    Button up =
        Buttons.icon(
            Feather.CHEVRON_UP,
            Strings.of("parameter.menu.left"),
            () -> {
              list.move(model, place - 1);
              moved.run();
            });
    Button down =
        Buttons.icon(
            Feather.CHEVRON_DOWN,
            Strings.of("parameter.menu.right"),
            () -> {
              list.move(model, place + 1);
              moved.run();
            });
    up.setDisable(place == 0);
    down.setDisable(place == list.shown().size() - 1);
    return new HBox(Styles.with(up, Styles.COMPACT), Styles.with(down, Styles.COMPACT));
  }

  private void choose(KindWords words) {
    chosen = words;
    showKind();
    if (words.isChoice() && choices.getText().isBlank()) {
      choices.requestFocus();
    } else {
      apply();
    }
  }

  private void showKind() {
    kind.setText(chosen.words());
    choices.setDisable(!chosen.isChoice());
  }

  private void apply() {
    try {
      ParameterKind made = kind();
      String text = fallback.getText();
      Written value = Written.NOTHING;
      if (text.strip().equalsIgnoreCase("null")) {
        value = Written.NULL;
      } else if (!text.isBlank()) {
        value = made.written(text);
      }
      ParameterDefinition definition =
          new ParameterDefinition(
              model.name(),
              made,
              nullable.isSelected() || value.isNull(),
              value,
              label.getText().strip());
      if (!value.isNothing()) {
        definition.read(Written.NOTHING, ZonedDateTime.now(ZoneId.systemDefault()));
      }
      problem.setText("");
      list.define(definition);
    } catch (ParameterException e) {
      problem.setText(e.words());
    }
  }

  /// The kind with the choices that are written, which are read as a header's.
  private ParameterKind kind() {
    if (!chosen.isChoice()) {
      return chosen.plain();
    }
    String word = chosen == KindWords.DROPDOWN ? "dropdown" : "multi";
    String line = "-- @param x " + word + "(" + choices.getText().replaceAll("\\R", " ") + ")";
    ParameterHeader header = ParameterHeader.of(line);
    if (header.entries().isEmpty()) {
      throw new ParameterException(
          header.problems().isEmpty() ? "" : header.problems().getFirst().message());
    }
    return header.definitions().getFirst().kind();
  }

  private static String fallback(ParameterDefinition definition) {
    Written fallback = definition.fallback();
    if (fallback.isNull()) {
      return "null";
    }
    String between = definition.kind() instanceof ParameterKind.DateRange ? ".." : ", ";
    return String.join(between, fallback.parts());
  }

  private static TextField field(String words) {
    TextField field = Styles.with(new TextField(), Styles.COMPACT);
    field.setAccessibleText(words);
    return field;
  }
}
