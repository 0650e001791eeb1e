package dev.tarn.ui.sql;

import dev.tarn.session.StatementError;
import dev.tarn.session.TableName;
import java.util.ArrayList;
import java.util.List;

/// Finds the names that were probably meant, which the engine tells as a list in backticks.
final class Suggestions {
  private static final int MOST = 4;
  private static final String ASKS = "Did you mean one of the following?";

  private final String proposal;
  private int at;

  private Suggestions(String proposal) {
    this.proposal = proposal;
  }

  /// The proposals of an error, the nearest first.
  ///
  /// @param error any error
  /// @return names as SQL takes them, without needless backticks; few
  static List<String> of(StatementError error) {
    String proposal = error.parameters().get("proposal");
    return proposal == null ? List.of() : new Suggestions(proposal).names();
  }

  /// An error's message without the question that the proposals answer.
  ///
  /// @param message what the engine said
  /// @param suggestions shown beside the message
  /// @return the message as it is if there are none
  static String without(String message, List<String> suggestions) {
    int asks = message.indexOf(ASKS);
    int end = message.indexOf("].", asks);
    return suggestions.isEmpty() || asks < 0 || end < 0
        ? message
        : message.substring(0, asks).strip() + message.substring(end + 2);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    while (names.size() < MOST && isTick(at)) {
      names.add(name());
      while (at < proposal.length() && !isTick(at)) {
        at++;
      }
    }
    return names;
  }

  private String name() {
    List<String> parts = new ArrayList<>();
    while (isTick(at)) {
      parts.add(TableName.quoted(part()));
      if (at < proposal.length() && proposal.charAt(at) == '.') {
        at++;
      } else {
        break;
      }
    }
    return String.join(".", parts);
  }

  private String part() {
    StringBuilder part = new StringBuilder();
    for (at++; at < proposal.length(); at++) {
      if (isTick(at) && !isTick(at + 1)) {
        at++;
        break;
      }
      if (isTick(at)) {
        at++;
      }
      part.append(proposal.charAt(at));
    }
    return part.toString();
  }

  private boolean isTick(int place) {
    return place < proposal.length() && proposal.charAt(place) == '`';
  }
}
