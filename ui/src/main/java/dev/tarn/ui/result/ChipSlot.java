package dev.tarn.ui.result;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Chips side by side, or, where they do not fit, one button that lists them.
final class ChipSlot extends Region {
  private final HBox chips;
  private final MenuButton list = new MenuButton();

  ChipSlot(HBox chips) {
    this.chips = chips;
    Styles.with(list, Styles.CHIP, "chip-list");
    list.setMnemonicParsing(false);
    list.setGraphic(Icons.of(Feather.FILTER, Icons.Size.CHIP));
    list.setTooltip(Buttons.tooltip(Strings.of("rows.chips.about")));
    getChildren().addAll(chips, list);
  }

  /// Lists nothing.
  void clear() {
    list.getItems().clear();
    count();
  }

  /// Lists a chip.
  ///
  /// @param remove takes it away
  void add(String words, Runnable remove) {
    MenuItem item = new MenuItem(Strings.of("rows.chip.remove", words));
    item.setMnemonicParsing(false);
    item.setGraphic(Icons.of(Feather.X, Icons.Size.CHIP));
    item.setOnAction(_ -> remove.run());
    list.getItems().add(item);
    count();
  }

  private void count() {
    list.setText(String.valueOf(list.getItems().size()));
    requestLayout();
  }

  @Override
  protected double computeMinWidth(double height) {
    return list.getItems().isEmpty() ? 0 : Math.min(list.prefWidth(-1), chips.prefWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return chips.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(chips.prefHeight(-1), list.prefHeight(-1));
  }

  @Override
  protected void layoutChildren() {
    boolean any = !list.getItems().isEmpty();
    boolean room = chips.prefWidth(-1) <= getWidth() + 1;
    chips.setVisible(any && room);
    list.setVisible(any && !room);
    double wide = room ? chips.prefWidth(-1) : list.prefWidth(-1);
    Region shown = room ? chips : list;
    double high = shown.prefHeight(-1);
    shown.resizeRelocate(0, snapPositionY((getHeight() - high) / 2), snapSizeX(wide), high);
  }
}
