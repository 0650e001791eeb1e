package dev.tarn.engine.lake;

import java.util.function.UnaryOperator;
import scala.PartialFunction;
import scala.runtime.AbstractPartialFunction;

/// A function for Spark's tree transformations that looks at every node.
///
/// @param <T> the kind of node
final class Change<T> extends AbstractPartialFunction<T, T> {
  private final UnaryOperator<T> function;

  private Change(UnaryOperator<T> function) {
    this.function = function;
  }

  /// Makes one; the function returns its argument where nothing is to change.
  static <T> PartialFunction<T, T> of(UnaryOperator<T> function) {
    return new Change<>(function);
  }

  @Override
  public boolean isDefinedAt(T node) {
    return true;
  }

  @Override
  public T apply(T node) {
    return function.apply(node);
  }
}
