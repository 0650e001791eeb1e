package dev.tarn.ui.history;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.editor.SqlSnippet;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.state.HistoryEntry;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// All that is known of a run, and what can be done with it.
final class HistoryDetails {
  private final HistoryModel model;
  private final HistoryController controller;
  private final VBox facts = Styles.with(new VBox(), "history-details");
  private final Button result =
      Buttons.of(Icons.TABLE, Strings.of("history.openResult"), this::openResult);
  private final StackPane resultPlace = new StackPane(result);
  private final Tooltip resultTip = Buttons.tooltip(Strings.of("history.openResult.about"));
  private final VBox box;

  HistoryDetails(HistoryModel model, HistoryController controller) {
    this.model = model;
    this.controller = controller;
    HistoryTarget target = controller.target();
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    // A button that is off shows no tooltip, so its place does.
    Tooltip.install(resultPlace, resultTip);
    result.setMinWidth(0);
    Styles.with(result, Styles.COMPACT);
    HBox tools =
        Styles.with(
            new HBox(
                resultPlace,
                space,
                tool(Icons.RUN, Strings.of("history.runAgain"), target::runAgain),
                tool(Feather.EXTERNAL_LINK, Strings.of("history.open"), target::open),
                tool(Feather.CORNER_DOWN_LEFT, Strings.of("history.insert"), target::insert),
                tool(Feather.COPY, Strings.of("history.copy"), HistoryDetails::copy),
                tool(
                    Feather.TRASH_2,
                    Strings.of("history.delete"),
                    entry -> controller.delete(List.of(entry)))),
            "history-tools");
    ScrollPane scroll = new ScrollPane(facts);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("history-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    box = Styles.with(new VBox(tools, scroll), "history-box");
    box.setMinHeight(0);
    model.selectedProperty().subscribe(this::show);
    model.keptProperty().subscribe(this::showKept);
  }

  Region node() {
    return box;
  }

  /// Opens the result if it is kept, else the statement.
  void openBest(HistoryEntry entry) {
    if (entry.equals(model.selectedProperty().get()) && model.keptProperty().get()) {
      controller.target().openResult(entry);
    } else {
      controller.target().open(entry);
    }
  }

  /// The same as a menu for the selected runs.
  List<MenuItem> menu(Supplier<List<HistoryEntry>> selected) {
    HistoryTarget target = controller.target();
    MenuItem open =
        Menus.item(
            Command.of(Strings.of("history.openResult"), "", Icons.TABLE, this::openResult)
                .enabled(model.keptProperty()));
    return List.of(
        open,
        item(Strings.of("history.runAgain"), Icons.RUN, selected, target::runAgain),
        item(Strings.of("history.open"), Feather.EXTERNAL_LINK, selected, target::open),
        item(Strings.of("history.insert"), Feather.CORNER_DOWN_LEFT, selected, target::insert),
        item(Strings.of("history.copy"), Feather.COPY, selected, HistoryDetails::copy),
        Menus.item(
            Command.of(
                Strings.of("history.delete"),
                "",
                Feather.TRASH_2,
                () -> controller.delete(selected.get()))));
  }

  static void copy(HistoryEntry entry) {
    ClipboardContent content = new ClipboardContent();
    content.putString(entry.text());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static MenuItem item(
      String title,
      org.kordamp.ikonli.Ikon icon,
      Supplier<List<HistoryEntry>> selected,
      java.util.function.Consumer<HistoryEntry> action) {
    return Menus.item(
        Command.of(title, "", icon, () -> selected.get().stream().limit(1).forEach(action)));
  }

  private Button tool(
      org.kordamp.ikonli.Ikon icon,
      String words,
      java.util.function.Consumer<HistoryEntry> action) {
    return Styles.with(
        Buttons.icon(
            icon,
            words,
            () -> {
              HistoryEntry entry = model.selectedProperty().get();
              if (entry != null) {
                action.accept(entry);
              }
            }),
        Styles.COMPACT);
  }

  private void openResult() {
    HistoryEntry entry = model.selectedProperty().get();
    if (entry != null) {
      controller.target().openResult(entry);
    }
  }

  private void showKept(boolean kept) {
    result.setDisable(!kept);
    HistoryEntry entry = model.selectedProperty().get();
    resultTip.setText(
        kept
            ? Strings.of("history.openResult.about")
            : entry == null || entry.rows() >= 0
                ? Strings.of("history.openResult.cleared")
                : Strings.of("history.openResult.none"));
  }

  private void show(@Nullable HistoryEntry entry) {
    facts.getChildren().clear();
    showKept(model.keptProperty().get());
    if (entry == null) {
      return;
    }
    Label badge =
        Styles.with(
            new Label(HistoryWords.state(entry.state())),
            Styles.BADGE,
            HistoryWords.badge(entry.state()));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    HBox head =
        Styles.with(
            new HBox(badge, small(HistoryWords.facts(entry), Styles.MUTED)), "history-head");
    facts.getChildren().add(head);
    String error = entry.error();
    if (error != null) {
      facts.getChildren().add(wrapped(small(error, "danger-text")));
    }
    List<String> values = HistoryWords.parameters(entry);
    if (!values.isEmpty()) {
      facts
          .getChildren()
          .add(Styles.with(small(String.join("\n", values), Styles.MONO), "history-values"));
    }
    Node text = new SqlSnippet(entry.text());
    facts.getChildren().add(text);
  }

  private static Label small(String text, String style) {
    return Styles.with(new Label(text), Styles.SMALL, style);
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
