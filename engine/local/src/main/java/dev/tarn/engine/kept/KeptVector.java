package dev.tarn.engine.kept;

import org.apache.arrow.vector.ValueVector;
import org.apache.spark.sql.vectorized.ArrowColumnVector;

/// A column whose memory belongs to its reader. Spark closes the columns of each batch before it
/// asks for the next, by which Arrow's structs would lose their fields.
final class KeptVector extends ArrowColumnVector {
  KeptVector(ValueVector vector) {
    super(vector);
  }

  @Override
  public void closeIfFreeable() {}

  @Override
  public void close() {}
}
