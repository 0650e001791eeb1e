package dev.tarn.ui.sql;

import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlStatements;
import dev.tarn.session.sql.SqlTokens;
import dev.tarn.session.sql.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names results: by the comment above the statement, else by its tables, else by its first words.
final class RunTitles {
  private static final int LONGEST = 40;
  private static final int LONGEST_READ = 20_000;
  private static final Set<String> BEFORE_TABLE =
      Set.of("FROM", "JOIN", "INTO", "TABLE", "VIEW", "UPDATE");

  private RunTitles() {}

  /// The title of a statement.
  static String of(SqlStatement statement) {
    String comment = statement.title();
    if (comment != null && !comment.isBlank()) {
      return shortened(comment.strip());
    }
    String text = statement.text().substring(0, Math.min(LONGEST_READ, statement.text().length()));
    Set<String> tables = tables(text);
    if (!tables.isEmpty()) {
      return shortened(String.join(", ", tables));
    }
    return shortened(text.substring(0, Math.min(200, text.length())).replaceAll("\\s+", " "));
  }

  /// The title of a statement that stands alone.
  static String of(String text) {
    List<SqlStatement> statements = SqlStatements.of(text).runnable();
    return statements.isEmpty() ? shortened(text.strip()) : of(statements.getFirst());
  }

  /// Gives titles that repeat a number.
  static List<RunRequest> distinct(List<RunRequest> requests) {
    Set<String> taken = new HashSet<>();
    List<RunRequest> named = new ArrayList<>();
    for (RunRequest request : requests) {
      String title = request.title();
      for (int i = 2; !taken.add(title); i++) {
        title = request.title() + " " + i;
      }
      named.add(request.titled(title));
    }
    return named;
  }

  private static Set<String> tables(String text) {
    Set<String> names = new LinkedHashSet<>();
    List<Token> tokens =
        SqlTokens.of(text).stream().filter(token -> token.kind() != Token.Kind.COMMENT).toList();
    for (int i = 0; i + 1 < tokens.size() && names.size() < 3; i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.KEYWORD
          && BEFORE_TABLE.contains(token.in(text).toUpperCase(Locale.ROOT))
          && isName(tokens.get(i + 1))) {
        int last = i + 1;
        while (last + 2 < tokens.size()
            && tokens.get(last + 1).in(text).equals(".")
            && isName(tokens.get(last + 2))) {
          last += 2;
        }
        names.add(bare(tokens.get(last).in(text)));
      }
    }
    return names;
  }

  private static boolean isName(Token token) {
    return token.kind() == Token.Kind.IDENTIFIER || token.kind() == Token.Kind.QUOTED_IDENTIFIER;
  }

  private static String bare(String name) {
    String plain =
        name.startsWith("`") && name.endsWith("`") && name.length() > 1
            ? name.substring(1, name.length() - 1)
            : name;
    return plain.substring(plain.lastIndexOf('/') + 1);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end).stripTrailing() + "…";
  }
}
