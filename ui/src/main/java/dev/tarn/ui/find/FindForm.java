package dev.tarn.ui.find;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Focus;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.control.Toggles;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.find.FileQuery;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The fields: what is searched, what replaces it, in which files.
final class FindForm extends VBox {
  private final FindModel model;
  private final FindController controller;
  private final Runnable down;
  private final SearchBox wanted = new SearchBox(Strings.of("find.wanted"));
  private final TextField template = field("find.template", "find-template");
  private int place = -1;

  FindForm(FindModel model, FindController controller, Runnable down) {
    this.model = model;
    this.controller = controller;
    this.down = down;
    getStyleClass().addAll("side-filter", "find-form");
    wanted.textProperty().bindBidirectional(model.wantedProperty());
    wanted.field().setId("find-wanted");
    template.textProperty().bindBidirectional(model.templateProperty());
    HBox.setHgrow(wanted, Priority.ALWAYS);
    HBox.setHgrow(template, Priority.ALWAYS);
    HBox first =
        Styles.with(
            new HBox(
                wanted,
                toggle("Aa", "editor.find.case", model.matchCaseProperty()),
                toggle("W", "editor.find.word", model.wholeWordProperty()),
                toggle(".*", "editor.find.expression", model.expressionProperty())),
            "find-fields");
    HBox second = Styles.with(new HBox(template, replace()), "find-fields");
    second.visibleProperty().bind(model.replacingProperty());
    second.managedProperty().bind(second.visibleProperty());
    HBox third =
        Styles.with(
            new HBox(
                part("find.include", "find.include.tip", "find-include", model.includeProperty()),
                part("find.exclude", "find.exclude.tip", "find-exclude", model.excludeProperty())),
            "find-fields");
    getChildren().addAll(first, trouble(), second, third);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void focus() {
    Focus.whenSeen(wanted.field());
    wanted.field().selectAll();
  }

  void focusTemplate() {
    if (!model.wantedProperty().get().isEmpty()) {
      Focus.whenSeen(template);
      template.selectAll();
    }
  }

  private Button replace() {
    Button button = Buttons.of(Strings.of("find.replaceAll"), controller::replace);
    button.setTooltip(Buttons.tooltip(Strings.of("find.replaceAll.tip")));
    button.disableProperty().bind(model.chosenProperty().isEqualTo(0));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setId("find-replace");
    return Styles.with(button, Styles.ACCENT);
  }

  private Label trouble() {
    Label trouble = Styles.with(new Label(), Styles.HINT, "find-trouble");
    trouble.setWrapText(true);
    trouble.textProperty().bind(model.troubleProperty());
    trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    model
        .troubleProperty()
        .subscribe(words -> {
          wanted.getStyleClass().remove(Styles.FIELD_ERROR);
          if (!words.isEmpty()) {
            Styles.with(wanted, Styles.FIELD_ERROR);
          }
        });
    return trouble;
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ENTER && event.isAltDown() && model.replacingProperty().get()) {
      controller.replace();
    } else if (code == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      controller.search();
    } else if (code == KeyCode.DOWN && event.isAltDown()) {
      turn(1);
    } else if (code == KeyCode.UP && event.isAltDown()) {
      turn(-1);
    } else if (code == KeyCode.DOWN) {
      down.run();
    } else {
      return;
    }
    event.consume();
  }

  /// Goes to an older search, or back.
  private void turn(int by) {
    List<FileQuery> last = model.last();
    if (!last.isEmpty()) {
      place = Math.clamp(place + by, 0, last.size() - 1);
      controller.ask(last.get(place));
    }
  }

  private static ToggleButton toggle(String text, String tip, BooleanProperty on) {
    ToggleButton toggle = Toggles.of(text, Strings.of(tip));
    toggle.selectedProperty().bindBidirectional(on);
    return toggle;
  }

  private static TextField part(String prompt, String tip, String id, StringProperty text) {
    TextField field = Styles.with(field(prompt, id), Styles.COMPACT);
    field.setTooltip(Buttons.tooltip(Strings.of(tip)));
    field.textProperty().bindBidirectional(text);
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private static TextField field(String prompt, String id) {
    TextField field = Styles.with(new TextField(), "find-field");
    field.setPromptText(Strings.of(prompt));
    field.setAccessibleText(Strings.of(prompt));
    field.setMinWidth(0);
    field.setPrefWidth(0);
    field.setId(id);
    return field;
  }
}
