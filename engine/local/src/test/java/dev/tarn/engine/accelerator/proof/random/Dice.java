package dev.tarn.engine.accelerator.proof.random;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Decides about one query.
final class Dice implements RandomGenerator {
  private static final int CALM_OF_TEN = 8;

  private final RandomGenerator random;
  private final boolean calm;

  /// @param seed from which all decisions follow
  Dice(long seed) {
    this.random = new SplittableRandom(seed);
    this.calm = random.nextInt(10) < CALM_OF_TEN;
  }

  /// If only common expressions are wanted, on common values for the most part: one strange
  /// expression is enough to keep a whole query from the accelerator.
  boolean calm() {
    return calm;
  }

  @Override
  public long nextLong() {
    return random.nextLong();
  }
}
