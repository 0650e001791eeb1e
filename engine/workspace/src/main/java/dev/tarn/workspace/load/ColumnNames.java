package dev.tarn.workspace.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names that a table takes: none blank, none twice, none with a sign that Delta refuses.
public final class ColumnNames {
  private ColumnNames() {}

  /// Makes names.
  ///
  /// @param header names in the file, as many as it has; may be blank or repeat
  /// @param width how many are wanted
  /// @return one for each column
  static List<String> of(List<@Nullable String> header, int width) {
    List<String> names = new ArrayList<>();
    Set<String> used = new HashSet<>(Set.of(LoadSql.RESCUED, LoadSql.BROKEN));
    for (int i = 0; i < width; i++) {
      String given = i < header.size() ? header.get(i) : null;
      String clean = given == null ? "" : clean(given);
      String base = clean.isEmpty() ? "column_" + (i + 1) : clean;
      String name = base;
      for (int n = 2; !used.add(name.toLowerCase(Locale.ROOT)); n++) {
        name = base + "_" + n;
      }
      names.add(name);
    }
    return names;
  }

  /// A name for a table, from a file's name.
  ///
  /// @param file such as `Orders 2024.csv.gz`
  /// @return such as `orders_2024`
  public static String table(String file) {
    int point = file.indexOf('.', 1);
    String name =
        (point > 0 ? file.substring(0, point) : file)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_]+", "_")
            .replaceAll("^_+|_+$", "");
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "data_" + name : name;
  }

  /// What is wrong with the names of the columns that are wanted.
  ///
  /// @param columns all
  /// @param index of the one to check
  /// @return empty if its name can be taken
  public static Optional<Wrong> check(List<LoadColumn> columns, int index) {
    LoadColumn column = columns.get(index);
    if (!column.wanted()) {
      return Optional.empty();
    }
    if (column.name().isBlank()) {
      return Optional.of(Wrong.BLANK);
    }
    if (column.name().matches(".*[ ,;{}()\\n\\t=].*")) {
      return Optional.of(Wrong.SIGN);
    }
    String name = column.name().toLowerCase(Locale.ROOT);
    boolean twice =
        name.equals(LoadSql.RESCUED)
            || name.equals(LoadSql.BROKEN)
            || columns.stream()
                .filter(LoadColumn::wanted)
                .filter(other -> !other.equals(column))
                .anyMatch(other -> other.name().toLowerCase(Locale.ROOT).equals(name))
            || columns.stream().filter(column::equals).count() > 1;
    return twice ? Optional.of(Wrong.TWICE) : Optional.empty();
  }

  /// What is wrong with a name.
  public enum Wrong {
    /// It is empty.
    BLANK,
    /// It holds a sign that Delta refuses.
    SIGN,
    /// Another column has it.
    TWICE
  }

  private static String clean(String name) {
    return name.strip().replaceAll("[\\s,;{}()=\\p{Cntrl}]+", "_").replaceAll("(?<=.)_+$", "");
  }
}
