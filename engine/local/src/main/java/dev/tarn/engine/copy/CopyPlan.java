package dev.tarn.engine.copy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is to be loaded, and how. Immutable.
///
/// @param table the target as SQL names it
/// @param columns the target's columns in the order of the source's; empty to go by name
/// @param byPosition whether the source's columns go to the table's in their order
/// @param path a folder, a file or a pattern of files
/// @param select what comes between `SELECT` and `FROM`, and behind the path
/// @param format of the files
/// @param files names below the path, if only those are wanted
/// @param pattern what names below the path look like
/// @param options how files are read
/// @param evolution what becomes of columns that the table does not have
/// @param rescue the column that keeps what does not fit; without one, such a value is an error
/// @param again which files of those that were loaded are loaded again
/// @param tally counts under this name what was loaded, in the table's log; empty for none
public record CopyPlan(
    String table,
    List<String> columns,
    boolean byPosition,
    String path,
    Optional<Select> select,
    CopyFormat format,
    List<String> files,
    Optional<String> pattern,
    Map<String, String> options,
    Evolution evolution,
    Optional<String> rescue,
    Again again,
    Optional<String> tally) {

  /// Copies the lists.
  public CopyPlan {
    columns = List.copyOf(columns);
    files = List.copyOf(files);
    options = Map.copyOf(options);
  }

  /// A query over the files.
  ///
  /// @param before the text up to the path
  /// @param after the text behind it
  public record Select(String before, String after) {}

  /// The same, with a column that keeps what does not fit, where that would be an error.
  ///
  /// @param column its name
  /// @return this, if the reader was told to pass over such records
  CopyPlan keeping(String column) {
    boolean told = select.isEmpty() && !format.isTyped() && has("mode") && !isFailFast();
    return told ? this : with(Optional.of(column));
  }

  private CopyPlan with(Optional<String> kept) {
    Map<String, String> strict = new HashMap<>(options);
    strict.keySet().removeIf("mode"::equalsIgnoreCase);
    return new CopyPlan(
        table,
        columns,
        byPosition,
        path,
        select,
        format,
        files,
        pattern,
        isFailFast() ? strict : options,
        evolution,
        kept,
        again,
        tally);
  }

  private boolean isFailFast() {
    return options.entrySet().stream()
        .anyMatch(entry ->
            entry.getKey().equalsIgnoreCase("mode")
                && entry.getValue().equalsIgnoreCase("FAILFAST"));
  }

  /// The column that the reader of the files fills with what does not fit; one behind a query
  /// cannot.
  Optional<String> rescuedByReader() {
    return select.isEmpty() ? rescue : Optional.empty();
  }

  /// Whether an option is on.
  boolean isOn(String option) {
    return options.entrySet().stream()
        .anyMatch(entry ->
            entry.getKey().equalsIgnoreCase(option) && entry.getValue().equalsIgnoreCase("true"));
  }

  /// Whether an option is given.
  boolean has(String option) {
    return options.keySet().stream().anyMatch(option::equalsIgnoreCase);
  }
}
