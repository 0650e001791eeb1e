package dev.tarn.session.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SqlTokensTest {

  @Test
  void eachPieceHasItsRole() {
    assertThat(roles("SELECT a.`b c`, count(*) FROM t WHERE x >= 1.5e3 AND y = 'z' -- end"))
        .containsExactly(
            "KEYWORD SELECT",
            "IDENTIFIER a",
            "PUNCTUATION .",
            "QUOTED_IDENTIFIER `b c`",
            "PUNCTUATION ,",
            "FUNCTION count",
            "PUNCTUATION (",
            "OPERATOR *",
            "PUNCTUATION )",
            "KEYWORD FROM",
            "IDENTIFIER t",
            "KEYWORD WHERE",
            "IDENTIFIER x",
            "OPERATOR >=",
            "NUMBER 1.5e3",
            "KEYWORD AND",
            "IDENTIFIER y",
            "OPERATOR =",
            "STRING 'z'",
            "COMMENT -- end");
  }

  @Test
  void wordsAsNamesAreNotKeywords() {
    assertThat(roles("SELECT t.select, name, year AS value, date FROM t.order"))
        .contains(
            "IDENTIFIER select",
            "IDENTIFIER name",
            "IDENTIFIER year",
            "IDENTIFIER value",
            "IDENTIFIER date",
            "IDENTIFIER order");
    assertThat(roles("SELECT TRUE, NULL, CURRENT_DATE"))
        .contains("KEYWORD TRUE", "KEYWORD NULL", "KEYWORD CURRENT_DATE");
    assertThat(
            roles(
                "SELECT count(1) FILTER (WHERE x) OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)"))
        .contains(
            "KEYWORD FILTER", "KEYWORD OVER", "KEYWORD ROWS", "KEYWORD CURRENT", "KEYWORD ROW");
  }

  @Test
  void matchedIsAWordOfMergeAndANameElsewhere() {
    assertThat(roles("MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN DELETE"))
        .contains("KEYWORD MATCHED");
    assertThat(
            roles(
                "MERGE INTO t USING s ON TRUE WHEN NOT MATCHED AND CASE WHEN x THEN y END THEN"
                    + " INSERT *"))
        .contains("KEYWORD MATCHED");
    assertThat(roles("SELECT CASE WHEN matched AND x THEN 1 ELSE 0 END, matched FROM t"))
        .contains("IDENTIFIER matched")
        .doesNotContain("KEYWORD matched");
  }

  @Test
  void wordsThatAreCalledAreFunctions() {
    assertThat(roles("SELECT left(a, 1), year(d), if(a, b, c), s.f(1), first(x) IN (1)"))
        .contains(
            "FUNCTION left",
            "FUNCTION year",
            "FUNCTION if",
            "FUNCTION f",
            "FUNCTION first",
            "KEYWORD IN");
    assertThat(roles("INSERT INTO a.t (x) VALUES (1)")).contains("IDENTIFIER t", "KEYWORD VALUES");
  }

  @Test
  void typesAreTypes() {
    assertThat(roles("CREATE TABLE t (a INT, b DECIMAL(10, 2), c MAP<STRING, ARRAY<date>>)"))
        .contains(
            "IDENTIFIER t",
            "TYPE INT",
            "TYPE DECIMAL",
            "TYPE MAP",
            "TYPE STRING",
            "TYPE ARRAY",
            "TYPE date");
    assertThat(roles("SELECT x::bigint, CAST(y AS date), DATE '2020-01-01', date(z)"))
        .contains("TYPE bigint", "TYPE date", "TYPE DATE", "FUNCTION date");
  }

  @Test
  void markersAreParametersButPathsAreNot() {
    assertThat(roles("SELECT :a, ?, v:field.x, x[0]:y, 1::int WHERE d=:d LIMIT :n"))
        .contains(
            "PARAMETER :a",
            "PARAMETER ?",
            "IDENTIFIER field",
            "PARAMETER :d",
            "PARAMETER :n",
            "TYPE int")
        .doesNotContain("PARAMETER :field", "PARAMETER :y");
  }

  @Test
  void deltasOwnVerbsAreKeywordsAtTheStart() {
    assertThat(roles("OPTIMIZE t; VACUUM vacuum"))
        .containsExactly(
            "KEYWORD OPTIMIZE",
            "IDENTIFIER t",
            "PUNCTUATION ;",
            "KEYWORD VACUUM",
            "IDENTIFIER vacuum");
  }

  @Test
  void whatIsNeverClosedIsAnErrorToTheEnd() {
    assertThat(roles("SELECT 'abc\n; x")).containsExactly("KEYWORD SELECT", "ERROR 'abc\n; x");
    assertThat(roles("1 /* /* */ x")).containsExactly("NUMBER 1", "ERROR /* /* */ x");
    assertThat(roles("a \0 {")).containsExactly("IDENTIFIER a", "ERROR \0", "ERROR {");
  }

  @Test
  void offsetsAreUtf16() {
    List<Token> tokens = SqlTokens.of("'😀' 😀 n");
    assertThat(tokens)
        .containsExactly(
            new Token(Token.Kind.STRING, 0, 4),
            new Token(Token.Kind.ERROR, 5, 7),
            new Token(Token.Kind.IDENTIFIER, 8, 9));
  }

  @Test
  void tokensNeverOverlapAndLeaveOnlyBlanksOut() {
    Random random = new Random(99);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder builder = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        builder.appendCodePoint(
            random.nextInt(10) == 0 ? random.nextInt(0xD7FF) : random.nextInt(128));
      }
      String text = builder.toString();
      int at = 0;
      for (Token token : SqlTokens.of(text)) {
        assertThat(token.start()).isGreaterThanOrEqualTo(at);
        assertThat(token.end()).isGreaterThan(token.start());
        assertThat(isBlank(text.substring(at, token.start()))).isTrue();
        at = token.end();
      }
      assertThat(isBlank(text.substring(at))).isTrue();
    }
  }

  @Test
  void timeIsLinearWhateverTheTextHolds() {
    int size = 1_000_000;
    for (String piece :
        List.of(
            "SELECT a.b, count(*) FROM t -- x\n WHERE c = 'd;' AND e >= 1.5;\n",
            "\\'",
            "'",
            "''",
            "/*",
            "/* */",
            "--",
            "`",
            "$",
            "$a",
            "r'",
            "a",
            "a.",
            "(",
            "a(",
            "1",
            "1.",
            ":",
            ":a",
            "é://",
            "\0",
            "\"\\",
            "BEGIN ",
            "CASE ",
            "/**/a")) {
      String text = piece.repeat(size / piece.length());
      long start = System.nanoTime();
      SqlTokens.of(text);
      SqlStatements.of(text);
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      assertThat(taken).as("'%s' over and over", piece).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void fiveMegabytesOfSqlAreReadAtOnce() {
    String text =
        "SELECT a.b, count(*) FROM t -- x\n WHERE c = 'd;' AND e >= 1.5;\n".repeat(80_000);
    long start = System.nanoTime();
    assertThat(SqlTokens.of(text)).hasSize(80_000 * 21);
    assertThat(SqlStatements.of(text).runnable()).hasSize(80_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void theClausesOfCopyIntoAreKeywords() {
    assertThat(
            roles(
                "COPY INTO t FROM 'p' FILEFORMAT = PARQUET PATTERN = 'a' FORMAT_OPTIONS ('b' ="
                    + " 'c')"))
        .contains(
            "KEYWORD COPY",
            "KEYWORD FILEFORMAT",
            "KEYWORD PARQUET",
            "KEYWORD PATTERN",
            "KEYWORD FORMAT_OPTIONS");
    assertThat(roles("COPY INTO t FROM 'p' FILEFORMAT = CSV VALIDATE"))
        .contains("KEYWORD VALIDATE");
    assertThat(roles("COPY INTO t FROM 'p' FILEFORMAT = CSV PATTERN = 'a' VALIDATE 5 ROWS"))
        .contains("KEYWORD VALIDATE");
    assertThat(roles("SELECT validate FROM validate")).contains("IDENTIFIER validate");
    assertThat(roles("SELECT files, pattern FROM parquet"))
        .contains("IDENTIFIER files", "IDENTIFIER pattern", "IDENTIFIER parquet");
  }

  @Test
  void ownersAndVolumesAreKeywordsInTheirPlace() {
    assertThat(roles("ALTER TABLE t SET OWNER TO anna; ALTER VOLUME raw RENAME TO b; SHOW VOLUMES"))
        .contains("KEYWORD OWNER", "KEYWORD VOLUME", "KEYWORD VOLUMES");
    assertThat(roles("SELECT owner, volume FROM volume.volumes"))
        .contains("IDENTIFIER owner", "IDENTIFIER volume", "IDENTIFIER volumes");
    assertThat(roles("ALTER TABLE t RENAME COLUMN owner TO keeper")).contains("IDENTIFIER owner");
  }

  private static boolean isBlank(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static List<String> roles(String text) {
    return SqlTokens.of(text).stream().map(token -> token.kind() + " " + token.in(text)).toList();
  }
}
