package dev.tarn.workspace.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds the type that fits the values of a column. Numbers with leading zeros, and those that no
/// type holds exactly, stay text.
final class TypeGuess {
  /// Words that often stand for no value.
  static final Set<String> NOTHING =
      Set.of("na", "n/a", "#n/a", "nan", "null", "none", "nil", "-", "--", "?", "\\n", ".");

  private static final ColumnType TEXT = new ColumnType.Text();
  private static final double MOST = 0.9;
  private static final int EXACT_DIGITS = 15;
  private static final int ENOUGH = 4000;

  private final DayOrder order;
  private final NumberStyle decimal;

  /// Takes how the file writes what could be read in two ways.
  TypeGuess(DayOrder order, NumberStyle decimal) {
    this.order = order;
    this.decimal = decimal;
  }

  /// The type for texts without nulls.
  ///
  /// @param values as they stand in the file
  ColumnType of(List<String> values) {
    List<String> meant = values.stream().filter(value -> !isNothing(value)).toList();
    if (meant.isEmpty()) {
      return TEXT;
    }
    ColumnType best = TEXT;
    List<String> some = thinned(meant);
    int most = (int) Math.ceil(some.size() * MOST) - 1;
    for (ColumnType type : candidates()) {
      int fits = count(some, type, most);
      if (fits > most && allows(type, meant)) {
        most = fits;
        best = type;
        if (fits == some.size()) {
          break;
        }
      }
    }
    return best;
  }

  /// Values from all over, of which there are enough to tell the type.
  private static List<String> thinned(List<String> values) {
    int step = Math.max(1, values.size() / ENOUGH);
    return step == 1
        ? values
        : IntStream.range(0, values.size() / step).mapToObj(i -> values.get(i * step)).toList();
  }

  /// Words for no value that stand among values of another type.
  static List<String> nothings(List<String> values) {
    return values.stream().filter(TypeGuess::isNothing).distinct().toList();
  }

  static boolean isNothing(String value) {
    return NOTHING.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  private List<ColumnType> candidates() {
    List<ColumnType> all = new ArrayList<>();
    all.add(new ColumnType.Flag());
    all.add(new ColumnType.Json());
    NumberStyle[] styles =
        decimal == NumberStyle.COMMA
            ? new NumberStyle[] {NumberStyle.COMMA}
            : new NumberStyle[] {NumberStyle.PLAIN, NumberStyle.POINT};
    for (NumberStyle style : styles) {
      all.add(new ColumnType.Whole(64, style));
      all.add(new ColumnType.Real(style));
      all.add(new ColumnType.Exact(38, 0, style));
      all.add(new ColumnType.Exact(38, 18, style));
    }
    for (DayPattern pattern : DayPattern.values()) {
      boolean twin = order == DayOrder.DAY_FIRST ? pattern.isMonthFirst() : pattern.isDayFirst();
      if (pattern != DayPattern.DIGITS && !twin) {
        all.add(new ColumnType.Day(pattern));
        all.add(new ColumnType.Moment(pattern, true));
      }
    }
    for (DayPattern pattern : DayPattern.values()) {
      if (order == DayOrder.DAY_FIRST ? pattern.isMonthFirst() : pattern.isDayFirst()) {
        all.add(new ColumnType.Day(pattern));
        all.add(new ColumnType.Moment(pattern, true));
      }
    }
    return all;
  }

  /// Counts what fits, and gives up when there cannot be enough.
  private static int count(List<String> values, ColumnType type, int least) {
    int fits = 0;
    int left = values.size();
    for (String value : values) {
      fits += type.fits(value) ? 1 : 0;
      left--;
      if (fits + left <= least) {
        return 0;
      }
    }
    return fits;
  }

  private static boolean allows(ColumnType type, List<String> values) {
    return switch (type) {
      case ColumnType.Json _ -> values.stream().allMatch(TypeGuess::isNested);
      case ColumnType.Flag _ -> values.stream().allMatch(TypeGuess::isFlag);
      case ColumnType.Whole _, ColumnType.Exact _ -> values.stream().noneMatch(TypeGuess::isCode);
      case ColumnType.Real real ->
          values.stream().noneMatch(TypeGuess::isCode)
              && values.stream().noneMatch(value -> isLong(value, real.style()));
      default -> true;
    };
  }

  private static boolean isNested(String value) {
    String text = value.strip();
    return (text.startsWith("{") && text.endsWith("}"))
        || (text.startsWith("[") && text.endsWith("]"));
  }

  /// One letter or digit may be a code; a whole word is none.
  private static boolean isFlag(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true", "false", "yes", "no" -> true;
      default -> false;
    };
  }

  /// A number with a zero before it, such as a zip or a phone number.
  private static boolean isCode(String value) {
    String text = value.strip();
    int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    return text.length() > start + 1
        && text.charAt(start) == '0'
        && Character.isDigit(text.charAt(start + 1));
  }

  /// More digits than a floating point number keeps.
  private static boolean isLong(String value, NumberStyle style) {
    String text = value.strip();
    if (text.length() <= EXACT_DIGITS || !style.matches(text)) {
      return false;
    }
    String plain = style.plain(text);
    int exponent = Math.max(plain.indexOf('e'), plain.indexOf('E'));
    String digits =
        (exponent < 0 ? plain : plain.substring(0, exponent))
            .replaceAll("[^0-9]", "")
            .replaceFirst("^0+", "");
    // Programs write doubles with up to 17 digits, so a fraction may be that long.
    return digits.length() > (plain.indexOf('.') >= 0 ? EXACT_DIGITS + 2 : EXACT_DIGITS);
  }
}
