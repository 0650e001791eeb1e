package dev.tarn.session.create;

/// Where the values of a column come from.
public sealed interface Filling {

  /// Writers give them.
  record Given() implements Filling {}

  /// Writers give them; where one does not, an expression does.
  ///
  /// @param expression SQL
  record Usual(String expression) implements Filling {}

  /// They are computed of other columns.
  ///
  /// @param expression SQL
  record Generated(String expression) implements Filling {}

  /// The table counts.
  ///
  /// @param rule whether writers may give values, too
  /// @param start the first number, as it is written
  /// @param step from one number to the next, as it is written
  record Identity(Rule rule, String start, String step) implements Filling {}

  /// Who counts.
  enum Rule {
    /// The table alone.
    ALWAYS,
    /// The table, where a writer gives no number.
    BY_DEFAULT
  }

  /// The clause behind the type.
  ///
  /// @return empty for a plain column
  default String sql() {
    return switch (this) {
      case Given() -> "";
      case Usual(String expression) -> "DEFAULT " + expression.strip();
      case Generated(String expression) -> "GENERATED ALWAYS AS (" + expression.strip() + ")";
      case Identity(Rule rule, String start, String step) ->
          "GENERATED %s AS IDENTITY (START WITH %s INCREMENT BY %s)"
              .formatted(
                  rule == Rule.ALWAYS ? "ALWAYS" : "BY DEFAULT", start.strip(), step.strip());
    };
  }
}
