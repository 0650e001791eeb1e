package dev.tarn.ui.sql;

import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/// Names a result tab in its place: a double click, F2 or the menu turns the title into a field;
/// Enter takes the name, Escape leaves it.
final class RunNaming {
  private final RunModel run;
  private final Pane tab;
  private final Label title;
  private final TextField field = Styles.with(new TextField(), "run-name");

  RunNaming(RunModel run, Pane tab, Label title) {
    this.run = run;
    this.tab = tab;
    this.title = title;
    field.setAccessibleText(Strings.of("shelf.rename"));
    title.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field
        .focusedProperty()
        .subscribe((_, now) -> {
          if (!now) {
            take();
          }
        });
    run.namingProperty().subscribe((_, now) -> show(now));
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      run.askName();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      take();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      run.namingProperty().set(false);
      event.consume();
    }
  }

  private void take() {
    if (run.namingProperty().get()) {
      run.rename(field.getText());
      run.namingProperty().set(false);
    }
  }

  private void show(boolean naming) {
    if (naming) {
      field.setText(title.getText());
      int place = tab.getChildren().indexOf(title);
      tab.getChildren().set(place, field);
      field.requestFocus();
      field.selectAll();
    } else if (tab.getChildren().contains(field)) {
      tab.getChildren().set(tab.getChildren().indexOf(field), title);
    }
  }
}
