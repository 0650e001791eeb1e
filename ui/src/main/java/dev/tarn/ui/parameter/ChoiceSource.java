package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.Choice;
import dev.tarn.session.parameter.Choices;
import java.util.List;
import java.util.function.Consumer;

/// Asks for the values of dropdowns. For the window's thread.
@FunctionalInterface
public interface ChoiceSource {

  /// Runs a query, without blocking.
  ///
  /// @param asked the query
  /// @param found takes its values, on the window's thread
  /// @param failed takes what went wrong, on the window's thread
  void ask(Choices.Asked asked, Consumer<List<Choice>> found, Consumer<Throwable> failed);
}
