package dev.tarn.workspace.folder;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Shows files in the system's own file manager.
public final class FileManager {
  private static final long PATIENCE_SECONDS = 10;

  private final String system;
  private final Starter starter;

  /// Starts a program.
  @FunctionalInterface
  interface Starter {
    /// Starts it and waits a while.
    ///
    /// @return true if it ended well, or still runs
    boolean start(List<String> command) throws IOException, InterruptedException;
  }

  FileManager(String system, Starter starter) {
    this.system = system.toLowerCase(Locale.ROOT);
    this.starter = starter;
  }

  /// The one of this system.
  ///
  /// @return nothing is started yet
  public static FileManager ofSystem() {
    return new FileManager(System.getProperty("os.name", ""), FileManager::run);
  }

  /// Shows a file selected in its folder; where the system cannot, the folder. Blocks until the
  /// file manager was asked.
  ///
  /// @param file absolute
  /// @throws FolderException if nothing on this system does that
  public void reveal(Path file) {
    for (List<String> command : commands(file)) {
      try {
        if (starter.start(command)) {
          return;
        }
      } catch (IOException e) {
        // The program is missing; the next may be there.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    throw new FolderException("No file manager could be asked to show it. It is at " + file + ".");
  }

  /// Opens a file in the program that the system has for it. Blocks until that was asked.
  ///
  /// @param file absolute
  /// @throws FolderException if there is none
  public void open(Path file) {
    if (!opened(file.toString())) {
      throw new FolderException("This system has no program for it. It is at " + file + ".");
    }
  }

  /// Opens a page in the system's browser. Blocks until that was asked.
  ///
  /// @param address with the scheme `http` or `https`
  /// @throws FolderException if there is none
  public void browse(URI address) {
    if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
      throw new FolderException("Only pages of the web are opened: " + address);
    }
    if (!opened(address.toASCIIString())) {
      throw new FolderException("No browser could be asked to open " + address + ".");
    }
  }

  private boolean opened(String what) {
    List<String> command =
        system.startsWith("windows")
            ? List.of("explorer.exe", what)
            : List.of(system.startsWith("mac") ? "open" : "xdg-open", what);
    try {
      return starter.start(command);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  List<List<String>> commands(Path file) {
    if (system.startsWith("windows")) {
      return List.of(List.of("explorer.exe", "/select," + file));
    }
    if (system.startsWith("mac")) {
      return List.of(List.of("open", "-R", file.toString()));
    }
    Path folder = Objects.requireNonNullElse(file.getParent(), file);
    List<List<String>> commands = new ArrayList<>();
    commands.add(
        List.of(
            "dbus-send",
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.FileManager1",
            "--type=method_call",
            "/org/freedesktop/FileManager1",
            "org.freedesktop.FileManager1.ShowItems",
            // A comma ends an element of an array for dbus-send; encoded it is none.
            "array:string:file://" + FreedesktopTrash.encoded(file.toString()),
            "string:"));
    commands.add(List.of("xdg-open", folder.toString()));
    return commands;
  }

  private static boolean run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Explorer ends with 1 though all is well.
    return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        || process.exitValue() == 0
        || command.getFirst().equals("explorer.exe");
  }
}
