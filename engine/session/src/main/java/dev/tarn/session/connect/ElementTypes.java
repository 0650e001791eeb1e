package dev.tarn.session.connect;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.connect.proto.DataType;
import java.math.BigDecimal;
import java.util.List;

/// Tells the protocol's type of the values in a list.
final class ElementTypes {
  private ElementTypes() {}

  /// A type that holds all of the values.
  ///
  /// @param values at least one, all of one kind
  static DataType of(List<ParameterValue> values) {
    DataType.Builder type = DataType.newBuilder();
    return switch (values.getFirst()) {
      case ParameterValue.Null _ -> type.setNull(DataType.NULL.getDefaultInstance()).build();
      case ParameterValue.Text _ -> type.setString(DataType.String.getDefaultInstance()).build();
      case ParameterValue.Whole _ -> type.setLong(DataType.Long.getDefaultInstance()).build();
      case ParameterValue.Exact _ -> type.setDecimal(decimal(values)).build();
      case ParameterValue.Floating _ ->
          type.setDouble(DataType.Double.getDefaultInstance()).build();
      case ParameterValue.Truth _ -> type.setBoolean(DataType.Boolean.getDefaultInstance()).build();
      case ParameterValue.Day _ -> type.setDate(DataType.Date.getDefaultInstance()).build();
      case ParameterValue.Moment _ ->
          type.setTimestamp(DataType.Timestamp.getDefaultInstance()).build();
      case ParameterValue.WallTime _ ->
          type.setTimestampNtz(DataType.TimestampNTZ.getDefaultInstance()).build();
      case ParameterValue.Several _, ParameterValue.Range _ ->
          throw new IllegalArgumentException("Lists hold single values");
    };
  }

  private static DataType.Decimal decimal(List<ParameterValue> values) {
    int scale = 0;
    int whole = 1;
    for (ParameterValue value : values) {
      if (value instanceof ParameterValue.Exact(BigDecimal exact)) {
        scale = Math.max(scale, exact.scale());
        whole = Math.max(whole, exact.precision() - exact.scale());
      }
    }
    return DataType.Decimal.newBuilder().setPrecision(whole + scale).setScale(scale).build();
  }
}
