package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.ParameterDefinition;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.theme.Styles;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;

/// A parameter in the row: its name, which has a menu and can be dragged, and its field.
final class ParameterField extends HBox {
  private static final String DRAGGED = "tarn-parameter:";

  private final ParameterModel model;
  private final ParameterList list;
  private final FieldTools tools;
  private final Runnable edit;
  private final Label name = Styles.with(new Label(), Styles.SMALL);
  private HBox input;

  ParameterField(ParameterModel model, ParameterList list, FieldTools tools, Runnable edit) {
    this.model = model;
    this.list = list;
    this.tools = tools;
    this.edit = edit;
    this.input = Inputs.of(model, tools);
    Styles.with(this, "parameter-field");
    getChildren().addAll(name, input);
    ParameterDefinition[] last = {model.definitionProperty().get()};
    model
        .definitionProperty()
        .subscribe(now -> {
          describe(now);
          if (!now.kind().equals(last[0].kind())) {
            replaceInput();
          }
          last[0] = now;
        });
    model.problemProperty().subscribe(this::mark);
    name.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        menu().show(name, Side.BOTTOM, 0, 4);
      }
    });
    setOnContextMenuRequested(event -> {
      menu().show(name, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    makeMovable();
  }

  ParameterModel model() {
    return model;
  }

  /// Gives the keyboard to the field.
  void focus() {
    input.requestFocus();
  }

  private void replaceInput() {
    input = Inputs.of(model, tools);
    getChildren().set(1, input);
    mark(model.problemProperty().get());
  }

  private void describe(ParameterDefinition definition) {
    boolean labelled = !definition.label().isEmpty();
    name.setText(labelled ? definition.label() : ":" + model.name());
    name.getStyleClass().removeAll(Styles.MONO, "sql-marker", Styles.MUTED);
    if (labelled) {
      Styles.with(name, Styles.MUTED);
    } else {
      Styles.with(name, Styles.MONO, "sql-marker");
    }
    String kind = KindWords.of(definition.kind()).words();
    name.setTooltip(Buttons.tooltip(":" + model.name() + " · " + kind));
  }

  private void mark(String problem) {
    input.getStyleClass().remove(Styles.FIELD_ERROR);
    if (!problem.isEmpty()) {
      Styles.with(input, Styles.FIELD_ERROR);
    }
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(ParameterMenu.items(model, list, edit));
    return menu;
  }

  private void makeMovable() {
    name.setOnDragDetected(event -> {
      Dragboard board = name.startDragAndDrop(TransferMode.MOVE);
      ClipboardContent content = new ClipboardContent();
      content.putString(DRAGGED + model.name());
      board.setContent(content);
      event.consume();
    });
    setOnDragOver(event -> {
      String dragged = event.getDragboard().getString();
      if (dragged != null && dragged.startsWith(DRAGGED)) {
        event.acceptTransferModes(TransferMode.MOVE);
        event.consume();
      }
    });
    setOnDragDropped(event -> {
      String dragged = event.getDragboard().getString();
      list.shown().stream()
          .filter(each -> dragged != null && dragged.equals(DRAGGED + each.name()))
          .findFirst()
          .ifPresent(each -> list.move(each, list.shown().indexOf(model)));
      event.setDropCompleted(true);
      event.consume();
    });
  }
}
