package dev.tarn.session.browse;

import dev.tarn.session.browse.TableInsight.ColumnWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Searches names, columns, comments and tags of tables. Immutable and thread-safe.
///
/// Of a text of several words all must fit, each anywhere. Ranks from best to worst: the exact
/// name, its beginning, the beginning of a word in it, its inside, the same of a column, a tag, a
/// comment.
public final class CatalogIndex {
  /// An index of nothing.
  public static final CatalogIndex EMPTY = new CatalogIndex(List.of());

  private static final int COLUMN = 10;
  private static final int TAG = 20;
  private static final int COMMENT = 30;

  private final List<Entry> entries;

  /// A table with all its words in small letters.
  private record Entry(
      TableInsight table, String name, List<String> columns, String tags, String comment) {}

  private CatalogIndex(List<Entry> entries) {
    this.entries = entries;
  }

  /// Makes an index.
  ///
  /// @param tables all that can be found
  /// @return searches them
  public static CatalogIndex of(Collection<TableInsight> tables) {
    return new CatalogIndex(
        tables.stream()
            .map(table ->
                new Entry(
                    table,
                    small(table.name().table()),
                    table.columns().stream().map(column -> small(column.name())).toList(),
                    small(String.join(", ", table.tags())),
                    small(table.comment() == null ? "" : table.comment())))
            .toList());
  }

  /// The tables that can be found.
  ///
  /// @return in no order
  public List<TableInsight> tables() {
    return entries.stream().map(Entry::table).toList();
  }

  /// Searches.
  ///
  /// @param text what the user wrote; blank finds nothing
  /// @param most how many hits are wanted
  /// @return best first
  public List<SearchHit> search(String text, int most) {
    List<String> words =
        Stream.of(small(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    List<SearchHit> hits = new ArrayList<>();
    entries.forEach(entry -> add(hits, entry, words));
    return hits.stream()
        .sorted(
            Comparator.comparingInt(SearchHit::rank)
                .thenComparingInt(hit -> hit.name().length())
                .thenComparing(SearchHit::name)
                .thenComparing(hit -> hit.table().sql()))
        .limit(most)
        .toList();
  }

  private static void add(List<SearchHit> hits, Entry entry, List<String> words) {
    OptionalInt table = tableRank(entry, words);
    table.ifPresent(rank -> hits.add(hit(entry, "", rank)));
    for (int i = 0; i < entry.columns().size(); i++) {
      ColumnWords column = entry.table().columns().get(i);
      OptionalInt rank = columnRank(entry, entry.columns().get(i), small(column.comment()), words);
      rank.ifPresent(found -> hits.add(hit(entry, column, found)));
    }
  }

  private static SearchHit hit(Entry entry, String column, int rank) {
    TableInsight table = entry.table();
    String comment = table.comment() == null ? "" : table.comment();
    String found = rank >= COMMENT ? comment : rank >= TAG ? String.join(" · ", table.tags()) : "";
    return new SearchHit(table.name(), table.form(), column, found, rank);
  }

  private static SearchHit hit(Entry entry, ColumnWords column, int rank) {
    return new SearchHit(
        entry.table().name(),
        entry.table().form(),
        column.name(),
        rank >= COMMENT ? column.comment() : "",
        rank);
  }

  /// The worst rank of the words, so that all fit at least so well.
  private static OptionalInt tableRank(Entry entry, List<String> words) {
    int worst = 0;
    for (String word : words) {
      int rank = nameRank(entry.name(), word);
      rank = rank < 0 && entry.tags().contains(word) ? TAG + tagRank(entry.tags(), word) : rank;
      rank = rank < 0 && entry.comment().contains(word) ? COMMENT : rank;
      if (rank < 0) {
        return OptionalInt.empty();
      }
      worst = Math.max(worst, rank);
    }
    return OptionalInt.of(worst);
  }

  /// One word at least must be the column's own; the others may be those of its table.
  private static OptionalInt columnRank(
      Entry entry, String name, String comment, List<String> words) {
    int worst = 0;
    boolean own = false;
    for (String word : words) {
      int rank = nameRank(name, word);
      rank = rank < 0 && comment.contains(word) ? COMMENT + 1 - COLUMN : rank;
      own |= rank >= 0;
      rank = rank < 0 && words.size() > 1 ? nameRank(entry.name(), word) : rank;
      if (rank < 0) {
        return OptionalInt.empty();
      }
      worst = Math.max(worst, rank);
    }
    return own ? OptionalInt.of(worst + COLUMN) : OptionalInt.empty();
  }

  private static int tagRank(String tags, String word) {
    return Stream.of(tags.split(", ")).anyMatch(word::equals) ? 0 : 1;
  }

  /// How well a word fits a name; negative if it does not.
  private static int nameRank(String name, String word) {
    if (name.equals(word)) {
      return 0;
    }
    if (name.startsWith(word)) {
      return 1;
    }
    boolean inside = false;
    for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
      if (at > 0 && !Character.isLetterOrDigit(name.charAt(at - 1))) {
        return 2;
      }
      inside = true;
    }
    return inside ? 3 : -1;
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
