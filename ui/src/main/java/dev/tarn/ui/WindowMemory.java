package dev.tarn.ui;

import dev.tarn.ui.catalog.CatalogController;
import dev.tarn.ui.shell.Place;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.ui.theme.Theme;
import dev.tarn.workspace.state.WindowState;
import dev.tarn.workspace.state.WindowStateFile;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Keeps how the window is: its place, panel, zoom and open nodes. Written soon after each change,
/// so that a kill loses nothing.
final class WindowMemory {
  private static final double USUAL_WIDTH = 1440;
  private static final double USUAL_HEIGHT = 900;
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 420;
  private static final String PANEL = "panel";
  private static final String PROFILES = "profiles";
  private static final String COMPARE = "compare";

  private final Stage stage;
  private final ShellModel model;
  private final Theme theme;
  private final CatalogController catalog;
  private final WindowSettings settings;
  private WindowState.@Nullable Bounds bounds;
  private @Nullable WindowStateFile file;

  WindowMemory(
      Stage stage,
      ShellModel model,
      Theme theme,
      CatalogController catalog,
      WindowSettings settings) {
    this.settings = settings;
    this.stage = stage;
    this.model = model;
    this.theme = theme;
    this.catalog = catalog;
  }

  /// Puts the window where it was, if that is still on a screen. Call before it is shown.
  void place(WindowState state) {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    WindowState.Bounds old = state.bounds();
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    if (old != null && isSeen(old)) {
      stage.setX(old.x());
      stage.setY(old.y());
      stage.setWidth(Math.max(LEAST_WIDTH, old.width()));
      stage.setHeight(Math.max(LEAST_HEIGHT, old.height()));
    } else {
      stage.setWidth(Math.min(USUAL_WIDTH, screen.getWidth()));
      stage.setHeight(Math.min(USUAL_HEIGHT, screen.getHeight()));
    }
    stage.setMaximized(state.maximized());
    theme.zoomProperty().set(number(state, "zoom").orElse(1.0));
    restore(state);
  }

  /// Restores what is seen in the frame.
  void restore(WindowState state) {
    Double width = state.dividers().get(PANEL);
    if (width != null && Double.isFinite(width)) {
      model
          .panelWidthProperty()
          .set(Math.clamp(width, ShellModel.PANEL_SMALLEST, ShellModel.PANEL_LARGEST));
    }
    String place = state.choices().getOrDefault("place", "");
    model.places().stream()
        .filter(known -> known.id().equals(place))
        .findFirst()
        .ifPresent(model.placeProperty()::set);
    String shown = state.choices().get(PANEL);
    if (shown != null) {
      model.panelShownProperty().set(shown.equals("shown"));
    }
    catalog.expand(state.expanded());
    sideBySide().set(!state.choices().getOrDefault(COMPARE, "").equals("unified"));
    profiles().set(!state.choices().getOrDefault(PROFILES, "").equals("hidden"));
  }

  private BooleanProperty sideBySide() {
    return settings.texts().sideBySideProperty();
  }

  private BooleanProperty profiles() {
    return settings.grids().profilesProperty();
  }

  /// Tells if the user ever chose whether to see the side panel.
  static boolean isFirst(WindowState state) {
    return !state.choices().containsKey(PANEL);
  }

  /// Keeps every change from now on.
  void keep(WindowStateFile kept) {
    file = kept;
    write();
  }

  /// Keeps nothing from now on.
  void forget() {
    file = null;
  }

  /// Listens to all that is kept. Call once, when the window is seen.
  void listen() {
    stage.xProperty().subscribe(_ -> write());
    stage.yProperty().subscribe(_ -> write());
    stage.widthProperty().subscribe(_ -> write());
    stage.heightProperty().subscribe(_ -> write());
    stage.maximizedProperty().subscribe(_ -> write());
    model.panelShownProperty().subscribe(_ -> write());
    model.panelWidthProperty().subscribe(_ -> write());
    model.placeProperty().subscribe(_ -> write());
    theme.zoomProperty().subscribe(_ -> write());
    profiles().subscribe(_ -> write());
    sideBySide().subscribe(_ -> write());
  }

  /// Has the state written soon.
  void write() {
    WindowStateFile kept = file;
    if (kept != null) {
      kept.keep(now());
    }
  }

  private WindowState now() {
    if (!stage.isMaximized() && !stage.isIconified() && stage.getWidth() > 0) {
      bounds =
          new WindowState.Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
    Place place = model.placeProperty().get();
    return new WindowState(
        bounds,
        stage.isMaximized(),
        Map.of(PANEL, model.panelWidthProperty().get()),
        catalog.expanded().stream().sorted().toList(),
        Map.of(
            "place",
            place == null ? "" : place.id(),
            PANEL,
            model.panelShownProperty().get() ? "shown" : "hidden",
            "zoom",
            String.valueOf(theme.zoomProperty().get()),
            COMPARE,
            sideBySide().get() ? "sides" : "unified",
            PROFILES,
            profiles().get() ? "shown" : "hidden"));
  }

  private static Optional<Double> number(WindowState state, String name) {
    try {
      return Optional.ofNullable(state.choices().get(name))
          .map(Double::valueOf)
          .filter(value -> value >= Theme.SMALLEST && value <= Theme.LARGEST);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// A window whose title bar is on no screen cannot be moved back.
  private static boolean isSeen(WindowState.Bounds bounds) {
    return bounds.width() >= LEAST_WIDTH / 2
        && bounds.height() >= LEAST_HEIGHT / 2
        && !Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), 40).isEmpty();
  }
}
