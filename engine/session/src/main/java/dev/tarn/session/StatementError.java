package dev.tarn.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a statement failed.
///
/// @param kind whose error it is
/// @param message what is wrong in plain words, without stack trace and without plan dumps
/// @param condition Spark's error condition such as `UNRESOLVED_COLUMN.WITH_SUGGESTION`, or null
/// @param sqlState five characters, or null
/// @param parameters the message's parameters by name (for example `proposal`), maybe empty
/// @param position where in the statement's text, or null if that is not known
/// @param detail everything the engine said, for copying and support
public record StatementError(
    Kind kind,
    String message,
    @Nullable String condition,
    @Nullable String sqlState,
    Map<String, String> parameters,
    @Nullable Position position,
    String detail) {

  /// Whose error it is.
  public enum Kind {
    /// The statement or its data: the user can mend it.
    STATEMENT,
    /// The engine ended or cannot be reached.
    ENGINE_LOST,
    /// The answer is larger than the engine may send on this road; what came is kept.
    RESULT_TOO_LARGE,
    /// The result could not be written, for example because the disk is full.
    STORAGE,
    /// A fault of Tarn's own or of the engine's.
    INTERNAL
  }

  /// Copies the parameters.
  public StatementError {
    parameters = Map.copyOf(parameters);
  }

  /// Tells if the engine does not know the session any more: it was started anew, or has forgotten
  /// a session that was not used for long.
  ///
  /// @return true if only a new session can help
  public boolean isSessionForgotten() {
    return kind == Kind.ENGINE_LOST && condition != null && condition.startsWith("INVALID_HANDLE.");
  }
}
