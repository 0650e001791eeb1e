package dev.tarn.session.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is shown of a lineage.
class LineageTest {
  private static final Place A = new Place("lake.x.a");
  private static final Place B = new Place("lake.x.b");
  private static final Place C = new Place("lake.x.c");
  private static final Place D = new Place("lake.x.d");
  private static final Place E = new Place("lake.x.e");

  /// `a → b → c → d`, `e → c`, and `d → b`, which closes a circle.
  private final Lineage lineage =
      Lineage.of(C).with(List.of(edge(A, B), edge(B, C), edge(C, D), edge(E, C), edge(D, B)));

  @Test
  void oneLevelIsShownAtFirst() {
    assertThat(lineage.levels()).isEqualTo(Map.of(C, 0, B, -1, E, -1, D, 1));
  }

  @Test
  void furtherLevelsComeAndGo() {
    Lineage more = lineage.withSources(B, true);
    assertThat(more.levels()).containsEntry(A, -2).containsEntry(D, 1).hasSize(5);
    assertThat(more.withSources(B, false).levels()).isEqualTo(lineage.levels());
    assertThat(lineage.withConsumers(C, false).levels()).doesNotContainKey(D);
  }

  @Test
  void allEdgesBetweenWhatIsShownAreDrawn() {
    assertThat(lineage.shown())
        .extracting(edge -> edge.source().title() + edge.target().title())
        .containsExactly("bc", "cd", "db", "ec");
  }

  @Test
  void aColumnIsFollowedUpAndDownButNotSideways() {
    List<ColumnEdge> known =
        List.of(
            new ColumnEdge(column(A, "1"), column(B, "2")),
            new ColumnEdge(column(B, "2"), column(C, "3")),
            new ColumnEdge(column(B, "2"), column(E, "9")),
            new ColumnEdge(column(C, "3"), column(D, "4")));
    ColumnPaths paths = ColumnPaths.of(column(C, "3"), known);
    assertThat(paths.edges()).hasSize(3).doesNotContain(known.get(2));
    assertThat(paths.touches(A)).isTrue();
    assertThat(paths.touches(E)).isFalse();
    assertThat(paths.touches(edge(B, C))).isTrue();
  }

  private static ColumnPlace column(Place place, String name) {
    return new ColumnPlace(place, name);
  }

  private static Edge edge(Place from, Place to) {
    return new Edge(from, to, List.of(new Deed("INSERT", "INSERT", Instant.EPOCH, 1, "me", "")), 1);
  }
}
