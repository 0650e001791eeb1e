package dev.tarn.ui.sql;

import dev.tarn.session.StatementError;
import dev.tarn.session.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the name that was probably meant, which the engine tells as a list in backticks.
final class Suggestions {
  private Suggestions() {}

  /// The first proposal of an error.
  ///
  /// @param error any error
  /// @return the name as SQL takes it, without needless backticks
  static Optional<String> of(StatementError error) {
    String proposal = error.parameters().get("proposal");
    return proposal == null ? Optional.empty() : first(proposal);
  }

  private static Optional<String> first(String proposal) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < proposal.length() && proposal.charAt(at) == '`') {
      StringBuilder part = new StringBuilder();
      at++;
      while (at < proposal.length()) {
        char c = proposal.charAt(at);
        if (c == '`' && at + 1 < proposal.length() && proposal.charAt(at + 1) == '`') {
          at++;
        } else if (c == '`') {
          break;
        }
        part.append(c);
        at++;
      }
      parts.add(TableName.quoted(part.toString()));
      at++;
      if (at >= proposal.length() || proposal.charAt(at) != '.') {
        break;
      }
      at++;
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(".", parts));
  }
}
