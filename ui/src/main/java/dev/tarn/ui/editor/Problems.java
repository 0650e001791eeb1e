package dev.tarn.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is wrong in a text, in the order of its places. Immutable.
///
/// @param grammar what the grammar found
/// @param engine what the engine refused in the last run, the latest last
record Problems(List<Problem> grammar, List<Problem> engine) {
  static final Problems NONE = new Problems(List.of(), List.of());

  Problems {
    grammar = List.copyOf(grammar);
    engine = List.copyOf(engine);
  }

  Problems withGrammar(List<Problem> found) {
    return new Problems(found, engine);
  }

  /// The same with one more that the engine refused, in the place of an earlier one there.
  Problems withEngine(Problem refused) {
    List<Problem> more = new ArrayList<>(engine);
    more.removeIf(known -> known.range().equals(refused.range()));
    more.add(refused);
    return new Problems(grammar, more);
  }

  Problems withoutEngine() {
    return new Problems(grammar, List.of());
  }

  /// All of them.
  List<Problem> all() {
    if (engine.isEmpty()) {
      return grammar;
    }
    List<Problem> all = new ArrayList<>(grammar);
    all.addAll(engine);
    all.sort(Comparator.comparingInt(problem -> problem.range().start()));
    return all;
  }

  /// The same after a change of the text; what it touched goes.
  Problems after(int offset, int removed, int inserted) {
    if (grammar.isEmpty() && engine.isEmpty()) {
      return this;
    }
    return new Problems(
        moved(grammar, offset, removed, inserted), moved(engine, offset, removed, inserted));
  }

  /// What is wrong at a place.
  Optional<Problem> at(int offset) {
    return all().stream()
        .filter(problem -> problem.range().start() <= offset && offset < problem.range().end())
        .findFirst();
  }

  /// The first one behind a place, or else the first of all.
  Optional<Problem> next(int offset) {
    List<Problem> all = all();
    return all.stream()
        .filter(problem -> problem.range().start() > offset)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /// The last one before a place, or else the last of all.
  Optional<Problem> previous(int offset) {
    List<Problem> all = all();
    return all.reversed().stream()
        .filter(problem -> problem.range().start() < offset)
        .findFirst()
        .or(() -> all.reversed().stream().findFirst());
  }

  private static List<Problem> moved(
      List<Problem> problems, int offset, int removed, int inserted) {
    List<Problem> moved = new ArrayList<>(problems.size());
    for (Problem problem : problems) {
      TextRange after = problem.range().after(offset, removed, inserted);
      if (!after.isEmpty()) {
        moved.add(after.equals(problem.range()) ? problem : problem.at(after));
      }
    }
    return moved;
  }
}
