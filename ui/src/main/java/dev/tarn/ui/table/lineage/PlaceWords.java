package dev.tarn.ui.table.lineage;

import dev.tarn.session.lineage.Deed;
import dev.tarn.session.lineage.Edge;
import dev.tarn.session.lineage.Lineage;
import dev.tarn.session.lineage.Place;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How places and the ways between them are called.
public final class PlaceWords {
  private static final String VIEW = "CREATE VIEW";
  private static final int MOST_OPERATIONS = 2;
  private static final String USUAL_CATALOG = "lake";

  private PlaceWords() {}

  /// Such as `sales.orders`.
  static String title(Place place) {
    return place.table().map(name -> name.schema() + "." + name.table()).orElse(place.title());
  }

  static boolean isView(Lineage lineage, Place place) {
    return lineage.edges().stream()
        .anyMatch(edge ->
            edge.target().equals(place) && edge.deeds().getFirst().operation().equals(VIEW));
  }

  static Ikon icon(Lineage lineage, Place place) {
    return place.table().isEmpty()
        ? Feather.FOLDER
        : isView(lineage, place) ? Icons.VIEW : Icons.TABLE;
  }

  /// Such as `View` or `Table in samples`.
  static String kind(Lineage lineage, Place place) {
    if (place.table().isEmpty()) {
      return Strings.of("lineage.files");
    }
    String kind = Strings.of(isView(lineage, place) ? "lineage.view" : "lineage.table");
    return place
        .table()
        .filter(name -> !name.catalog().equals(USUAL_CATALOG))
        .map(name -> Strings.of("lineage.in", kind, name.catalog()))
        .orElse(kind);
  }

  /// Such as `Insert`.
  static String operation(String operation) {
    String words = operation.toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// Such as `3 times, last today 10:42 by analyst, from sales/daily.sql`.
  static String runs(Deed deed) {
    return from(
        deed, Strings.of("lineage.runs", deed.times(), Quantities.when(deed.last()), deed.user()));
  }

  /// With the file, notebook or job that sent it, if that is known.
  ///
  /// @param deed a statement
  /// @param words about its runs
  public static String from(Deed deed, String words) {
    return deed.entity().isEmpty() ? words : Strings.of("lineage.from", words, deed.entity());
  }

  /// Such as `Insert, Merge · 3 times`.
  static String summary(Edge edge) {
    String operations =
        edge.deeds().stream()
            .map(deed -> operation(deed.operation()))
            .distinct()
            .limit(MOST_OPERATIONS)
            .collect(Collectors.joining(", "));
    return Strings.of("lineage.summary", operations, edge.times());
  }

  /// Its full name, or the path.
  static String full(Place place) {
    return place.table().map(name -> name.sql()).orElse(place.text());
  }

  static Optional<Edge> edge(Lineage lineage, Place source, Place target) {
    return lineage.edges().stream()
        .filter(edge -> edge.source().equals(source) && edge.target().equals(target))
        .findFirst();
  }
}
