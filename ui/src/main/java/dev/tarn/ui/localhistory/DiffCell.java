package dev.tarn.ui.localhistory;

import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.history.TextDiff;
import dev.tarn.workspace.history.TextDiff.Kind;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line with its numbers in both texts, on the ground of its kind.
final class DiffCell extends ListCell<DiffRow> {
  private static final PseudoClass ADDED = Styles.state("added");
  private static final PseudoClass REMOVED = Styles.state("removed");
  private static final PseudoClass GAP = Styles.state("gap");
  private static final int LONGEST = 1_000;

  private final Label before = Styles.with(new Label(), "diff-number");
  private final Label after = Styles.with(new Label(), "diff-number");
  private final Label sign = Styles.with(new Label(), "diff-sign");
  private final Label text = Styles.with(new Label(), "diff-text");
  private final HBox row = Styles.with(new HBox(before, after, sign, text), "diff-row");

  DiffCell() {
    getStyleClass().add("diff-cell");
    text.setMinWidth(Region.USE_PREF_SIZE);
  }

  @Override
  protected void updateItem(@Nullable DiffRow item, boolean empty) {
    super.updateItem(item, empty);
    DiffRow shown = empty ? null : item;
    Kind kind = shown instanceof DiffRow.Line(TextDiff.Line line) ? line.kind() : Kind.SAME;
    pseudoClassStateChanged(ADDED, kind == Kind.ADDED);
    pseudoClassStateChanged(REMOVED, kind == Kind.REMOVED);
    pseudoClassStateChanged(GAP, shown instanceof DiffRow.Gap);
    switch (shown) {
      case null -> setGraphic(null);
      case DiffRow.Gap(int count) -> fill("", "", "", Strings.of("versions.gap", count));
      case DiffRow.Line(TextDiff.Line line) ->
          fill(number(line.before()), number(line.after()), sign(line.kind()), line.text());
    }
  }

  private void fill(String first, String second, String mark, String words) {
    before.setText(first);
    after.setText(second);
    sign.setText(mark);
    text.setText(
        (words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words)
            .replace("\t", "    "));
    setGraphic(row);
  }

  private static String number(int line) {
    return line == 0 ? "" : Integer.toString(line);
  }

  private static String sign(Kind kind) {
    return switch (kind) {
      case SAME -> "";
      case ADDED -> "+";
      case REMOVED -> "−";
    };
  }
}
