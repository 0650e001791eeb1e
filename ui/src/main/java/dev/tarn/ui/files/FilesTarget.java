package dev.tarn.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Takes what the user does with files, and knows which are open. For the window's thread.
public interface FilesTarget {

  /// Opens a file in a tab: texts to be edited, data to be looked at.
  ///
  /// @param file absolute
  void open(Path file);

  /// Opens the page of a file, to look at it.
  ///
  /// @param file absolute
  void preview(Path file);

  /// Offers to make a table of files.
  ///
  /// @param files absolute; data by their names
  default void add(List<Path> files) {}

  /// Brings the tree into sight.
  void showTree();

  /// The file in front.
  ///
  /// @return empty if none is, or it has no file
  Optional<Path> active();

  /// The open documents of files and of all files in folders.
  ///
  /// @param paths absolute
  /// @return in the order of their tabs
  List<OpenText> within(List<Path> paths);

  /// Closes tabs.
  ///
  /// @param ids of their documents
  void close(List<String> ids);

  /// Opens tabs again with all that was in them.
  ///
  /// @param ids of their documents
  void reopen(List<String> ids);

  /// An open document with a file.
  ///
  /// @param id of the document
  /// @param title of its tab
  /// @param isKept true if nothing would be lost or stopped by closing it
  record OpenText(String id, String title, boolean isKept) {}
}
