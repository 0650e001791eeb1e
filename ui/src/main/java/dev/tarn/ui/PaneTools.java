package dev.tarn.ui;

import dev.tarn.session.TableName;
import dev.tarn.ui.export.Exports;
import dev.tarn.ui.find.FindTarget;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.pane.Notifications;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What panes need of their window.
///
/// @param exports lets rows leave
/// @param overlays where forms lie
/// @param dialogs asks
/// @param notices tells what was done
/// @param opener opens a query in a tab of its own
/// @param merge builds a statement that merges rows into a table
/// @param fileOpener opens a file in a tab
/// @param texts the documents, as a search sees them
/// @param files what is done with a file from its page
record PaneTools(
    Exports exports,
    OverlayLayer overlays,
    Dialogs dialogs,
    Notifications notices,
    Consumer<String> opener,
    Consumer<TableName> merge,
    Consumer<Path> fileOpener,
    FindTarget texts,
    FileVerbs files) {

  /// What is done with a file from its page.
  ///
  /// @param query opens a query over files
  /// @param add offers to load files
  /// @param edit opens a file as a text
  /// @param look opens the page of a file
  record FileVerbs(
      Consumer<List<Path>> query,
      Consumer<List<Path>> add,
      Consumer<Path> edit,
      Consumer<Path> look) {}
}
