package dev.tarn.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is wrong in a text, in the order of its places. Immutable.
///
/// @param grammar what the grammar found
/// @param engine what the engine refused last, or null
record Problems(List<Problem> grammar, @Nullable Problem engine) {
  static final Problems NONE = new Problems(List.of(), null);

  Problems {
    grammar = List.copyOf(grammar);
  }

  Problems withGrammar(List<Problem> found) {
    return new Problems(found, engine);
  }

  Problems withEngine(@Nullable Problem refused) {
    return new Problems(grammar, refused);
  }

  /// All of them.
  List<Problem> all() {
    Problem refused = engine;
    if (refused == null) {
      return grammar;
    }
    List<Problem> all = new ArrayList<>(grammar);
    all.add(refused);
    all.sort(Comparator.comparingInt(problem -> problem.range().start()));
    return all;
  }

  /// The same after a change of the text; what it touched goes.
  Problems after(int offset, int removed, int inserted) {
    if (grammar.isEmpty() && engine == null) {
      return this;
    }
    List<Problem> moved = new ArrayList<>(grammar.size());
    for (Problem problem : grammar) {
      Problem now = moved(problem, offset, removed, inserted);
      if (now != null) {
        moved.add(now);
      }
    }
    return new Problems(moved, moved(engine, offset, removed, inserted));
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

  private static @Nullable Problem moved(
      @Nullable Problem problem, int offset, int removed, int inserted) {
    if (problem == null) {
      return null;
    }
    TextRange after = problem.range().after(offset, removed, inserted);
    if (after.isEmpty()) {
      return null;
    }
    return after.equals(problem.range()) ? problem : problem.at(after);
  }
}
