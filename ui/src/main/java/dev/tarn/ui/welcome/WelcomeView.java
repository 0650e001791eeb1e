package dev.tarn.ui.welcome;

import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Builds the start page: what to open, how the engine comes up, sample data.
public final class WelcomeView {
  private static final double WIDE = 820;

  private final Region drop;
  private final Region actionList;
  private final VBox recent;
  private final VBox engine;
  private final List<Button> samples;
  private final GridPane grid = new GridPane();
  private final GridPane cards = new GridPane();
  private final VBox page;
  private final boolean remote;

  /// Builds the page.
  ///
  /// @param model what it shows
  /// @param actions what it sets going
  /// @param logo 48 px
  public WelcomeView(WelcomeModel model, WelcomeActions actions, Node logo) {
    remote = model.isRemote();
    drop = new DropZone(actions.target()).build();
    actionList = ActionList.build(actions.commands());
    recent =
        section(
            Strings.of("welcome.recent"), new RecentList(model, actions.target()::open).build());
    engine =
        section(
            Strings.of("welcome.engine"), new EngineCard(model, actions.restartEngine()).build());
    samples = SampleCards.build(actions.target()::openQuery);
    grid.getStyleClass().add("welcome-grid");
    cards.getStyleClass().add("welcome-grid");
    HBox caption =
        new HBox(
            Styles.with(new Label(Strings.of("welcome.samples")), Styles.STRONG),
            Styles.with(new Label(Strings.of("welcome.samplesHint")), Styles.SMALL, Styles.MUTED));
    caption.getStyleClass().add("card-row");
    VBox sampleSection = new VBox(caption, cards);
    sampleSection.getStyleClass().add("welcome-section");
    page = new VBox(title(logo, remote), grid);
    if (!remote) {
      page.getChildren().add(sampleSection);
    }
    page.getStyleClass().add("welcome-page");
  }

  /// The page, which scrolls when the window is low.
  ///
  /// @return a new node; call once
  public Region build() {
    StackPane middle = new StackPane(page);
    middle.getStyleClass().add("welcome");
    ScrollPane scroll = new ScrollPane(middle);
    scroll.getStyleClass().add("welcome-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setMinSize(0, 0);
    arrange(true);
    scroll.widthProperty().subscribe(width -> arrange(width.doubleValue() >= WIDE));
    return scroll;
  }

  private static HBox title(Node logo, boolean remote) {
    VBox words =
        new VBox(
            Styles.with(new Label(Strings.of("welcome.title")), "title-welcome"),
            Styles.with(
                new Label(Strings.of(remote ? "welcome.caption.remote" : "welcome.caption")),
                Styles.MUTED));
    HBox row = new HBox(logo, words);
    row.getStyleClass().add("welcome-title");
    return row;
  }

  private static VBox section(String title, Region content) {
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox section = new VBox(Styles.with(new Label(title), Styles.STRONG), content);
    section.getStyleClass().add("welcome-section");
    return section;
  }

  /// Two columns while there is room, else one below the other.
  private void arrange(boolean wide) {
    boolean isWide = grid.getColumnConstraints().size() == 2;
    if (!grid.getChildren().isEmpty() && wide == isWide) {
      return;
    }
    grid.getChildren().clear();
    cards.getChildren().clear();
    if (wide) {
      grid.getColumnConstraints().setAll(percent(62), percent(38));
      if (remote) {
        grid.addColumn(0, engine, recent);
        grid.add(actionList, 1, 0, 1, 2);
      } else {
        grid.addRow(0, drop, actionList);
        grid.addRow(1, recent, engine);
      }
      cards.getColumnConstraints().setAll(percent(34), percent(33), percent(33));
      cards.addRow(0, samples.toArray(Node[]::new));
    } else {
      grid.getColumnConstraints().setAll(percent(100));
      grid.addColumn(0, actionList, engine, recent);
      if (!remote) {
        grid.addRow(3, drop);
      }
      cards.getColumnConstraints().setAll(percent(100));
      cards.addColumn(0, samples.toArray(Node[]::new));
    }
    for (Node node : grid.getChildren()) {
      // On a server little is told of the engine: what is beside it goes on below.
      GridPane.setFillHeight(node, !remote);
      GridPane.setValignment(node, VPos.TOP);
    }
  }

  private static ColumnConstraints percent(double width) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(width);
    column.setFillWidth(true);
    column.setHalignment(HPos.LEFT);
    return column;
  }
}
