package dev.tarn.workspace.settings;

import java.time.Duration;

/// What the user chose.
///
/// @param theme the window's colours
/// @param rowLimit how many rows of an answer are fetched unless the user wants all; at least 1
/// @param engineHeap the most heap of an engine in bytes, or zero for a share of the machine's
///   memory
/// @param engineIdle how long an engine waits with nothing to do before it ends itself, in whole
///   minutes; zero means for ever
/// @param resultAge how long old results are kept
/// @param resultBytes how much room old results may take
/// @param editor how texts are edited
public record Settings(
    ThemeChoice theme,
    long rowLimit,
    long engineHeap,
    Duration engineIdle,
    Duration resultAge,
    long resultBytes,
    EditorSettings editor) {

  /// What holds until the user chooses.
  public static final Settings USUAL =
      new Settings(
          ThemeChoice.SYSTEM,
          10_000,
          0,
          Duration.ofMinutes(30),
          Duration.ofDays(7),
          10L << 30,
          EditorSettings.USUAL);

  private static final long LEAST_HEAP = 512L << 20;

  /// Checks the bounds.
  public Settings {
    check(rowLimit >= 1, "rowLimit must be at least 1");
    check(engineHeap == 0 || engineHeap >= LEAST_HEAP, "engineHeap must be at least 512 MiB");
    check(!engineIdle.isNegative(), "engineIdle must not be negative");
    check(!resultAge.isNegative(), "resultAge must not be negative");
    check(resultBytes >= 0, "resultBytes must not be negative");
  }

  /// The same with another theme.
  ///
  /// @param choice the window's colours
  /// @return new settings
  public Settings withTheme(ThemeChoice choice) {
    return new Settings(choice, rowLimit, engineHeap, engineIdle, resultAge, resultBytes, editor);
  }

  /// The same with another row limit.
  ///
  /// @param rows at least 1
  /// @return new settings
  public Settings withRowLimit(long rows) {
    return new Settings(theme, rows, engineHeap, engineIdle, resultAge, resultBytes, editor);
  }

  /// The same with another way to run engines; it holds from the next start.
  ///
  /// @param heap in bytes, or zero for a share of the machine's memory
  /// @param idle in whole minutes, or zero for ever
  /// @return new settings
  public Settings withEngine(long heap, Duration idle) {
    return new Settings(theme, rowLimit, heap, idle, resultAge, resultBytes, editor);
  }

  /// The same with another retention of results.
  ///
  /// @param age how long
  /// @param bytes how much room
  /// @return new settings
  public Settings withResults(Duration age, long bytes) {
    return new Settings(theme, rowLimit, engineHeap, engineIdle, age, bytes, editor);
  }

  /// The same with another way to edit texts.
  ///
  /// @param choice what the user chose
  /// @return new settings
  public Settings withEditor(EditorSettings choice) {
    return new Settings(theme, rowLimit, engineHeap, engineIdle, resultAge, resultBytes, choice);
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
