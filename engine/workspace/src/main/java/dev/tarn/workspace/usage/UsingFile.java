package dev.tarn.workspace.usage;

import dev.tarn.workspace.find.Subject;
import java.util.List;

/// A file that names a table.
///
/// @param subject which
/// @param kind what it is
/// @param lines where, in order, not empty
public record UsingFile(Subject subject, Kind kind, List<UsingLine> lines) {

  /// What a file is.
  public enum Kind {
    /// A file of SQL.
    QUERY,
    /// A notebook.
    NOTEBOOK,
    /// A job.
    JOB,
    /// A dashboard or chart.
    DASHBOARD,
    /// A program.
    PROGRAM,
    /// Any other text.
    TEXT
  }

  /// Copies the list.
  public UsingFile {
    lines = List.copyOf(lines);
  }

  /// Where it is.
  ///
  /// @return relative to the workspace
  public String path() {
    return subject.folder().isEmpty() ? subject.name() : subject.folder() + "/" + subject.name();
  }
}
