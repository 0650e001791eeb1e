package dev.tarn.workspace.listen;

/// A listener's hold; closing it ends the calls.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
