package dev.tarn.ui.table.usage;

import dev.tarn.session.TableName;
import dev.tarn.workspace.usage.UsingFile;
import java.util.List;

/// The files that still name a table as it was called before.
///
/// @param name the former name
/// @param files with the lines that name it
record FormerUses(TableName name, List<UsingFile> files) {

  /// Copies the list.
  FormerUses {
    files = List.copyOf(files);
  }
}
