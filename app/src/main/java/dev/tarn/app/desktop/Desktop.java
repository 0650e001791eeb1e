package dev.tarn.app.desktop;

import dev.tarn.session.Endpoint;
import dev.tarn.ui.Desk;
import dev.tarn.ui.Launcher;
import dev.tarn.ui.tour.Hand;
import dev.tarn.ui.tour.Screens;
import dev.tarn.ui.tour.Tour;
import dev.tarn.ui.tour.Trial;
import dev.tarn.workspace.engine.EngineOptions;
import dev.tarn.workspace.engine.LocalEngine;
import dev.tarn.workspace.settings.KeymapFile;
import dev.tarn.workspace.settings.RecentWorkspaces;
import dev.tarn.workspace.settings.SettingsFile;
import dev.tarn.workspace.settings.UserFolders;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The window and the tour. Nothing else in the program loads JavaFX.
public final class Desktop {
  /// JavaFX warns that it is not started as a module, which does not matter here. Held, since the
  /// JDK forgets the level of a logger that nobody holds.
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private Desktop() {}

  /// Opens a window on a folder and waits until it is closed.
  ///
  /// @param folder made if it is not there
  /// @param remote the server that is used in the place of local engines, or null
  /// @throws InterruptedException if the wait is interrupted
  /// @throws IllegalStateException if no window can be shown
  public static void open(Path folder, @Nullable Endpoint remote) throws InterruptedException {
    TOOLKIT.setLevel(Level.SEVERE);
    Launcher.run(folder, desk(UserFolders.usual(), remote));
  }

  /// Walks through the screens of the app on a new workspace and a real engine, without a display.
  ///
  /// @param out where the pictures go; made if it is not there
  /// @param only groups of screens; empty for all
  /// @param written told each file
  /// @return the files
  /// @throws IOException if a folder cannot be made
  /// @throws InterruptedException if the walk is interrupted
  /// @throws IllegalStateException if a screen does not come
  /// @throws IllegalArgumentException if there is no such group
  public static List<Path> tour(Path out, List<String> only, Consumer<Path> written)
      throws IOException, InterruptedException {
    if (!Screens.names().containsAll(only)) {
      throw new IllegalArgumentException(
          "The groups of screens are " + String.join(", ", Screens.names()));
    }
    Tour.withoutDisplay();
    TOOLKIT.setLevel(Level.SEVERE);
    Files.createDirectories(out);
    Path home = Files.createTempDirectory("tarn-tour").toRealPath();
    // Pictures show folders as seen from home.
    System.setProperty("user.home", home.resolve("home").toString());
    UserFolders user =
        new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("home"));
    try {
      return new Tour(out, written)
          .walk(
              user.workspace(),
              desk(user, null),
              only.isEmpty() ? Screens.all() : Screens.of(only));
    } finally {
      try (LocalEngine engine = new LocalEngine(user.workspace(), EngineOptions.usual())) {
        engine.stop();
      }
      remove(home);
    }
  }

  /// Opens a window without a display and does what lines say, with keys and mouse.
  ///
  /// @param folder the workspace's folder, made if it is not there
  /// @param out where pictures go; made if it is not there
  /// @param remote the server that is used in the place of local engines, or null
  /// @param lines one order each, see [Hand#HELP]
  /// @param said told an answer for each line
  /// @throws IOException if the lines cannot be read or the folder not be made
  /// @throws InterruptedException if it is interrupted
  public static void byHand(
      Path folder, Path out, @Nullable Endpoint remote, BufferedReader lines, Consumer<String> said)
      throws IOException, InterruptedException {
    Tour.withoutDisplay();
    TOOLKIT.setLevel(Level.SEVERE);
    Files.createDirectories(out);
    new Hand(out, said).follow(folder, desk(UserFolders.usual(), remote), lines);
  }

  /// Opens a window without a display, does what a user does first, and closes it.
  ///
  /// @param folder made if it is not there
  /// @param reached told `window`, `engine` and `answer` at the moment
  /// @throws InterruptedException if it is interrupted
  /// @throws IllegalStateException if something does not come
  public static void rehearse(Path folder, Consumer<String> reached) throws InterruptedException {
    Tour.withoutDisplay();
    TOOLKIT.setLevel(Level.SEVERE);
    new Trial(reached).run(folder, desk(UserFolders.usual(), null));
  }

  private static Desk desk(UserFolders user, @Nullable Endpoint remote) {
    return new Desk(
        new SettingsFile(user),
        new KeymapFile(user),
        new RecentWorkspaces(user),
        new FolderOpener(user, remote),
        Optional.ofNullable(remote));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
