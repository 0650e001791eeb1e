package dev.tarn.ui.shell;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Theme;
import java.util.List;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;

/// The commands that change how large things are and whether they are dark.
public final class ZoomCommands {
  private static final double STEP = 0.1;

  private ZoomCommands() {}

  /// Makes them.
  ///
  /// @param theme what they change
  /// @return in the order of the palette
  public static List<Command> of(Theme theme) {
    String place = Strings.of("command.place.window");
    return List.of(
        Command.of(Strings.of("command.zoomIn"), place, Feather.ZOOM_IN, () -> change(theme, STEP))
            .key("Shortcut+Equals")
            .enabled(Bindings.lessThan(theme.zoomProperty(), Theme.LARGEST)),
        Command.of(
                Strings.of("command.zoomOut"), place, Feather.ZOOM_OUT, () -> change(theme, -STEP))
            .key("Shortcut+Minus")
            .enabled(Bindings.greaterThan(theme.zoomProperty(), Theme.SMALLEST)),
        Command.of(
                Strings.of("command.zoomReset"),
                place,
                Feather.MAXIMIZE,
                () -> theme.zoomProperty().set(1))
            .key("Shortcut+0"),
        choose(theme, Strings.of("command.themeLight"), Theme.Choice.LIGHT),
        choose(theme, Strings.of("command.themeDark"), Theme.Choice.DARK),
        choose(theme, Strings.of("command.themeSystem"), Theme.Choice.SYSTEM));
  }

  private static Command choose(Theme theme, String title, Theme.Choice choice) {
    return Command.of(
        title,
        Strings.of("command.place.window"),
        switch (choice) {
          case LIGHT -> Feather.SUN;
          case DARK -> Feather.MOON;
          case SYSTEM -> Feather.MONITOR;
        },
        () -> theme.choiceProperty().set(choice));
  }

  private static void change(Theme theme, double by) {
    double zoom = Math.round((theme.zoomProperty().get() + by) * 10) / 10.0;
    theme.zoomProperty().set(Math.clamp(zoom, Theme.SMALLEST, Theme.LARGEST));
  }
}
