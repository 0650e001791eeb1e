package dev.tarn.ui.table;

import dev.tarn.session.table.TableFacts;
import dev.tarn.session.table.TableStatistics;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The files of the table's newest version: how many are how large, and if they should be put
/// together.
final class FilesPart implements TablePart {
  private static final long MANY = 4;
  private static final double MUCH = 0.5;

  private final TableController controller;
  private final VBox content = Styles.with(new VBox(), "table-content");
  private final ScrollPane view = Styles.with(new ScrollPane(content), "table-scroll");
  private final Command optimize;

  FilesPart(TableController controller) {
    this.controller = controller;
    view.setFitToWidth(true);
    optimize =
        Command.of(
                Strings.of("table.files.optimize"),
                Strings.of("table.place"),
                Feather.ZAP,
                this::care)
            .enabled(
                Bindings.createBooleanBinding(
                    () -> !controller.model().busyProperty().get(),
                    controller.model().busyProperty()));
    controller.model().statisticsProperty().subscribe(_ -> fill());
    controller.model().statisticsTroubleProperty().subscribe(_ -> fill());
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Command> commands() {
    return List.of(optimize);
  }

  @Override
  public void focus() {
    view.requestFocus();
  }

  @Override
  public void show(TableFacts facts) {
    // The figures come with the log, see the model.
  }

  private void fill() {
    @Nullable TableStatistics told = controller.model().statisticsProperty().get();
    if (told == null) {
      content.getChildren().setAll(nothing(controller.model().statisticsTroubleProperty().get()));
    } else {
      content.getChildren().setAll(advice(told), sizes(told), figures(told));
    }
  }

  private Node nothing(String trouble) {
    if (!controller.desk().sessions().isLocal()) {
      return new EmptyState(
          Feather.FILE, Strings.of("table.files.remote"), Strings.of("table.files.remote.hint"));
    }
    if (trouble.isEmpty()) {
      return Styles.with(new Label(Strings.of("table.files.reading")), Styles.MUTED);
    }
    return new EmptyState(Feather.ALERT_CIRCLE, Strings.of("table.files.unread"), trouble)
        .with(Buttons.of(Feather.REFRESH_CW, Strings.of("table.again"), controller::measure));
  }

  private Node advice(TableStatistics told) {
    boolean many = told.small() >= MANY && told.smallShare() >= MUCH;
    String words =
        told.files() <= 1
            ? CareWords.small(told)
            : many || told.small() > 1
                ? Strings.of("table.files.small", told.small(), told.files())
                : Strings.of("table.files.well");
    Label title = Styles.with(new Label(words), Styles.STRONG);
    VBox text = new VBox(title);
    text.setAlignment(Pos.CENTER_LEFT);
    if (many) {
      Label why =
          Styles.with(new Label(Strings.of("table.files.advice")), Styles.SMALL, Styles.MUTED);
      text.getChildren().add(why);
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox card =
        new HBox(
            many
                ? Icons.of(Feather.ALERT_TRIANGLE, Icons.Size.BUTTON, "icon-warning")
                : Icons.of(Feather.CHECK, Icons.Size.BUTTON, "icon-success"),
            text);
    if (told.files() > 1) {
      card.getChildren().add(button());
    }
    return Styles.with(card, many ? "advice-card" : "calm-card", "table-card");
  }

  private Node button() {
    Button button = Buttons.of(optimize.icon(), optimize.title(), optimize::run);
    button.disableProperty().bind(Bindings.not(optimize.enabled()));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static VBox sizes(TableStatistics told) {
    Facts facts = new Facts();
    long before = 0;
    for (TableStatistics.SizeClass size : told.sizes()) {
      ProgressBar bar =
          new ProgressBar(told.files() == 0 ? 0 : (double) size.files() / told.files());
      Styles.with(bar, "size-bar");
      Label count =
          Styles.with(
              new Label(
                  Strings.of(
                      "table.files.class.count", size.files(), Quantities.bytes(size.bytes()))),
              Styles.SMALL,
              size.files() == 0 ? Styles.SUBTLE : "size-count");
      facts.add(words(before, size.below()), Styles.with(new HBox(bar, count), "facts-line"));
      before = size.below();
    }
    return section("table.files.sizes", facts);
  }

  private static String words(long from, long below) {
    if (from == 0) {
      return Strings.of("table.files.class.first", Quantities.bytes(below));
    }
    return below == Long.MAX_VALUE
        ? Strings.of("table.files.class.last", Quantities.bytes(from))
        : Strings.of("table.files.class", Quantities.bytes(from), Quantities.bytes(below));
  }

  private static VBox figures(TableStatistics told) {
    Facts facts = new Facts();
    facts.add(Strings.of("table.files.count"), Quantities.count(told.files()));
    facts.add(Strings.of("table.size"), Quantities.bytes(told.bytes()));
    if (told.files() > 0) {
      facts.add(Strings.of("table.files.average"), Quantities.bytes(told.bytes() / told.files()));
      facts.add(
          Strings.of("table.files.range"),
          Strings.of(
              "table.files.range.value",
              Quantities.bytes(told.smallest()),
              Quantities.bytes(told.largest())));
    }
    facts.add(
        Strings.of("table.files.vectors"),
        Strings.of("table.files.vectors.value", told.vectors(), told.deletedRows()));
    facts.add(Strings.of("table.files.unmeasured"), Quantities.count(told.unmeasured()));
    facts.add(Strings.of("table.files.commits"), Quantities.count(told.commits()));
    return section("table.files.figures", facts);
  }

  private static VBox section(String key, Node node) {
    Label title = Styles.with(new Label(Strings.of(key)), Styles.TITLE_SECTION);
    return Styles.with(new VBox(title, node), "table-section");
  }

  private void care() {
    controller.model().tabProperty().set(TableTab.CARE);
  }
}
