package dev.tarn.session.view;

/// Estimates how many different hashes there were, in 16 KB, to about 1 %.
///
/// @see <a href="https://algo.inria.fr/flajolet/Publications/FlFuGaMe07.pdf">HyperLogLog</a>
final class HyperLogLog {
  private static final int BITS = 14;
  private static final int SIZE = 1 << BITS;

  private final byte[] registers = new byte[SIZE];

  void add(long hash) {
    int place = (int) (hash >>> (64 - BITS));
    int rank = Long.numberOfLeadingZeros(hash << BITS | 1L << (BITS - 1)) + 1;
    if (rank > registers[place]) {
      registers[place] = (byte) rank;
    }
  }

  void addAll(HyperLogLog other) {
    for (int i = 0; i < SIZE; i++) {
      registers[i] = (byte) Math.max(registers[i], other.registers[i]);
    }
  }

  long estimate() {
    double sum = 0;
    int empty = 0;
    for (byte rank : registers) {
      sum += 1.0 / (1L << rank);
      empty += rank == 0 ? 1 : 0;
    }
    double alpha = 0.7213 / (1 + 1.079 / SIZE);
    double raw = alpha * SIZE * SIZE / sum;
    return Math.round(
        raw <= 2.5 * SIZE && empty > 0 ? SIZE * Math.log((double) SIZE / empty) : raw);
  }
}
