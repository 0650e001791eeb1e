package dev.tarn.session.result;

import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/// Makes Java values of an Arrow vector's values.
@FunctionalInterface
interface Decoder {

  /// A value that is not null.
  ///
  /// @param vector of the kind that the decoder was made for
  /// @param index below the vector's count
  Object present(FieldVector vector, int index);

  /// A value.
  default @Nullable Object value(FieldVector vector, int index) {
    return vector.isNull(index) ? null : present(vector, index);
  }
}
