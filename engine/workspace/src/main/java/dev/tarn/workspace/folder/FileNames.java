package dev.tarn.workspace.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Names for files and folders that can be used on Linux, macOS and Windows alike, since a
/// workspace is shared.
public final class FileNames {
  private static final int LONGEST_BYTES = 255;
  private static final String FORBIDDEN = "\\/:*?\"<>|";
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private FileNames() {}

  /// What is wrong with a name.
  ///
  /// @param name as the user typed it, without blanks around it
  /// @return a sentence, or empty if it can be used
  public static Optional<String> problem(String name) {
    if (name.isBlank()) {
      return Optional.of("Write a name.");
    }
    Optional<Integer> wrong =
        name.codePoints()
            .filter(c -> FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c))
            .boxed()
            .findFirst();
    if (wrong.isPresent()) {
      return Optional.of(
          Character.isISOControl(wrong.get())
              ? "A name cannot have control characters in it."
              : "A name cannot have " + Character.toString(wrong.get()) + " in it.");
    }
    if (name.startsWith(".")) {
      return Optional.of("A name that begins with a point would be hidden.");
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return Optional.of("A name cannot end with a point or a blank.");
    }
    int point = name.indexOf('.');
    String stem = (point < 0 ? name : name.substring(0, point)).strip().toLowerCase(Locale.ROOT);
    if (DEVICES.contains(stem)) {
      return Optional.of("Windows keeps the name " + stem.toUpperCase(Locale.ROOT) + " to itself.");
    }
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST_BYTES) {
      return Optional.of(
          "The name is too long by " + (bytes - LONGEST_BYTES) + " bytes; 255 is the most.");
    }
    return encodingProblem(name);
  }

  /// A name for a new query: `.sql` is added if there is no ending.
  ///
  /// @param name as the user typed it
  /// @return such as `orders.sql`
  public static String query(String name) {
    return name.lastIndexOf('.') > 0 ? name : name + ".sql";
  }

  /// A path that is free, to keep what has the name already.
  ///
  /// @param folder where
  /// @param name the name that is taken, or not
  /// @return such as `orders 2.sql`
  public static Path free(Path folder, String name) {
    Path path = folder.resolve(name);
    int point = name.lastIndexOf('.');
    boolean ending = point > 0 && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    String stem = ending ? name.substring(0, point) : name;
    String suffix = ending ? name.substring(point) : "";
    stem = stem.replaceFirst(" \\d{1,4}$", "");
    for (int number = 2; isTaken(path); number++) {
      String mark = " " + number + suffix;
      path = folder.resolve(shortened(stem, LONGEST_BYTES - bytes(mark)) + mark);
    }
    return path;
  }

  /// Tells if a path is taken, also by a link that leads nowhere.
  static boolean isTaken(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /// The last part of a path.
  static String of(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String shortened(String stem, int most) {
    String left = stem;
    while (bytes(left) > most) {
      left = left.substring(0, left.offsetByCodePoints(left.length(), -1));
    }
    return left;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Optional<String> encodingProblem(String name) {
    try {
      return Path.of(name).getNameCount() == 1 ? Optional.empty() : Optional.of("Write a name.");
    } catch (InvalidPathException e) {
      return Optional.of("This system cannot write that name: " + e.getReason() + ".");
    }
  }
}
