package dev.tarn.engine.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;
import org.apache.spark.sql.catalyst.util.SparkParserUtils$;

/// Reads statements about volumes from Spark's tokens.
final class VolumeGrammar {
  private final List<Token> tokens;
  private int next;

  private VolumeGrammar(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// Reads a statement.
  ///
  /// @param text any statement
  /// @return empty if it is about something else
  /// @throws VolumeException if it is about volumes and wrong
  static Optional<VolumeStatement> read(String text) {
    String head = text.length() > 4_000 ? text.substring(0, 4_000) : text;
    if (!head.toUpperCase(Locale.ROOT).contains("VOLUME")) {
      return Optional.empty();
    }
    SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(text)));
    lexer.removeErrorListeners();
    CommonTokenStream stream = new CommonTokenStream(lexer);
    stream.fill();
    List<Token> all =
        stream.getTokens().stream()
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .filter(token -> token.getType() != Token.EOF)
            .toList();
    return new VolumeGrammar(all).statement();
  }

  private Optional<VolumeStatement> statement() {
    if (words("CREATE", "VOLUME")) {
      return Optional.of(create(false));
    }
    if (words("CREATE", "EXTERNAL", "VOLUME")) {
      return Optional.of(create(true));
    }
    if (words("SHOW", "VOLUMES")) {
      List<String> schema = words("IN") || words("FROM") ? name() : List.of();
      end();
      return Optional.of(new VolumeStatement.Show(schema));
    }
    if (words("DESCRIBE", "VOLUME") || words("DESC", "VOLUME")) {
      List<String> name = name();
      end();
      return Optional.of(new VolumeStatement.Describe(name));
    }
    if (words("DROP", "VOLUME")) {
      boolean present = words("IF", "EXISTS");
      List<String> name = name();
      end();
      return Optional.of(new VolumeStatement.Drop(name, present));
    }
    return Optional.empty();
  }

  private VolumeStatement create(boolean external) {
    boolean missing = words("IF", "NOT", "EXISTS");
    List<String> name = name();
    String location = "";
    String comment = "";
    while (next < tokens.size() && !isSign(";")) {
      if (words("LOCATION")) {
        location = string();
      } else if (words("COMMENT")) {
        comment = string();
      } else {
        throw wrong("LOCATION or COMMENT");
      }
    }
    end();
    if (external == location.isEmpty()) {
      throw new VolumeException(
          external
              ? "An external volume needs a folder: add LOCATION '/the/folder'."
              : "A volume with a LOCATION is written CREATE EXTERNAL VOLUME.");
    }
    return new VolumeStatement.Create(name, external, missing, location, comment);
  }

  private boolean words(String... words) {
    if (next + words.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(next + i).getText().equalsIgnoreCase(words[i])) {
        return false;
      }
    }
    next += words.length;
    return true;
  }

  private List<String> name() {
    List<String> parts = new ArrayList<>();
    do {
      parts.add(part());
    } while (words("."));
    return parts;
  }

  private String part() {
    if (next >= tokens.size() || !isName(tokens.get(next))) {
      throw wrong("a name");
    }
    Token token = tokens.get(next++);
    String text = token.getText();
    return token.getType() == SqlBaseLexer.BACKQUOTED_IDENTIFIER
        ? text.substring(1, text.length() - 1).replace("``", "`")
        : text;
  }

  private static boolean isName(Token token) {
    return token.getType() == SqlBaseLexer.BACKQUOTED_IDENTIFIER
        || token.getText().matches("[\\p{L}_0-9]+");
  }

  private String string() {
    boolean fits =
        next < tokens.size()
            && (tokens.get(next).getType() == SqlBaseLexer.STRING_LITERAL
                || tokens.get(next).getType() == SqlBaseLexer.DOUBLEQUOTED_STRING);
    if (!fits) {
      throw wrong("a text in quotes");
    }
    return SparkParserUtils$.MODULE$.unescapeSQLString(tokens.get(next++).getText(), false);
  }

  private boolean isSign(String sign) {
    return next < tokens.size() && tokens.get(next).getText().equals(sign);
  }

  private void end() {
    while (isSign(";")) {
      next++;
    }
    if (next < tokens.size()) {
      throw wrong("the end");
    }
  }

  private VolumeException wrong(String wanted) {
    String found =
        next < tokens.size() ? "'" + tokens.get(next).getText() + "'" : "the end of the statement";
    return new VolumeException(
        "Syntax error in a statement about volumes: expected " + wanted + ", found " + found + ".");
  }
}
