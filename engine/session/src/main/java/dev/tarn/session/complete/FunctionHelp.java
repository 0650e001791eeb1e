package dev.tarn.session.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a function is called, as the engine describes it.
///
/// @param name the function's name
/// @param signatures such as `substr(str, pos[, len])`; may be empty
/// @param summary one line
public record FunctionHelp(String name, List<String> signatures, String summary) {
  private static final String USAGE = "Usage:";
  private static final String MORE = "Extended Usage:";

  /// Copies the signatures.
  public FunctionHelp {
    signatures = List.copyOf(signatures);
  }

  /// Reads the answer of `DESCRIBE FUNCTION EXTENDED`.
  ///
  /// @param name the function's name
  /// @param description its rows, one a line
  /// @return without signatures if the text tells none
  public static FunctionHelp of(String name, String description) {
    int start = description.indexOf(USAGE);
    if (start < 0) {
      return new FunctionHelp(name, List.of(), "");
    }
    int end = description.indexOf(MORE, start + USAGE.length());
    String usage =
        description.substring(start + USAGE.length(), end < 0 ? description.length() : end);
    List<String> signatures = new ArrayList<>();
    String summary = "";
    for (String line : usage.lines().map(String::strip).toList()) {
      int dash = line.indexOf(" - ");
      if (dash > 0 && calls(name, line.substring(0, dash))) {
        signatures.add(line.substring(0, dash).strip());
        summary = summary.isEmpty() ? line.substring(dash + 3).strip() : summary;
      } else if (summary.isEmpty() && !line.isEmpty() && !line.equals("N/A.")) {
        summary = line;
      }
    }
    return new FunctionHelp(name, signatures, summary);
  }

  /// The first signature.
  ///
  /// @return the bare name with parentheses if none is told
  public String signature() {
    return signatures.isEmpty() ? name + "()" : signatures.getFirst();
  }

  /// Tells if it takes no argument in any form.
  ///
  /// @return false also if that is not told
  public boolean isWithoutArguments() {
    return !signatures.isEmpty()
        && signatures.stream()
            .allMatch(signature -> signature.endsWith("()") || signature.indexOf('(') < 0);
  }

  private static boolean calls(String name, String signature) {
    return signature.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
  }
}
