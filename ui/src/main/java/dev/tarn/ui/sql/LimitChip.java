package dev.tarn.ui.sql;

import dev.tarn.session.RowLimit;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/// Chooses how many rows of a result are asked for.
final class LimitChip extends MenuButton {
  private static final List<RowLimit> CHOICES =
      List.of(
          new RowLimit(1_000),
          SqlController.USUAL_LIMIT,
          new RowLimit(100_000),
          new RowLimit(1_000_000),
          RowLimit.NONE);

  LimitChip(ObjectProperty<RowLimit> limit) {
    Styles.with(this, Styles.CHIP);
    setMnemonicParsing(false);
    setGraphic(Icons.of(Feather.FILTER, Icons.Size.CHIP));
    setTooltip(Buttons.tooltip(Strings.of("sql.limit.about")));
    ToggleGroup group = new ToggleGroup();
    for (RowLimit choice : CHOICES) {
      RadioMenuItem item = new RadioMenuItem(words(choice));
      item.setToggleGroup(group);
      item.setOnAction(_ -> limit.set(choice));
      limit.subscribe(now -> item.setSelected(now.equals(choice)));
      getItems().add(item);
    }
    limit.subscribe(now -> setText(words(now)));
  }

  private static String words(RowLimit limit) {
    return limit.isBounded()
        ? Strings.of("sql.limit.rows", Quantities.count(limit.rows()))
        : Strings.of("sql.limit.none");
  }
}
