package dev.tarn.ui.profile;

import dev.tarn.session.profile.Advice;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import java.time.Duration;

/// Says advice in plain words.
final class AdviceWords {
  private AdviceWords() {}

  /// One or two sentences: what is so, and what helps.
  static String of(Advice advice) {
    return switch (advice.kind()) {
      case SPILL -> Strings.of("profile.advice.spill", Quantities.bytes((long) advice.first()));
      case SKEW -> Strings.of("profile.advice.skew", time(advice.first()), time(advice.second()));
      case EXPLODING_JOIN ->
          Strings.of("profile.advice.exploding", count(advice.first()), count(advice.second()));
      case EACH_WITH_EACH -> Strings.of("profile.advice.each", count(advice.first()));
      case SMALL_FILES ->
          Strings.of(
              "profile.advice.small",
              count(advice.first()),
              Quantities.bytes((long) advice.second()));
      case FULL_SCAN ->
          Strings.of("profile.advice.scan", count(advice.first()), count(advice.second()));
      case NO_PARTITION_FILTER -> Strings.of("profile.advice.partitions", count(advice.first()));
    };
  }

  private static String count(double rows) {
    return Quantities.count((long) rows);
  }

  private static String time(double millis) {
    return Quantities.duration(Duration.ofMillis((long) millis));
  }
}
