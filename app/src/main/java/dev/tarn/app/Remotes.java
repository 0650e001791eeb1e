package dev.tarn.app;

import dev.tarn.session.ConnectionString;
import dev.tarn.session.Endpoint;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The server that was named in the place of the local engine, by an option or as Spark's own
/// clients take it: from the environment.
final class Remotes {
  /// The variable that Spark's clients read.
  static final String VARIABLE = "SPARK_REMOTE";

  /// Asks for the variable; the start script says it when it has moved a server's name there, so
  /// that no list of processes shows its token.
  private static final String FROM_ENVIRONMENT = "env";

  private Remotes() {}

  /// Finds the server.
  ///
  /// @param option as typed, or null
  /// @param variable what the environment says, or null
  /// @return null for the local engine
  /// @throws IllegalArgumentException if it is no connection string; the words keep its secrets
  static @Nullable Endpoint find(@Nullable String option, @Nullable String variable) {
    boolean typed = option != null && !option.equals(FROM_ENVIRONMENT);
    String text = typed ? option : variable;
    if (text == null || text.isBlank() || isLocal(text)) {
      return null;
    }
    try {
      return ConnectionString.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          (option == null ? VARIABLE : "--remote") + ": " + e.getMessage(), e);
    }
  }

  /// Spark's clients take `local` and `local[4]` as well, for a server that they start themselves.
  private static boolean isLocal(String text) {
    return text.strip().toLowerCase(Locale.ROOT).matches("local(\\[.*])?");
  }
}
