package dev.tarn.session.lineage;

import dev.tarn.session.TableName;
import dev.tarn.session.sql.Lexeme;
import dev.tarn.session.sql.SqlScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where texts name a table. Any text will do; the time is linear in its length.
///
/// In SQL a name is read as Spark's lexer reads it, with the schema that a `USE` before it chose. A
/// name without a schema is sure only if that schema is the table's own, else it may be another
/// table's. In other texts, such as programs and notebooks, names are found as they are written.
public final class Mentions {
  private static final String LAKE = "lake";
  private static final String SPARKS = "spark_catalog";
  private static final Set<String> BEFORE_TABLE =
      Set.of(
          "FROM",
          "JOIN",
          "INTO",
          "TABLE",
          "UPDATE",
          "USING",
          "VIEW",
          "EXISTS",
          "OVERWRITE",
          "ON",
          "DESCRIBE",
          "DESC",
          "EXTENDED",
          "OPTIMIZE",
          "VACUUM",
          "CLONE",
          "HISTORY",
          "DETAIL",
          "ANALYZE",
          "STREAM");

  private final String text;
  private final TableName table;
  private final List<Lexeme> lexemes;
  private final Set<String> shadows = new HashSet<>();
  private final List<Mention> found = new ArrayList<>();
  private String catalog;
  private String schema;

  private Mentions(String text, TableName table, String catalog, String schema) {
    this.text = text;
    this.table = table;
    this.catalog = catalog;
    this.schema = schema;
    this.lexemes =
        SqlScanner.scan(text).stream()
            .filter(lexeme -> lexeme.form() != Lexeme.Form.COMMENT)
            .toList();
  }

  /// Finds a table in SQL that begins in the usual schema.
  ///
  /// @param text any number of statements
  /// @param table the table
  /// @return in order
  public static List<Mention> inSql(String text, TableName table) {
    return inSql(text, table, LAKE, "default");
  }

  /// Finds a table in SQL.
  ///
  /// @param text any number of statements
  /// @param table the table
  /// @param catalog in which names without one are looked up at first
  /// @param schema in which names without one are looked up at first
  /// @return in order
  public static List<Mention> inSql(String text, TableName table, String catalog, String schema) {
    Mentions mentions = new Mentions(text, table, catalog, schema);
    mentions.run();
    return mentions.found;
  }

  /// Finds a table in a text that is no SQL, such as a program.
  ///
  /// @param text any
  /// @param table the table
  /// @return in order
  public static List<Mention> inText(String text, TableName table) {
    String own = part(table.table());
    String catalogs = isLake(table.catalog()) ? LAKE + "|" + SPARKS : part(table.catalog());
    Pattern pattern =
        Pattern.compile(
            "(?<![\\w.`])(?:(?<whole>(?:(?:"
                + catalogs
                + ")`?\\.`?)?`?"
                + part(table.schema())
                + "`?\\.`?"
                + own
                + ")|(?:(?<=\\b(?:from|join|into|table|update|using)\\s)|(?<=[\"']))(?<bare>`?"
                + own
                + "))(?![\\w-])`?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    List<Mention> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      boolean whole = matcher.group("whole") != null;
      found.add(new Mention(matcher.start(), matcher.end(), whole));
    }
    return found;
  }

  private void run() {
    for (int at = 0; at < lexemes.size(); ) {
      if (lexemes.get(at).isSign(text, ";")) {
        shadows.clear();
      }
      at = isName(at) ? chain(at) : at + 1;
    }
  }

  /// Reads a name of one or more parts.
  ///
  /// @return the index behind it
  private int chain(int first) {
    List<String> parts = new ArrayList<>(List.of(name(first)));
    int last = first;
    while (last + 2 < lexemes.size()
        && lexemes.get(last + 1).isSign(text, ".")
        && isName(last + 2)) {
      last += 2;
      parts.add(name(last));
    }
    String word = word(first);
    if (word.equals("USE") && parts.size() == 1 && startsStatement(first)) {
      return use(last + 1);
    }
    if (parts.size() == 1 && isNamedQuery(first)) {
      shadows.add(parts.getFirst());
      return last + 1;
    }
    meets(parts, first, last);
    return last + 1;
  }

  private void meets(List<String> parts, int first, int last) {
    String own = lower(table.table());
    boolean schemaFits = schemaIs(parts.size() > 1 ? parts.get(parts.size() > 2 ? 1 : 0) : schema);
    if (parts.size() >= 3
        && catalogIs(parts.get(0))
        && schemaIs(parts.get(1))
        && parts.get(2).equals(own)) {
      add(first, Math.min(last, first + 4), true);
    } else if (parts.size() >= 2 && schemaFits && parts.get(1).equals(own)) {
      add(first, Math.min(last, first + 2), catalogIs(catalog));
    } else if (parts.size() == 1
        && parts.getFirst().equals(own)
        && isTablePlace(first)
        && !shadows.contains(own)) {
      add(first, last, catalogIs(catalog) && schemaIs(schema));
    }
  }

  private void add(int first, int last, boolean sure) {
    found.add(new Mention(lexemes.get(first).start(), lexemes.get(last).end(), sure));
  }

  /// `USE a.b`, `USE SCHEMA b`, `USE CATALOG a`.
  private int use(int after) {
    int at = after;
    String kind = at < lexemes.size() ? word(at) : "";
    boolean named = Set.of("CATALOG", "SCHEMA", "DATABASE", "NAMESPACE").contains(kind);
    at += named ? 1 : 0;
    if (at >= lexemes.size() || !isName(at)) {
      return at;
    }
    String first = name(at);
    if (at + 2 < lexemes.size() && lexemes.get(at + 1).isSign(text, ".") && isName(at + 2)) {
      catalog = first;
      schema = name(at + 2);
      return at + 3;
    }
    if (kind.equals("CATALOG") || (!named && (isLake(first) || first.equals("samples")))) {
      catalog = first;
      schema = "default";
    } else {
      schema = first;
    }
    return at + 1;
  }

  /// `WITH x AS (`, and the same after a comma.
  private boolean isNamedQuery(int at) {
    if (at == 0 || at + 2 >= lexemes.size() || !word(at + 1).equals("AS")) {
      return false;
    }
    String before = word(at - 1);
    return lexemes.get(at + 2).isSign(text, "(")
        && (before.equals("WITH")
            || before.equals("RECURSIVE")
            || lexemes.get(at - 1).isSign(text, ","));
  }

  private boolean isTablePlace(int at) {
    if (at == 0) {
      return false;
    }
    if (BEFORE_TABLE.contains(word(at - 1))) {
      return true;
    }
    return lexemes.get(at - 1).isSign(text, ",") && isInFrom(at - 1);
  }

  /// Tells if a comma parts the tables of a FROM: before it only names and commas come.
  private boolean isInFrom(int comma) {
    for (int at = comma; at >= 0; at--) {
      String word = word(at);
      if (word.equals("FROM")) {
        return true;
      }
      boolean passes =
          lexemes.get(at).isSign(text, ",")
              || lexemes.get(at).isSign(text, ".")
              || (isName(at) && !word.equals("SELECT") && !word.equals("BY"));
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  private boolean startsStatement(int at) {
    return at == 0 || lexemes.get(at - 1).isSign(text, ";");
  }

  private boolean isName(int at) {
    Lexeme.Form form = lexemes.get(at).form();
    return form == Lexeme.Form.WORD || form == Lexeme.Form.QUOTED;
  }

  private String name(int at) {
    Lexeme lexeme = lexemes.get(at);
    String written = text.substring(lexeme.start(), lexeme.end());
    return lower(
        lexeme.form() == Lexeme.Form.QUOTED
            ? written.substring(1, written.length() - 1).replace("``", "`")
            : written);
  }

  private String word(int at) {
    Lexeme lexeme = lexemes.get(at);
    return lexeme.form() == Lexeme.Form.WORD
        ? text.substring(lexeme.start(), lexeme.end()).toUpperCase(Locale.ROOT)
        : "";
  }

  private boolean catalogIs(String name) {
    return lower(name).equals(lower(table.catalog())) || (isLake(name) && isLake(table.catalog()));
  }

  private boolean schemaIs(String name) {
    return lower(name).equals(lower(table.schema()));
  }

  private static boolean isLake(String name) {
    return name.equalsIgnoreCase(LAKE) || name.equalsIgnoreCase(SPARKS);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String part(String name) {
    return Pattern.quote(name);
  }
}
