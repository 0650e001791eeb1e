package dev.tarn.session.connect;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.connect.proto.DataType;
import dev.tarn.session.connect.proto.Expression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Makes the protocol's literals of parameter values.
final class Literals {
  private Literals() {}

  /// A literal.
  ///
  /// @param value a parameter's value
  /// @return an expression that the engine binds, without parsing any text
  /// @throws ArithmeticException if a moment is too far off for 64 bits of microseconds
  static Expression of(ParameterValue value) {
    return Expression.newBuilder().setLiteral(literal(value)).build();
  }

  private static Expression.Literal.Builder literal(ParameterValue value) {
    Expression.Literal.Builder literal = Expression.Literal.newBuilder();
    return switch (value) {
      case ParameterValue.Null _ ->
          literal.setNull(DataType.newBuilder().setNull(DataType.NULL.getDefaultInstance()));
      case ParameterValue.Text text -> literal.setString(text.value());
      case ParameterValue.Whole whole -> literal.setLong(whole.value());
      case ParameterValue.Exact exact -> literal.setDecimal(decimal(exact.value()));
      case ParameterValue.Floating floating -> literal.setDouble(floating.value());
      case ParameterValue.Truth truth -> literal.setBoolean(truth.value());
      case ParameterValue.Day day -> literal.setDate(Math.toIntExact(day.value().toEpochDay()));
      case ParameterValue.Moment moment -> literal.setTimestamp(micros(moment.value()));
      case ParameterValue.WallTime wall -> literal.setTimestampNtz(micros(wall.value()));
      case ParameterValue.Several several -> literal.setArray(array(several));
      case ParameterValue.Range _ ->
          throw new IllegalArgumentException("A range is bound by its ends");
    };
  }

  // The field is deprecated for a message that engines before 4.1 do not know.
  @SuppressWarnings("deprecation")
  private static Expression.Literal.Array.Builder array(ParameterValue.Several several) {
    Expression.Literal.Array.Builder array = Expression.Literal.Array.newBuilder();
    array.setElementType(ElementTypes.of(several.values()));
    several.values().forEach(value -> array.addElements(literal(value)));
    return array;
  }

  private static Expression.Literal.Decimal.Builder decimal(BigDecimal value) {
    // Spark knows no negative scale.
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return Expression.Literal.Decimal.newBuilder()
        .setValue(plain.toPlainString())
        .setPrecision(Math.max(plain.precision(), Math.max(1, plain.scale())))
        .setScale(plain.scale());
  }

  private static long micros(Instant moment) {
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1000);
  }

  private static long micros(LocalDateTime wall) {
    return micros(wall.toInstant(ZoneOffset.UTC));
  }
}
