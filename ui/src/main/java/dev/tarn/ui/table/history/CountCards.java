package dev.tarn.ui.table.history;

import dev.tarn.session.table.VersionChanges;
import dev.tarn.session.table.WrittenRows;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How many rows differ.
final class CountCards extends HBox {
  private static final PseudoClass NARROW = Styles.state("narrow");
  private static final PseudoClass GUESS = Styles.state("guess");
  private static final double NARROW_WIDTH = 480;

  private final Card inserted = new Card("tableHistory.row.inserted", "version-added");
  private final Card updated = new Card("tableHistory.row.updated", "version-updated");
  private final Card deleted = new Card("tableHistory.row.deleted", "version-deleted");
  private final Card net = new Card("tableHistory.row.net", "version-net");

  CountCards() {
    Styles.with(this, "count-cards");
    getChildren().addAll(inserted, updated, deleted, net);
    setMinWidth(0);
    widthProperty().subscribe(width -> narrow(width.doubleValue() < NARROW_WIDTH));
  }

  private void narrow(boolean now) {
    pseudoClassStateChanged(NARROW, now);
    for (Card card : new Card[] {inserted, updated, deleted, net}) {
      card.note.setVisible(!now);
      card.note.setManaged(!now);
    }
  }

  /// Shows the true difference.
  void show(VersionChanges changes) {
    inserted.show(signed(changes.inserted()), "");
    updated.show(Quantities.count(changes.updated()), "");
    deleted.show(signed(-changes.deleted()), "");
    net.show(signed(changes.inserted() - changes.deleted()), "");
  }

  /// Shows what was written, which may count a row twice.
  void show(WrittenRows written) {
    String note = Strings.of("tableHistory.written");
    inserted.show(signed(written.added()), note);
    updated.show(Quantities.count(written.updated()), note);
    deleted.show(signed(-written.deleted()), note);
    net.show(signed(written.added() - written.deleted()), note);
  }

  /// Shows that nothing is known.
  void clear() {
    for (Card card : new Card[] {inserted, updated, deleted, net}) {
      card.show("–", "");
    }
  }

  private static String signed(long count) {
    return (count > 0 ? "+" : "") + Quantities.count(count);
  }

  /// A number and what it counts.
  private static final class Card extends VBox {
    private final Label note = Styles.with(new Label(), Styles.HINT, Styles.SUBTLE);
    private final Label number = Styles.with(new Label("–"), "count-number");

    Card(String title, String style) {
      Styles.with(this, "count-card");
      Styles.with(number, style);
      Label name = Styles.with(new Label(Strings.of(title)), Styles.HINT, Styles.MUTED);
      name.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(Styles.with(new HBox(name, note), "count-head"), number);
      setMinWidth(0);
      setPrefWidth(120);
      HBox.setHgrow(this, Priority.ALWAYS);
    }

    void show(String text, String noted) {
      number.setText(text);
      pseudoClassStateChanged(GUESS, !noted.isEmpty());
      note.setText(noted);
    }
  }
}
