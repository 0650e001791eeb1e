package dev.tarn.ui.table;

import dev.tarn.session.Statement;
import dev.tarn.session.TableResult;
import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The form of an action: its fields, the statement that they make, and, where there is a way to
/// know, what it would do.
final class CareBox extends VBox {
  private static final double TOP = 88;

  private final TableController controller;
  private final CareAction action;
  private final TableFacts facts;
  private final CareRun run;
  private final List<Supplier<String>> values = new ArrayList<>();
  private final Label sql = Styles.with(new Label(), Styles.MONO, Styles.SMALL, "form-sql");
  private final Label answer = Styles.with(new Label(), Styles.SMALL, "care-answer");
  private final Button start;
  private Node first;
  private boolean asked;

  CareBox(TableController controller, CareAction action, TableFacts facts, CareRun run) {
    this.controller = controller;
    this.action = action;
    this.facts = facts;
    this.run = run;
    Styles.with(this, "popup-box", "dialog", "form-box");
    Label title = Styles.with(new Label(action.title()), Styles.TITLE_SECTION);
    Label about = Styles.with(new Label(action.about()), Styles.SMALL, Styles.MUTED);
    getChildren().addAll(title, about);
    start = Buttons.of(action.title(), this::start);
    Styles.with(start, Styles.ACCENT);
    start.setDefaultButton(true);
    first = start;
    action.fields().forEach(field -> getChildren().add(field(field)));
    Button cancel =
        Buttons.of(Strings.of("form.cancel"), () -> controller.desk().overlays().close(this));
    HBox buttons = Styles.with(new HBox(cancel, start), "dialog-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(sql, answer, buttons);
    for (Label label : new Label[] {title, about, sql, answer}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    answer.managedProperty().bind(answer.textProperty().isNotEmpty());
    setMaxHeight(USE_PREF_SIZE);
    changed();
  }

  void show() {
    controller
        .desk()
        .overlays()
        .show(this, Pos.TOP_CENTER, new Insets(TOP, 0, 0, 0), OverlayLayer.Ground.VEIL, () -> {});
    first.requestFocus();
  }

  private VBox field(CareField field) {
    Label label = Styles.with(new Label(field.label()), Styles.SMALL, Styles.MUTED);
    Node control =
        switch (field.kind()) {
          case TEXT -> {
            TextField text = new TextField(field.usual().apply(facts));
            text.textProperty().subscribe((_, _) -> changed());
            values.add(text::getText);
            yield text;
          }
          case CHOICE -> {
            ComboBox<String> choice = new ComboBox<>();
            choice.getItems().setAll(field.choices().apply(facts));
            choice.setValue(field.usual().apply(facts));
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.valueProperty().subscribe((_, _) -> changed());
            values.add(() -> String.valueOf(choice.getValue()));
            yield choice;
          }
        };
    label.setLabelFor(control);
    if (values.size() == 1) {
      first = control;
    }
    return Styles.with(new VBox(label, control), "care-field");
  }

  private List<String> answers() {
    return values.stream().map(Supplier::get).map(String::strip).toList();
  }

  private void changed() {
    if (values.size() == action.fields().size()) {
      sql.setText(action.sql().apply(facts, answers()));
      asked = false;
      answer.setText("");
      start.setText(
          action.first().apply(facts, answers()).isEmpty()
              ? action.title()
              : Strings.of("care.look"));
    }
  }

  private void start() {
    String question = action.first().apply(facts, answers());
    if (question.isEmpty() || asked) {
      controller.desk().overlays().close(this);
      run.start(action, sql.getText());
      return;
    }
    start.setDisable(true);
    answer.setText(Strings.of("care.looking"));
    controller.ask(
        session -> session.ask(Statement.of(question)),
        this::told,
        reason -> {
          start.setDisable(false);
          answer.setText(reason);
        });
  }

  private void told(TableResult found) {
    start.setDisable(false);
    start.setText(action.title());
    // It was off while the engine looked, and lost the keyboard.
    start.requestFocus();
    asked = true;
    answer.setText(Strings.of("care.vacuum.found", found.rows().size()));
  }
}
