package dev.tarn.ui.control;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A row of tools. The first ones stand at the left and keep their place; commands stand at the
/// right in words, and those that find no room are in the menu at the end.
///
/// In a row that is too narrow even for the first ones, their chips are cut.
public final class ToolRow extends Region {
  private static final double GAP = 8;
  private static final double CHIP = 64;

  private final List<Region> first;
  private final List<Tool> tools;
  private final List<Command> rare;
  private final List<Button> buttons = new ArrayList<>();
  private final MenuButton more = new MenuButton();
  private int shown = -1;

  /// A command with a button of its own.
  ///
  /// @param label a word, such as `Find`
  /// @param command its title and shortcut are the tooltip
  public record Tool(String label, Command command) {}

  /// Makes the row.
  ///
  /// @param first buttons and chips, from the left
  /// @param tools from the left; the last ones go into the menu first
  /// @param rare always in the menu
  public ToolRow(List<? extends Region> first, List<Tool> tools, List<Command> rare) {
    this.first = List.copyOf(first);
    this.tools = List.copyOf(tools);
    this.rare = List.copyOf(rare);
    for (Tool tool : tools) {
      Command command = tool.command();
      Button button = Buttons.of(command.icon(), tool.label(), command::run);
      button.setTooltip(Buttons.tooltip(command));
      button.disableProperty().bind(Bindings.not(command.enabled()));
      buttons.add(Styles.with(button, Styles.FLAT));
    }
    more.setGraphic(Icons.of(Feather.MORE_HORIZONTAL, Icons.Size.BUTTON));
    more.setTooltip(Buttons.tooltip(Strings.of("tools.more")));
    more.setAccessibleText(Strings.of("tools.more"));
    Styles.with(more, Styles.FLAT, Styles.ICON_BUTTON);
    getStyleClass().add("tool-row");
    getChildren().addAll(first);
    getChildren().addAll(buttons);
    getChildren().add(more);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double right = getWidth() - snappedRightInset();
    int fits = fitting(right - left - width(first));
    show(fits);
    double needed = hasMenu(fits) ? more.prefWidth(-1) + GAP : 0;
    double x = placeFirst(left, right - needed);
    if (hasMenu(fits)) {
      double wide = more.prefWidth(-1);
      place(more, Math.max(x, right - wide), wide);
      right -= wide + GAP;
    }
    for (int i = fits - 1; i >= 0; i--) {
      Button button = buttons.get(i);
      double wide = snapSizeX(button.prefWidth(-1));
      place(button, right - wide, wide);
      right -= wide;
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    double wide = width(first);
    for (Button button : buttons) {
      wide += button.prefWidth(-1);
    }
    return snappedLeftInset() + wide + snappedRightInset();
  }

  /// How many commands find room, from the left.
  private int fitting(double room) {
    for (int count = buttons.size(); count > 0; count--) {
      double wide = hasMenu(count) ? more.prefWidth(-1) + GAP : 0;
      for (Button button : buttons.subList(0, count)) {
        wide += snapSizeX(button.prefWidth(-1));
      }
      if (wide + GAP <= room) {
        return count;
      }
    }
    return 0;
  }

  private boolean hasMenu(int count) {
    return count < buttons.size() || !rare.isEmpty();
  }

  private void show(int count) {
    if (count == shown) {
      return;
    }
    shown = count;
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setVisible(i < count);
    }
    more.setVisible(hasMenu(count));
    more.getItems().clear();
    tools
        .subList(count, tools.size())
        .forEach(tool -> more.getItems().add(Menus.item(tool.command())));
    rare.forEach(each -> more.getItems().add(Menus.item(each)));
  }

  /// Places the first ones, cutting the widest chips if there is too little room.
  private double placeFirst(double left, double right) {
    double widest = widest(width(first) - (right - left));
    double x = left;
    for (Region node : first) {
      if (!node.isManaged()) {
        continue;
      }
      double wide = snapSizeX(node.prefWidth(-1));
      if (isChip(node)) {
        wide = Math.min(wide, widest);
      }
      place(node, x, wide);
      x += wide + GAP;
    }
    return x;
  }

  /// How wide a chip may be for so much to be saved.
  private double widest(double missing) {
    List<Double> chips =
        first.stream()
            .filter(node -> node.isManaged() && isChip(node))
            .map(node -> snapSizeX(node.prefWidth(-1)))
            .sorted(Comparator.reverseOrder())
            .toList();
    if (missing <= 0 || chips.isEmpty()) {
      return Double.MAX_VALUE;
    }
    double left = -missing;
    for (int count = 1; count <= chips.size(); count++) {
      left += chips.get(count - 1);
      double next = count < chips.size() ? chips.get(count) : 0;
      if (left / count >= next) {
        return Math.max(CHIP, Math.floor(left / count));
      }
    }
    return CHIP;
  }

  private static boolean isChip(Region node) {
    return node.getStyleClass().contains(Styles.CHIP);
  }

  private void place(Node node, double x, double wide) {
    double high = node.prefHeight(-1);
    double y = snapPositionY((getHeight() - snappedBottomInset() - high) / 2);
    node.resizeRelocate(snapPositionX(x), y, snapSizeX(wide), high);
  }

  private double width(List<Region> nodes) {
    double wide = 0;
    for (Region node : nodes) {
      wide += node.isManaged() ? snapSizeX(node.prefWidth(-1)) + GAP : 0;
    }
    return wide;
  }
}
