package dev.tarn.ui.shell;

import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.theme.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Builds the frame of the window.
final class ShellView {
  private final ShellModel model;
  private final BorderPane frame = new BorderPane();
  private final StackPane content = new StackPane();
  private final BorderPane main = new BorderPane();
  private final Region side;
  private final Region tabs;
  private final Region activity;
  private final Region welcome;

  ShellView(
      ShellModel model,
      Theme theme,
      ShellCommands commands,
      Region welcome,
      ObservableIntegerValue notices,
      Consumer<DocumentPane> close) {
    this.model = model;
    this.welcome = welcome;
    this.side = new SidePanel(model).build();
    this.tabs = new DocumentTabs(model, close).build(commands.newDocument());
    this.activity = new ActivityBar(model, commands).build();
    main.setCenter(content);
    main.setTop(tabs);
    main.getStyleClass().add("main-area");
    content.setMinSize(0, 0);
    frame.getStyleClass().add("window");
    frame.setTop(new Header(model, theme, commands).build());
    frame.setLeft(activity);
    frame.setCenter(new WorkArea(model, theme, side, main));
    frame.setBottom(new StatusBar(model, commands).build(notices));
    model.selectedProperty().subscribe(_ -> showSelected());
  }

  BorderPane build() {
    return frame;
  }

  BorderPane documentArea() {
    return main;
  }

  /// The regions that F6 goes round, those that are seen.
  List<Node> regions() {
    return List.of(activity, side, content, frame.getBottom()).stream()
        .filter(Node::isVisible)
        .toList();
  }

  private void showSelected() {
    content.getChildren().setAll(model.selected().<Node>map(DocumentPane::view).orElse(welcome));
  }
}
