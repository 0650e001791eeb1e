package dev.tarn.session.text;

import dev.tarn.session.DataType;

/// Stands for the type of a part of a value whose type Tarn has no model of.
final class Unknown {
  static final DataType TYPE = new DataType.Other("unknown");

  private Unknown() {}
}
