package dev.tarn.ui.table;

import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.table.history.HistoryPart;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page: its head, the row of tabs, and what the tab in front holds.
final class TablePage extends BorderPane implements AutoCloseable {
  private static final Duration PATIENCE = Duration.millis(300);

  private final TableController controller;
  private final TableModel model;
  private final TableParts makes;
  private final TableTabs tabs;
  private final Map<TableTab, TablePart> parts = new EnumMap<>(TableTab.class);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final List<Command> commands;

  TablePage(TableController controller) {
    this.controller = controller;
    this.model = controller.model();
    this.makes = new TableParts(controller);
    this.tabs = new TableTabs(model);
    this.commands = TableCommands.of(controller, this::undoLast);
    Styles.with(this, "table-page");
    setMinSize(0, 0);
    setTop(new VBox(new TableHead(controller, commands), tabs));
    patience.setOnFinished(_ -> showPatience());
    model.factsProperty().subscribe(this::show);
    model.tabProperty().subscribe(_ -> arrange());
    model.troubleProperty().subscribe(_ -> arrange());
    patience.playFromStart();
  }

  List<Command> commands() {
    return Stream.concat(
            commands.stream(), parts.values().stream().flatMap(part -> part.commands().stream()))
        .toList();
  }

  void focus() {
    TablePart front = parts.get(model.tabProperty().get());
    if (front == null) {
      tabs.focus();
    } else {
      front.focus();
    }
  }

  @Override
  public void close() {
    patience.stop();
    parts.values().forEach(TablePart::close);
    parts.clear();
  }

  private void undoLast() {
    model.tabProperty().set(TableTab.HISTORY);
    if (parts.get(TableTab.HISTORY) instanceof HistoryPart history) {
      history.undoLast();
    }
  }

  private void show(@Nullable TableFacts facts) {
    if (facts != null) {
      patience.stop();
      parts.values().forEach(part -> part.show(facts));
    }
    arrange();
  }

  private void arrange() {
    TableFacts facts = model.factsProperty().get();
    String trouble = model.troubleProperty().get();
    if (!trouble.isEmpty()) {
      setCenter(trouble(trouble));
    } else if (facts != null) {
      setCenter(part(model.tabProperty().get(), facts).view());
    } else {
      setCenter(new Region());
    }
  }

  private TablePart part(TableTab tab, TableFacts facts) {
    TablePart present = parts.get(tab);
    if (present != null) {
      return present;
    }
    TablePart made = makes.of(tab);
    parts.put(tab, made);
    made.show(facts);
    return made;
  }

  private void showPatience() {
    if (model.factsProperty().get() == null && model.troubleProperty().get().isEmpty()) {
      VBox bars = Styles.with(new VBox(), "run-skeleton");
      for (double width : new double[] {320, 480, 400, 260, 360}) {
        Region bar = Styles.with(new Region(), Styles.SKELETON);
        bar.setMaxWidth(width);
        bars.getChildren().add(bar);
      }
      setCenter(bars);
    }
  }

  private Node trouble(String reason) {
    EmptyState state =
        new EmptyState(
            Feather.ALERT_CIRCLE, Strings.of("table.trouble", model.name().sql()), reason);
    return state.with(Buttons.of(Feather.REFRESH_CW, Strings.of("table.again"), controller::load));
  }
}
