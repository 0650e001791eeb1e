package dev.tarn.ui.table.usage;

import dev.tarn.session.TableName;
import dev.tarn.session.lineage.Deed;
import dev.tarn.workspace.usage.UsingFile;
import dev.tarn.workspace.usage.UsingLine;

/// A row of the list. For the window's thread.
sealed interface UsageRow {

  /// The title of a group.
  record Title(String words, int count) implements UsageRow {}

  /// A line of a file.
  record OfLine(UsingFile file, UsingLine line) implements UsageRow {}

  /// A view, with the line that names the table.
  record OfView(TableName view, String line, boolean sure) implements UsageRow {}

  /// A statement that ran.
  record OfRun(Deed deed) implements UsageRow {}
}
