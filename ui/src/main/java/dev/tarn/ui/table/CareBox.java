package dev.tarn.ui.table;

import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The form of an action: its fields, the statement that they make, and, where there is a way to
/// know, what it would do.
final class CareBox extends VBox {
  private static final double TOP = 88;

  private final TableController controller;
  private final CareAction action;
  private final TableFacts facts;
  private final BiConsumer<CareAction, String> begin;
  private final List<Supplier<String>> values = new ArrayList<>();
  private final Label sql = Styles.with(new Label(), Styles.MONO, Styles.SMALL, "form-sql");
  private final Label answer = Styles.with(new Label(), Styles.SMALL, "care-answer");
  private final Button start;
  private Node first;
  private @Nullable ComboBox<String> columns;
  private boolean asked;

  /// Makes the form.
  ///
  /// @param controller of the page
  /// @param action what is to be done
  /// @param facts of its table
  /// @param begin takes the statement when it is to run
  CareBox(
      TableController controller,
      CareAction action,
      TableFacts facts,
      BiConsumer<CareAction, String> begin) {
    this.controller = controller;
    this.action = action;
    this.facts = facts;
    this.begin = begin;
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
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    changed();
  }

  private void pressed(KeyEvent event) {
    if (FormBox.SEND.match(event) && !start.isDisabled()) {
      start();
      event.consume();
    }
  }

  /// Chooses the column that is changed.
  CareBox of(String column) {
    ComboBox<String> choice = columns;
    if (choice != null) {
      choice.setValue(column);
    }
    return this;
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
          case CHOICE, COLUMN -> {
            ComboBox<String> choice = new ComboBox<>();
            if (field.kind() == CareField.Kind.COLUMN) {
              columns = choice;
            }
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
      start.setText(action.look() == null ? action.title() : Strings.of("care.look"));
    }
  }

  private void start() {
    CareAction.Look look = action.look();
    if (look == null || asked) {
      controller.desk().overlays().close(this);
      begin.accept(action, sql.getText());
      return;
    }
    start.setDisable(true);
    answer.setText(Strings.of("care.looking"));
    controller.ask(
        session -> look.of(session, facts),
        this::told,
        reason -> {
          start.setDisable(false);
          answer.setText(reason);
        });
  }

  private void told(String found) {
    start.setDisable(false);
    start.setText(action.title());
    // It was off while the engine looked, and lost the keyboard.
    start.requestFocus();
    asked = true;
    answer.setText(found);
  }
}
