package dev.tarn.session.profile;

import dev.tarn.session.profile.Measure.Spread;
import dev.tarn.session.profile.Measure.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads quantities from the words in which Spark's status store tells them: `60,175`, `519.9 KiB`,
/// `475 ms`, or `total (min, med, max …)` with a line of numbers below.
final class MeasureText {
  private static final String NUMBER = "([\\d.,]+(?:E[+-]?\\d+)?)\\s*([a-zA-Z]*)";
  private static final Pattern SINGLE = Pattern.compile("^" + NUMBER + "$");
  private static final Pattern SPREAD =
      Pattern.compile(
          "(?:" + NUMBER + ")?\\s*\\(" + NUMBER + ",\\s+" + NUMBER + ",\\s+" + NUMBER + "\\s*[()]");
  private static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("", 1.0),
          Map.entry("B", 1.0),
          Map.entry("KIB", 1024.0),
          Map.entry("MIB", 1048576.0),
          Map.entry("GIB", 1073741824.0),
          Map.entry("TIB", 1099511627776.0),
          Map.entry("PIB", 1125899906842624.0),
          Map.entry("MS", 1.0),
          Map.entry("S", 1000.0),
          Map.entry("M", 60_000.0),
          Map.entry("MIN", 60_000.0),
          Map.entry("H", 3_600_000.0));

  private MeasureText() {}

  /// Reads a quantity.
  ///
  /// @param label what it is called
  /// @param kind Spark's type of it
  /// @param text Spark's words
  /// @return null if they cannot be read
  static @Nullable Measure read(String label, String kind, String text) {
    String numbers = text.substring(text.lastIndexOf('\n') + 1).strip();
    Unit unit = unit(kind);
    Matcher single = SINGLE.matcher(numbers);
    if (single.find()) {
      return new Measure(label, unit, number(single, 1), null);
    }
    Matcher spread = SPREAD.matcher(numbers);
    if (!spread.find()) {
      return null;
    }
    Spread tasks = new Spread(number(spread, 3), number(spread, 5), number(spread, 7));
    double total = spread.group(1) == null ? tasks.median() : number(spread, 1);
    return new Measure(label, unit, total, tasks);
  }

  /// The unit of a type of metric.
  static Unit unit(String kind) {
    return switch (kind) {
      case "size" -> Unit.BYTES;
      case "timing", "nsTiming" -> Unit.MILLIS;
      case "average" -> Unit.MEAN;
      default -> Unit.COUNT;
    };
  }

  private static double number(Matcher matcher, int group) {
    double value = Double.parseDouble(matcher.group(group).replace(",", ""));
    return value * SCALES.getOrDefault(matcher.group(group + 1).toUpperCase(Locale.ROOT), 1.0);
  }
}
