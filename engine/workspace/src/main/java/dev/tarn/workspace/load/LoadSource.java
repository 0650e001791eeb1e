package dev.tarn.workspace.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file or folder, and how the engine reads it.
public sealed interface LoadSource {

  /// Delimited text.
  ///
  /// @param files one, or several of one folder that are written in the same way
  /// @param dialect how they are written
  /// @param open rows with an open quote that were taken out of them, as text in lines of JSON
  record Csv(List<Path> files, Dialect dialect, Optional<Path> open) implements LoadSource {
    /// Copies the list.
    public Csv {
      files = List.copyOf(files);
    }

    /// Files as they are.
    ///
    /// @param files one, or several of one folder that are written in the same way
    /// @param dialect how they are written
    public Csv(List<Path> files, Dialect dialect) {
      this(files, dialect, Optional.empty());
    }
  }

  /// Text of JSON in UTF-8.
  ///
  /// @param files one, or several of one folder
  /// @param form how they hold their rows
  /// @param nulls words that stand for no value
  record Json(List<Path> files, JsonForm form, List<String> nulls) implements LoadSource {
    /// Copies the lists.
    public Json {
      files = List.copyOf(files);
      nulls = List.copyOf(nulls);
    }
  }

  /// What carries its own types.
  ///
  /// @param files a file or folder, or several files of one folder
  /// @param format as Spark names it, such as `parquet`
  /// @param merged true if the columns of all files together are the columns
  record Typed(List<Path> files, String format, boolean merged) implements LoadSource {
    /// Copies the list.
    public Typed {
      files = List.copyOf(files);
    }

    /// How a query names it, behind `FROM`.
    ///
    /// @return such as ``orc.`/data/a.orc` ``
    public String sql() {
      return SelectSql.place(this);
    }
  }
}
