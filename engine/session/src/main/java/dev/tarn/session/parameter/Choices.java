package dev.tarn.session.parameter;

import java.util.List;

/// Where the values come from among which is chosen.
public sealed interface Choices {

  /// A list that stands in the definition.
  ///
  /// @param all in order, at least one
  record Listed(List<Choice> all) implements Choices {
    /// Copies the list.
    public Listed {
      all = List.copyOf(all);
    }
  }

  /// The rows of a query: the first column has the values, a second one may have labels.
  ///
  /// @param query a single statement
  record Asked(String query) implements Choices {}
}
