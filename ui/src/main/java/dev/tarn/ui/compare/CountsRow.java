package dev.tarn.ui.compare;

import dev.tarn.session.compare.Comparison;
import dev.tarn.session.compare.Difference.Kind;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// How many rows are the same, added, removed and changed; one press lists one kind alone.
final class CountsRow {
  private final HBox row = Styles.with(new HBox(), "compare-kinds");
  private final Label same = Styles.with(new Label(), Styles.SMALL, Styles.STRONG);
  private final Map<Kind, ToggleButton> kinds = new EnumMap<>(Kind.class);
  private final Runnable changed;
  private @Nullable Kind only;

  CountsRow(Runnable changed) {
    this.changed = changed;
    row.getChildren().add(same);
    for (Kind kind : Kind.values()) {
      ToggleButton button = Styles.with(new ToggleButton(), Styles.CHIP, "compare-kind");
      button.setOnAction(_ -> choose(button.isSelected() ? kind : null));
      kinds.put(kind, button);
      row.getChildren().add(button);
    }
    row.setVisible(false);
  }

  HBox node() {
    return row;
  }

  /// The kind that is listed alone, null for all.
  @Nullable Kind only() {
    return only;
  }

  void show(Comparison.Counts counts) {
    row.setVisible(true);
    only = null;
    same.setText(Strings.of("compare.kind.same") + " " + Quantities.count(counts.same()));
    show(Kind.ADDED, counts.added());
    show(Kind.REMOVED, counts.removed());
    show(Kind.CHANGED, counts.changed());
  }

  private void show(Kind kind, long count) {
    ToggleButton button = kinds.get(kind);
    if (button != null) {
      button.setText(DifferenceTable.words(kind) + " " + Quantities.count(count));
      button.setSelected(false);
      button.setDisable(count == 0);
    }
  }

  private void choose(@Nullable Kind kind) {
    only = kind;
    kinds.forEach((each, button) -> button.setSelected(each == kind));
    changed.run();
  }
}
