package dev.tarn.engine.copy;

import dev.tarn.engine.statement.OwnGrammar;
import dev.tarn.engine.statement.OwnStatement;
import dev.tarn.engine.statement.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;

/// Reads the statement `COPY INTO`.
///
/// ```
/// COPY INTO table [BY POSITION | (column, …)]
///   FROM {'path' | (SELECT … FROM 'path' …)}
///   FILEFORMAT = CSV | JSON | PARQUET | ORC | AVRO | TEXT
///   [VALIDATE [ALL | n ROWS]]
///   [FILES = ('name', …) | PATTERN = '…']
///   [FORMAT_OPTIONS ('key' = 'value', …)]
///   [COPY_OPTIONS ('mergeSchema' = 'true', 'force' = 'true')]
/// ```
public final class CopyGrammar {
  private final Tokens tokens;

  private List<String> columns = List.of();
  private boolean byPosition;
  private String path = "";
  private Optional<CopyPlan.Select> select = Optional.empty();
  private Optional<CopyFormat> format = Optional.empty();
  private List<String> files = List.of();
  private Optional<String> pattern = Optional.empty();
  private Map<String, String> options = Map.of();
  private Map<String, String> copyOptions = Map.of();
  private OptionalLong most = OptionalLong.empty();

  private CopyGrammar(Tokens tokens) {
    this.tokens = tokens;
  }

  /// The grammar, as the engine's parser takes it.
  ///
  /// @return reads `COPY INTO`
  public static OwnGrammar own() {
    return new OwnGrammar() {
      @Override
      public boolean begins(String text) {
        return Tokens.begins(text, "COPY", "INTO");
      }

      @Override
      public OwnStatement parse(String text) throws ParseException {
        CopyGrammar grammar = new CopyGrammar(new Tokens(text));
        CopyPlan plan = grammar.statement();
        return grammar.most.isPresent()
            ? new CopyValidate(plan, grammar.most.getAsLong())
            : new CopyInto(plan);
      }
    };
  }

  private CopyPlan statement() throws ParseException {
    tokens.take("COPY");
    tokens.take("INTO");
    String table = table();
    target();
    tokens.take("FROM");
    source();
    while (!tokens.isAtEnd()) {
      clause();
    }
    return new CopyPlan(
        table,
        columns,
        byPosition,
        path,
        select,
        format.orElseThrow(() ->
            new CopyException(
                "COPY_NO_FORMAT",
                "FILEFORMAT = … is missing: write CSV, JSON, PARQUET, ORC, AVRO or TEXT")),
        files,
        pattern,
        options,
        isOn("mergeSchema") ? Evolution.ADD : Evolution.FAIL,
        Optional.empty(),
        isOn("force") ? Again.ALWAYS : Again.NEVER,
        Optional.empty());
  }

  private String table() throws ParseException {
    Token first = tokens.next();
    Token last = first;
    while (!tokens.isAtEnd() && !tokens.is("FROM") && !tokens.is("BY") && !tokens.isSign("(")) {
      last = tokens.next();
    }
    return tokens.text(first, last);
  }

  private void target() throws ParseException {
    if (tokens.is("BY")) {
      tokens.take("BY");
      tokens.take("POSITION");
      byPosition = true;
    } else if (tokens.isSign("(")) {
      List<String> names = new ArrayList<>();
      tokens.takeSign("(");
      names.add(tokens.name());
      while (tokens.isSign(",")) {
        tokens.takeSign(",");
        names.add(tokens.name());
      }
      tokens.takeSign(")");
      columns = names;
    }
  }

  private void source() throws ParseException {
    if (!tokens.isSign("(")) {
      path = tokens.string();
      return;
    }
    tokens.takeSign("(");
    if (tokens.isString()) {
      path = tokens.string();
      tokens.takeSign(")");
      return;
    }
    Token first = tokens.take("SELECT");
    Token before = first;
    int depth = 0;
    while (depth > 0 || !tokens.is("FROM")) {
      before = tokens.next();
      depth += depth(before);
    }
    before = tokens.take("FROM");
    path = tokens.string();
    String head = tokens.text(first, before);
    select = Optional.of(new CopyPlan.Select(head, rest()));
  }

  /// What comes behind the path, up to the closing parenthesis.
  private String rest() throws ParseException {
    Token first = null;
    Token last = null;
    int depth = 0;
    while (depth > 0 || !tokens.isSign(")")) {
      last = tokens.next();
      first = first == null ? last : first;
      depth += depth(last);
    }
    tokens.takeSign(")");
    return first == null || last == null ? "" : tokens.text(first, last);
  }

  private static int depth(Token token) {
    return switch (token.getType()) {
      case SqlBaseLexer.LEFT_PAREN -> 1;
      case SqlBaseLexer.RIGHT_PAREN -> -1;
      default -> 0;
    };
  }

  private void clause() throws ParseException {
    Token word = tokens.peek();
    switch (word.getText().toUpperCase(Locale.ROOT)) {
      case "FILEFORMAT" -> {
        tokens.take("FILEFORMAT");
        tokens.takeSign("=");
        format = Optional.of(CopyFormat.of(tokens.isString() ? tokens.string() : tokens.name()));
      }
      case "FILES" -> {
        tokens.take("FILES");
        tokens.takeSign("=");
        files = strings();
      }
      case "PATTERN" -> {
        tokens.take("PATTERN");
        tokens.takeSign("=");
        pattern = Optional.of(tokens.string());
      }
      case "VALIDATE" -> {
        tokens.take("VALIDATE");
        most = OptionalLong.of(rows());
      }
      case "FORMAT_OPTIONS" -> {
        tokens.take("FORMAT_OPTIONS");
        options = options();
      }
      case "COPY_OPTIONS" -> {
        Token at = tokens.take("COPY_OPTIONS");
        copyOptions = options();
        checkCopyOptions(at);
      }
      default -> throw tokens.error(word);
    }
  }

  /// How many rows are looked at; all, unless told otherwise.
  private long rows() throws ParseException {
    if (tokens.skip("ALL") || tokens.isAtEnd() || !tokens.peek().getText().matches("[0-9]+")) {
      return CopyCheck.ALL;
    }
    Token number = tokens.next();
    tokens.take("ROWS");
    try {
      return Math.toIntExact(Long.parseLong(number.getText()));
    } catch (NumberFormatException | ArithmeticException e) {
      throw tokens.error(number, "write VALIDATE ALL to look at all rows");
    }
  }

  private void checkCopyOptions(Token at) throws ParseException {
    for (String name : copyOptions.keySet()) {
      if (!name.equalsIgnoreCase("mergeSchema") && !name.equalsIgnoreCase("force")) {
        throw tokens.error(
            at, "'" + name + "' is no option here; there are 'mergeSchema' and 'force'");
      }
    }
  }

  private List<String> strings() throws ParseException {
    List<String> all = new ArrayList<>();
    tokens.takeSign("(");
    all.add(tokens.string());
    while (tokens.isSign(",")) {
      tokens.takeSign(",");
      all.add(tokens.string());
    }
    tokens.takeSign(")");
    return all;
  }

  private Map<String, String> options() throws ParseException {
    Map<String, String> all = new LinkedHashMap<>();
    tokens.takeSign("(");
    while (!tokens.isSign(")")) {
      String key = tokens.isString() ? tokens.string() : tokens.name();
      tokens.takeSign("=");
      all.put(key, tokens.isString() ? tokens.string() : tokens.next().getText());
      if (!tokens.isSign(")")) {
        tokens.takeSign(",");
      }
    }
    tokens.takeSign(")");
    return all;
  }

  private boolean isOn(String option) {
    return copyOptions.entrySet().stream()
        .anyMatch(entry ->
            entry.getKey().equalsIgnoreCase(option) && entry.getValue().equalsIgnoreCase("true"));
  }
}
