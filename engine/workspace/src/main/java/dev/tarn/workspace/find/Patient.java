package dev.tarn.workspace.find;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// A text that ends a search which takes for ever, as some expressions do, or which nobody wants
/// any more.
final class Patient implements CharSequence {
  private static final long MOST_READS = 2_000_000_000L;
  private static final int LOOK = 0xFFFF;

  private final CharSequence text;
  private final BooleanSupplier cancelled;
  private final long[] reads;

  Patient(CharSequence text, BooleanSupplier cancelled) {
    this(text, cancelled, new long[1]);
  }

  private Patient(CharSequence text, BooleanSupplier cancelled, long[] reads) {
    this.text = text;
    this.cancelled = cancelled;
    this.reads = reads;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    long count = ++reads[0];
    if ((count & LOOK) == 0
        && (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted())) {
      throw new CancellationException("The search was cancelled");
    }
    if (count > MOST_READS) {
      throw new IllegalStateException("The expression takes too long");
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new Patient(text.subSequence(start, end), cancelled, reads);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
