package dev.tarn.engine.accelerator.proof.random;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What sort of value an expression has; the types of one kind are turned into each other by Spark.
///
/// @see Grammar
enum Kind {
  BOOLEAN("true"),
  INTEGER("1"),
  DECIMAL("1.5"),
  DOUBLE("1.5D"),
  STRING("'a'"),
  DATE("DATE'2020-01-01'"),
  TIMESTAMP("TIMESTAMP'2020-01-01 00:00:00'"),
  BINARY("X'00'"),
  OTHER("array(1)");

  private final String simplest;

  Kind(String simplest) {
    this.simplest = simplest;
  }

  /// The name of the parts of this kind.
  String part() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// If values have an order that all sides agree on.
  boolean ordered() {
    return this != OTHER;
  }

  /// One whose values have an order.
  static Kind any(RandomGenerator random) {
    Kind kind = values()[random.nextInt(values().length)];
    return kind.ordered() ? kind : any(random);
  }

  /// The plainest expression of a kind of part, if it is one of a value.
  static Stream<String> simplest(String part) {
    return Arrays.stream(values()).filter(kind -> kind.part().equals(part)).map(k -> k.simplest);
  }
}
