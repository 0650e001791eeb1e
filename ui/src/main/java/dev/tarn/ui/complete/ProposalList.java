package dev.tarn.ui.complete;

import dev.tarn.session.complete.Proposal;
import dev.tarn.ui.editor.Floating;
import dev.tarn.ui.editor.SqlArea;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/// The list at the caret, with a line about what is selected in it.
final class ProposalList {
  private static final int MOST_ROWS = 10;
  private static final double ROW = 24;
  private static final double PADDING = 8;

  private final ListView<Proposal> list = new ListView<>();
  private final Label help = Styles.with(new Label(), Styles.HINT, Styles.MUTED, "proposal-help");
  private final Label note = Styles.with(new Label(), Styles.SMALL, Styles.MUTED, "proposal-note");
  private final VBox box = new VBox(list, note, help);
  private final Floating floating;
  private boolean chosen;

  ProposalList(SqlArea area, Consumer<Proposal> accept) {
    floating = new Floating(area, box);
    box.getStyleClass().add("proposals");
    list.getStyleClass().add("proposal-list");
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new ProposalCell());
    list.getSelectionModel().selectedItemProperty().subscribe(_ -> showHelp());
    list.setOnMouseClicked(_ -> selected().ifPresent(accept));
    show(note, false);
  }

  boolean isShowing() {
    return floating.isShowing();
  }

  void hide() {
    floating.hide();
  }

  Optional<Proposal> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  /// What the user chose by moving the selection, and not only the best.
  Optional<Proposal> chosen() {
    return chosen ? selected() : Optional.empty();
  }

  List<Proposal> proposals() {
    return List.copyOf(list.getItems());
  }

  /// Shows proposals.
  ///
  /// @param found not empty
  /// @param from where the typed word begins
  /// @param kept selected again if it is still there, else the first
  void show(List<Proposal> found, int from, Optional<Proposal> kept) {
    chosen = kept.isPresent();
    list.getItems().setAll(found);
    int again =
        kept.map(old -> found.stream().map(Proposal::key).toList().indexOf(old.key())).orElse(0);
    list.getSelectionModel().select(Math.max(0, again));
    list.scrollTo(Math.max(0, again - MOST_ROWS + 1));
    resize(Math.min(MOST_ROWS, found.size()) * scaledRow() + PADDING);
    show(list, true);
    show(note, false);
    showHelp();
    floating.below(from);
  }

  /// Shows a sentence in place of proposals.
  void say(String sentence, int from) {
    list.getItems().clear();
    note.setText(sentence);
    show(list, false);
    show(note, true);
    showHelp();
    floating.below(from);
  }

  /// Moves the selection; at the ends, by one line, it goes round.
  void move(int lines) {
    int count = list.getItems().size();
    if (count == 0) {
      return;
    }
    int now = list.getSelectionModel().getSelectedIndex();
    int next =
        Math.abs(lines) == 1
            ? Math.floorMod(now + lines, count)
            : Math.clamp((long) now + lines, 0, count - 1);
    chosen = true;
    list.getSelectionModel().select(next);
    list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
  }

  int page() {
    return MOST_ROWS - 1;
  }

  private double scaledRow() {
    return list.getFixedCellSize() > 0 ? list.getFixedCellSize() : ROW;
  }

  private void resize(double height) {
    list.setMinHeight(height);
    list.setPrefHeight(height);
    list.setMaxHeight(height);
  }

  private void showHelp() {
    String text = selected().map(ProposalList::about).orElse("");
    help.setText(text);
    show(help, !text.isEmpty());
  }

  private static String about(Proposal proposal) {
    return switch (proposal.kind()) {
      case SNIPPET -> Strings.of("complete.snippet");
      case JOIN -> Strings.of("complete.join");
      default -> proposal.help();
    };
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
