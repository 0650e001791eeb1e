package dev.tarn.session.rewrite;

import dev.tarn.session.sql.SqlMarkers;
import dev.tarn.session.sql.UpperCaseStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ErrorCapturingIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleStatementContext;
import org.jspecify.annotations.Nullable;

/// A statement as Spark's grammar sees it. Not for several threads.
final class StatementTree {
  private static final int LONGEST = 200_000;

  private final String text;
  private final SingleStatementContext root;

  private StatementTree(String text, SingleStatementContext root) {
    this.text = text;
    this.root = root;
  }

  /// Reads a statement.
  ///
  /// @return empty if the grammar does not know it
  static Optional<StatementTree> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = SqlMarkers.plain(text);
    SingleStatementContext root = parse(plain, PredictionMode.SLL);
    root = root == null ? parse(plain, PredictionMode.LL) : root;
    return Optional.ofNullable(root).map(found -> new StatementTree(text, found));
  }

  private static @Nullable SingleStatementContext parse(String plain, PredictionMode mode) {
    SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseStream(plain));
    lexer.removeErrorListeners();
    SqlBaseParser parser = new SqlBaseParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(mode);
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return parser.singleStatement();
    } catch (ParseCancellationException | StackOverflowError e) {
      return null;
    }
  }

  String text() {
    return text;
  }

  SingleStatementContext root() {
    return root;
  }

  /// All parts of a kind, in the order of the text.
  <T extends ParserRuleContext> List<T> all(Class<T> kind) {
    List<T> found = new ArrayList<>();
    collect(root, kind, found);
    return found;
  }

  static <T extends ParserRuleContext> void collect(ParseTree from, Class<T> kind, List<T> into) {
    if (kind.isInstance(from)) {
      into.add(kind.cast(from));
    }
    for (int i = 0; i < from.getChildCount(); i++) {
      collect(from.getChild(i), kind, into);
    }
  }

  /// The UTF-16 index of a part's first unit.
  int start(ParserRuleContext part) {
    return units(part.getStart().getStartIndex());
  }

  /// The UTF-16 index behind a part.
  int end(ParserRuleContext part) {
    return units(part.getStop().getStopIndex() + 1);
  }

  private int units(int points) {
    return text.offsetByCodePoints(0, points);
  }

  /// What stands there.
  String written(ParserRuleContext part) {
    return text.substring(start(part), end(part));
  }

  List<String> parts(MultipartIdentifierContext name) {
    return name.errorCapturingIdentifier().stream()
        .map((ErrorCapturingIdentifierContext part) -> plain(written(part)))
        .toList();
  }

  /// A name without its backticks.
  static String plain(String written) {
    return written.length() > 1 && written.startsWith("`") && written.endsWith("`")
        ? written.substring(1, written.length() - 1).replace("``", "`")
        : written;
  }
}
