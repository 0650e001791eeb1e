package dev.tarn.testkit;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Google's Java format over source files.
///
/// It runs in the project's own JDK and not in the build tool's, since the formatter reads sources
/// with the compiler of the JVM that it runs in, and an older one does not know the language of
/// these sources.
public final class Formatting {
  private Formatting() {}

  /// Formats every Java source below the given folders in place.
  ///
  /// @param args the folders
  public static void main(String[] args) throws IOException {
    for (String folder : args) {
      for (Path file : sources(Path.of(folder))) {
        String text = Files.readString(file);
        String formatted = format(file, text);
        if (!formatted.equals(text)) {
          Files.writeString(file, formatted);
          System.out.println("formatted " + file);
        }
      }
    }
  }

  /// Finds the sources that are not formatted.
  ///
  /// @param folder a module's folder
  /// @return the files, empty if all is well
  public static List<Path> unformatted(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : sources(folder)) {
      String text = Files.readString(file);
      if (!format(file, text).equals(text)) {
        found.add(file);
      }
    }
    return found;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.toString().replace('\\', '/').contains("/target/"))
          .sorted()
          .toList();
    }
  }

  private static String format(Path file, String text) {
    try {
      return new Formatter()
          .formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(text));
    } catch (FormatterException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
