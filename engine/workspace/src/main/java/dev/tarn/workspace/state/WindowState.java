package dev.tarn.workspace.state;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a window was left. The documents and their order are kept by their journal.
///
/// @param bounds where it was while not maximised, or null if it was never shown
/// @param maximized true if it filled the screen
/// @param dividers places of the dividers by name, 0 to 1 or in pixels as the window likes
/// @param expanded the paths of the tree nodes that were open
/// @param choices what else was chosen, by name, such as the place in the activity bar
public record WindowState(
    @Nullable Bounds bounds,
    boolean maximized,
    Map<String, Double> dividers,
    List<String> expanded,
    Map<String, String> choices) {

  /// A window that was never shown.
  public static final WindowState FIRST =
      new WindowState(null, false, Map.of(), List.of(), Map.of());

  /// Copies the collections; null counts as empty, as files may lack them.
  @SuppressWarnings("NullAway")
  public WindowState {
    dividers = dividers == null ? Map.of() : Map.copyOf(dividers);
    expanded = expanded == null ? List.of() : List.copyOf(expanded);
    choices = choices == null ? Map.of() : Map.copyOf(choices);
  }

  /// A place on the screens, in pixels at scale 1.
  ///
  /// @param x from the left
  /// @param y from the top
  /// @param width to the right
  /// @param height downwards
  public record Bounds(double x, double y, double width, double height) {}
}
