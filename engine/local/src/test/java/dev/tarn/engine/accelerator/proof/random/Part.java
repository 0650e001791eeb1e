package dev.tarn.engine.accelerator.proof.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A part of a query that knows which smaller parts may take its place.
///
/// A smaller part need not make sense: what Spark refuses is no failure any more, and so is not
/// taken.
sealed interface Part {
  /// The SQL.
  String text();

  /// What may stand in its place, from the smallest on; made while it is asked for.
  Stream<Part> smaller();

  /// Parts of one kind may take each other's place.
  String kind();

  /// The parts inside.
  List<Part> parts();

  /// A part that is nothing but text.
  static Part leaf(String kind, String text) {
    return new Whole(kind, List.of(text), List.of());
  }

  /// Text around parts, all of which are needed.
  ///
  /// @param around one text more than there are parts
  record Whole(String kind, List<String> around, List<Part> parts) implements Part {
    @Override
    public String text() {
      StringBuilder text = new StringBuilder(around.getFirst());
      for (int i = 0; i < parts.size(); i++) {
        text.append(parts.get(i).text()).append(around.get(i + 1));
      }
      return text.toString();
    }

    @Override
    public Stream<Part> smaller() {
      Stream<Part> inside = Part.inside(this).filter(part -> part.kind().equals(kind));
      return Stream.concat(
          Stream.concat(simplest(), inside),
          Part.within(parts, changed -> new Whole(kind, around, changed)));
    }

    private Stream<Part> simplest() {
      return Kind.simplest(kind).filter(_ -> !parts.isEmpty()).map(text -> leaf(kind, text));
    }
  }

  /// Parts of which some may be left out.
  ///
  /// @param between what stands between two
  /// @param fewest how many there must be
  record Several(String kind, String between, int fewest, List<Part> parts) implements Part {
    @Override
    public String text() {
      return parts.stream().map(Part::text).collect(Collectors.joining(between));
    }

    @Override
    public Stream<Part> smaller() {
      Stream<Part> fewer =
          IntStream.range(0, parts.size())
              .filter(_ -> parts.size() > fewest)
              .mapToObj(i -> {
                List<Part> rest = new ArrayList<>(parts);
                rest.remove(i);
                return new Several(kind, between, fewest, rest);
              });
      return Stream.concat(
          fewer, Part.within(parts, changed -> new Several(kind, between, fewest, changed)));
    }
  }

  /// A clause that may be left out.
  record Clause(String before, Part part, String after) implements Part {
    /// No clause.
    static final Part NONE = leaf("none", "");

    @Override
    public String kind() {
      return "clause";
    }

    @Override
    public List<Part> parts() {
      return List.of(part);
    }

    @Override
    public String text() {
      return before + part.text() + after;
    }

    @Override
    public Stream<Part> smaller() {
      return Stream.concat(
          Stream.of(NONE), part.smaller().map(smaller -> new Clause(before, smaller, after)));
    }
  }

  private static Stream<Part> inside(Part part) {
    return part.parts().stream().flatMap(child -> Stream.concat(Stream.of(child), inside(child)));
  }

  private static Stream<Part> within(
      List<Part> parts, java.util.function.Function<List<Part>, Part> with) {
    return IntStream.range(0, parts.size())
        .boxed()
        .flatMap(i ->
            parts
                .get(i)
                .smaller()
                .map(smaller -> {
                  List<Part> changed = new ArrayList<>(parts);
                  changed.set(i, smaller);
                  return with.apply(changed);
                }));
  }
}
