package dev.tarn.ui.profile;

import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Words for the operators of the accelerator's DuckDB, which the engine names as `DuckDB
/// HASH_JOIN`.
final class DuckWords {
  private static final String PREFIX = "DuckDB ";
  private static final String ANSWER = "CREATE_TABLE_AS";

  private static final List<Kind> KINDS =
      List.of(
          new Kind("JOIN", Feather.GIT_MERGE),
          new Kind("SCAN", Icons.TABLE),
          new Kind("GROUP_BY", Feather.HASH),
          new Kind("AGGREGATE", Feather.HASH),
          new Kind("FILTER", Feather.FILTER),
          new Kind("PROJECTION", Feather.COLUMNS),
          new Kind("WINDOW", Feather.MAXIMIZE),
          new Kind("ORDER_BY", Feather.BAR_CHART),
          new Kind("TOP_N", Feather.BAR_CHART),
          new Kind("UNION", Feather.PLUS_SQUARE));

  private DuckWords() {}

  /// @param part of the name
  private record Kind(String part, Ikon icon) {}

  /// Whether an operator is DuckDB's.
  static boolean isDuck(String name) {
    return name.startsWith(PREFIX);
  }

  /// Such as `Hash join`.
  static String title(String name) {
    return name.endsWith(ANSWER)
        ? Strings.of("profile.duck.answer")
        : OperatorWords.spoken(name.substring(PREFIX.length()).replace('_', ' '));
  }

  /// DuckDB's words, which tell that they are DuckDB's.
  static String detail(String words) {
    return words.isEmpty() ? PREFIX.strip() : PREFIX + "· " + words;
  }

  /// The icon of its kind.
  static Ikon icon(String name) {
    return KINDS.stream()
        .filter(kind -> name.contains(kind.part))
        .map(Kind::icon)
        .findFirst()
        .orElse(Feather.BOX);
  }
}
