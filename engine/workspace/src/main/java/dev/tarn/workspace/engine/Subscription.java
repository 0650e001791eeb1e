package dev.tarn.workspace.engine;

/// A listener's hold; closing it ends the calls.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
