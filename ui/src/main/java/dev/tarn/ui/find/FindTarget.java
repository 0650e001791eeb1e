package dev.tarn.ui.find;

import dev.tarn.workspace.find.Match;
import dev.tarn.workspace.find.OpenText;
import dev.tarn.workspace.find.Subject;
import java.util.List;
import java.util.Optional;

/// The documents of the window, as the search sees them. For the window's thread.
public interface FindTarget {

  /// All that are open.
  ///
  /// @return with their texts as they are now
  List<OpenText> open();

  /// The open document of a text that was searched.
  ///
  /// @param subject which
  /// @return empty if it is not open
  Optional<OpenText> open(Subject subject);

  /// What is selected in the text in front.
  ///
  /// @return empty for nothing
  String selected();

  /// Opens a text and selects a find in it.
  ///
  /// @param subject which
  /// @param match in it
  void show(Subject subject, Match match);

  /// Gives an open document another text, as an edit that can be undone there.
  ///
  /// @param document its id
  /// @param text all of it
  void replace(String document, String text);

  /// Brings the search into sight.
  void reveal();
}
