package dev.tarn.ui.pane;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// All questions to the user pass here. For the window's thread only.
public interface Dialogs {

  /// Asks before something that cannot be undone.
  ///
  /// @param question what is asked
  /// @param confirmed runs if the user agrees
  void confirm(Question question, Runnable confirmed);

  /// Asks for a line of text.
  ///
  /// @param question what is asked
  /// @param value what stands in the field at first
  /// @param entered takes the line, never blank
  void ask(Question question, String value, Consumer<String> entered);

  /// Lets the user choose a folder.
  ///
  /// @param title the chooser's title
  /// @param start the folder to begin with
  /// @return empty if the user turned away
  Optional<Path> folder(String title, Path start);

  /// Lets the user choose where to write a file.
  ///
  /// @param title the chooser's title
  /// @param proposal folder and name to begin with
  /// @return empty if the user turned away
  Optional<Path> save(String title, Path proposal);

  /// A question with a button that repeats the verb.
  ///
  /// @param title the exact question
  /// @param body the result in numbers, and if it can be undone
  /// @param verb the button, such as `Delete`
  /// @param weight how it looks
  record Question(String title, String body, String verb, Weight weight) {}

  /// How much care a question wants.
  enum Weight {
    /// The button is the primary one.
    NORMAL,
    /// The button is red.
    DESTRUCTIVE
  }
}
