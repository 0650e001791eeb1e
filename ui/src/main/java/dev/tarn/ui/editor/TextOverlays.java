package dev.tarn.ui.editor;

import dev.tarn.session.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What lies over the colours of a text: mistakes, the brackets and the name at the caret, finds,
/// and what further carets select. For the window's thread.
final class TextOverlays {
  private final Supplier<List<Overlay>> selected;
  private List<Overlay> brackets = List.of();
  private List<Overlay> found = List.of();
  private List<Overlay> mistakes = List.of();
  private Optional<Token> name = Optional.empty();

  /// Begins with nothing.
  ///
  /// @param selected what further carets select
  TextOverlays(Supplier<List<Overlay>> selected) {
    this.selected = selected;
  }

  /// Looks what is at the caret.
  ///
  /// @return true if that is something else than before
  boolean look(SqlScript script, int caret) {
    List<Overlay> pair = Brackets.at(script, caret);
    Optional<Token> under = Occurrences.nameAt(script, caret);
    boolean changed = !pair.equals(brackets) || !under.equals(name);
    brackets = pair;
    name = under;
    return changed;
  }

  void setFound(List<TextRange> ranges) {
    found = ranges.stream().map(range -> new Overlay(range, Overlay.FOUND)).toList();
  }

  void setMistakes(Problems problems) {
    mistakes =
        problems.all().stream()
            .map(problem -> new Overlay(problem.range(), Overlay.MISTAKE))
            .toList();
  }

  /// All that lies over a part of the text.
  List<Overlay> over(SqlScript script, TextRange part) {
    List<Overlay> all = new ArrayList<>();
    name.ifPresent(token -> all.addAll(Occurrences.in(script, part, token)));
    for (List<Overlay> some : List.of(found, brackets, selected.get(), mistakes)) {
      some.stream().filter(overlay -> overlay.range().touches(part)).forEach(all::add);
    }
    return all;
  }
}
