package dev.tarn.engine.sql;

import java.util.Iterator;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.NamedParameterContext;
import org.apache.spark.sql.catalyst.parser.ParameterContext;
import org.apache.spark.sql.catalyst.parser.PositionalParameterContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/// Writes the values of parameters into statements that only Delta's grammar knows, such as
/// `OPTIMIZE t WHERE day = :day`.
///
/// Spark's own substitution parses the statement first, with Spark's grammar, and so refuses these.
/// This one needs tokens alone: a marker is never inside a string, a quoted name or a comment.
final class DeltaParameters {
  private DeltaParameters() {}

  /// Replaces each marker that has a value; others stay, for the parser to complain about.
  static String substitute(String text, ParameterContext parameters) {
    CommonTokenStream stream =
        new CommonTokenStream(
            new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(text))));
    stream.fill();
    List<Token> tokens = stream.getTokens();
    int[] letters = text.codePoints().toArray();
    StringBuilder result = new StringBuilder(text.length());
    Iterator<Expression> values = positional(parameters);
    int copied = 0;
    for (int index = 0; index < tokens.size(); index++) {
      Token token = tokens.get(index);
      String value = null;
      Token last = token;
      if (token.getType() == SqlBaseLexer.QUESTION && values.hasNext()) {
        value = values.next().sql();
      } else if (token.getType() == SqlBaseLexer.COLON && index + 1 < tokens.size()) {
        last = tokens.get(index + 1);
        value = named(parameters, originalText(letters, last));
      }
      if (value != null) {
        result.append(new String(letters, copied, token.getStartIndex() - copied)).append(value);
        copied = last.getStopIndex() + 1;
      }
    }
    return result.append(new String(letters, copied, letters.length - copied)).toString();
  }

  private static String originalText(int[] letters, Token token) {
    int length = token.getStopIndex() - token.getStartIndex() + 1;
    return token.getType() == Token.EOF || length <= 0
        ? ""
        : new String(letters, token.getStartIndex(), length);
  }

  private static @Nullable String named(ParameterContext parameters, String name) {
    return parameters instanceof NamedParameterContext named && named.params().contains(name)
        ? named.params().apply(name).sql()
        : null;
  }

  private static Iterator<Expression> positional(ParameterContext parameters) {
    return parameters instanceof PositionalParameterContext positional
        ? CollectionConverters.asJava(positional.params()).iterator()
        : List.<Expression>of().iterator();
  }
}
