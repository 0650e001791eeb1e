package dev.tarn.ui.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What is wrong in the text of an editor: where it is, the way from one to the next, and what
/// mends it. For the window's thread.
public final class EditorProblems {
  private final SqlEditor editor;
  private final ProblemList list;
  private final ProblemTip tip;

  /// Watches an editor.
  ///
  /// @param editor whose text it is
  /// @param shown told after each change of what is wrong
  EditorProblems(SqlEditor editor, Runnable shown) {
    this.editor = editor;
    list = new ProblemList(editor.area(), shown);
    tip = new ProblemTip(editor.area(), list::at, this::write);
  }

  /// All of them, as far as they are known.
  ///
  /// @return in the order of the places
  public List<Problem> all() {
    return list.now().all();
  }

  /// Underlines what the engine refused, until it is changed, beside what it refused before.
  ///
  /// @param range where
  /// @param message says what is wrong
  /// @param fixes what may have been meant there, the likeliest first
  public void refuse(TextRange range, String message, List<String> fixes) {
    list.addEngine(range, message, fixes);
  }

  /// Forgets all that the engine refused.
  public void accept() {
    list.clearEngine();
  }

  /// Where that is now which the engine refused.
  ///
  /// @param message what it said
  /// @param offset where that was when it was sent; chooses between two of the same words
  /// @return null if that was changed since
  public @Nullable TextRange refused(String message, int offset) {
    return list.now().engine().stream()
        .filter(one -> one.message().equals(message))
        .map(Problem::range)
        .min(Comparator.comparingInt(range -> Math.abs(range.start() - offset)))
        .orElse(null);
  }

  /// Takes the caret to the next one, round the text, and says what it is.
  public void next() {
    list.now().next(editor.area().getCaretPosition()).ifPresent(this::go);
  }

  /// Takes the caret to the last one before it, round the text, and says what it is.
  public void previous() {
    list.now().previous(editor.area().getCaretPosition()).ifPresent(this::go);
  }

  /// Writes what was probably meant in the place of what is wrong at the caret, or else on its
  /// line. Says what is wrong if nobody knows what was meant.
  public void fix() {
    Problem problem = atCaret().orElse(null);
    if (problem != null && problem.fixes().isEmpty()) {
      go(problem);
    } else if (problem != null) {
      write(problem, problem.fixes().getFirst());
    }
  }

  /// Which key is [#fix()].
  ///
  /// @param key shown beside what was meant
  void setFixKey(Supplier<Optional<KeyCombination>> key) {
    tip.setKey(key);
  }

  /// What lists them, for the editor.
  ProblemList list() {
    return list;
  }

  private Optional<Problem> atCaret() {
    int caret = editor.area().getCaretPosition();
    int line = editor.area().getCurrentParagraph();
    return all().stream()
        .filter(one -> one.range().start() <= caret && caret <= one.range().end())
        .findFirst()
        .or(() ->
            all().stream()
                .filter(one -> editor.area().lineOf(one.range().start()) == line)
                .findFirst());
  }

  /// Both ends come in sight, the beginning last.
  private void go(Problem problem) {
    TextRange range = problem.range();
    editor.select(range.end(), range.end());
    editor.area().layout();
    editor.select(range.start(), range.start());
    editor.area().layout();
    editor.requestFocus();
    tip.show(problem);
  }

  private void write(Problem problem, String text) {
    editor.replace(problem.range(), text);
    editor.requestFocus();
  }
}
