package dev.tarn.ui.table;

import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What can be done for the table: each action says what it does, and its form shows the statement.
final class CarePart implements TablePart {
  private final TableController controller;
  private final CareRun run;
  private final VBox list = Styles.with(new VBox(), "table-content");
  private final ScrollPane view = Styles.with(new ScrollPane(), "table-scroll");
  private final List<Command> commands = new ArrayList<>();

  CarePart(TableController controller) {
    this.controller = controller;
    this.run = new CareRun(controller);
    view.setContent(new VBox(run, list));
    view.setFitToWidth(true);
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public void focus() {
    list.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
  }

  @Override
  public void show(TableFacts facts) {
    commands.clear();
    list.getChildren().clear();
    CareActions.all()
        .forEach((title, actions) -> {
          List<CareAction> fitting =
              actions.stream().filter(action -> action.fits().test(facts)).toList();
          if (!fitting.isEmpty()) {
            VBox box = Styles.with(new VBox(), "table-section");
            box.getChildren().add(Styles.with(new Label(title), Styles.TITLE_SECTION));
            fitting.forEach(action -> box.getChildren().add(row(action, facts)));
            list.getChildren().add(box);
          }
        });
  }

  @Override
  public void close() {
    run.close();
  }

  /// How much there is to do, as soon as the log was read.
  private Label measured(CareAction action) {
    Label words = Styles.with(new Label(), Styles.SMALL, "care-measure");
    words
        .textProperty()
        .bind(
            controller
                .model()
                .statisticsProperty()
                .map(told -> told == null ? "" : action.measure().apply(told))
                .orElse(""));
    words.managedProperty().bind(words.textProperty().isNotEmpty());
    words.setWrapText(true);
    return words;
  }

  private Node row(CareAction action, TableFacts facts) {
    Command command =
        Command.of(
                Strings.of("care.open", action.title()),
                Strings.of("table.place"),
                action.icon(),
                () -> new CareBox(controller, action, facts, run::start).show())
            .enabled(Bindings.not(run.runningProperty()));
    commands.add(command);
    Label title = Styles.with(new Label(action.title()), Styles.STRONG);
    Label about = Styles.with(new Label(action.about()), Styles.SMALL, Styles.MUTED);
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(title, about);
    words.getChildren().add(measured(action));
    HBox.setHgrow(words, Priority.ALWAYS);
    Button button = Buttons.of(Strings.of("care.open", action.title()), command::run);
    button.disableProperty().bind(Bindings.not(command.enabled()));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return Styles.with(
        new HBox(Icons.of(action.icon(), Icons.Size.BUTTON), words, button), "care-row");
  }
}
