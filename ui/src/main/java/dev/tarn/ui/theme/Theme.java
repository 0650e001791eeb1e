package dev.tarn.ui.theme;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

/// How the window looks: light or dark, and how large. Both can change at any time.
///
/// Controls take their form from AtlantaFX's one base sheet; colours come from a sheet of tokens
/// and forms of our own from one sheet a component. For the window's thread only.
public final class Theme {
  /// The smallest zoom.
  public static final double SMALLEST = 0.8;

  /// The largest zoom.
  public static final double LARGEST = 2.0;

  private static final List<String> SHEETS =
      List.of(
          "base",
          "buttons",
          "fields",
          "menus",
          "tree",
          "tables",
          "shell",
          "notice",
          "palette",
          "welcome",
          "editor",
          "sql",
          "parameters",
          "grid",
          "rows",
          "profile",
          "export",
          "viewer",
          "change",
          "complete",
          "history",
          "table",
          "lineage",
          "versions",
          "trial",
          "merge",
          "newtable",
          "asof",
          "disk",
          "textcompare",
          "compare",
          "tablehistory",
          "find",
          "files",
          "load",
          "watch",
          "preview");

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final WeakHashMap<Scene, Boolean> scenes = new WeakHashMap<>();
  private final ChangeListener<ColorScheme> system = (_, _, _) -> update();

  /// Whose taste counts.
  public enum Choice {
    /// As the operating system is set.
    SYSTEM,
    /// Always light.
    LIGHT,
    /// Always dark.
    DARK
  }

  /// Loads the fonts and follows the system until told otherwise.
  public Theme() {
    Fonts.load();
    choice.subscribe(_ -> update());
    zoom.subscribe(_ -> restyle());
    // The system's preferences outlive all windows.
    Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(system));
    dark.subscribe(_ -> restyle());
  }

  /// What the user chose.
  ///
  /// @return may be set
  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /// Tells if the window is dark now, by choice or by the system.
  ///
  /// @return follows the choice
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /// The size of all things, 1 for 100 %. Values beyond the bounds are cut.
  ///
  /// @return may be set
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /// A length as it is on the screen now.
  ///
  /// @param pixels at a zoom of 100 %
  /// @return pixels of the scene
  public double scaled(double pixels) {
    return pixels * factor();
  }

  /// Dresses a scene, and again whenever the theme changes. Popups take it from their owner.
  ///
  /// @param scene of any window
  public void style(Scene scene) {
    scenes.put(scene, true);
    Application.setUserAgentStylesheet(Sheet.scaled(new PrimerLight().getUserAgentStylesheet(), 1));
    dress(scene);
  }

  private void update() {
    dark.set(
        switch (choice.get()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
  }

  private void restyle() {
    new ArrayList<>(scenes.keySet()).forEach(this::dress);
  }

  private void dress(Scene scene) {
    String tokens = dark.get() ? "tokens-dark" : "tokens-light";
    scene
        .getStylesheets()
        .setAll(
            Stream.concat(Stream.of(tokens), SHEETS.stream())
                .map(name -> Sheet.scaled("/dev/tarn/ui/theme/" + name + ".css", factor()))
                .toList());
  }

  private double factor() {
    return Math.clamp(zoom.get(), SMALLEST, LARGEST);
  }
}
