package dev.tarn.engine.samples;

import io.trino.tpch.Distributions;
import io.trino.tpch.TextPool;
import java.util.function.Supplier;

/// The text that TPC-H's comment columns are cut from.
final class TpchText {
  private TpchText() {}

  /// The benchmark's own 300 MB of text.
  static Supplier<TextPool> full() {
    return TextPool.getDefaultTextPool();
  }

  /// No text, for reads that want no comment column.
  static Supplier<TextPool> none() {
    return () -> None.POOL;
  }

  private static final class None extends TextPool {
    private static final None POOL = new None();
    private static final int SIZE = 300 * 1024 * 1024;

    None() {
      super(1, Distributions.getDefaultDistributions());
    }

    @Override
    public int size() {
      return SIZE;
    }

    @Override
    public String getText(int begin, int end) {
      return "";
    }
  }
}
