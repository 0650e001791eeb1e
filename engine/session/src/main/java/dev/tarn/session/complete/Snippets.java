package dev.tarn.session.complete;

import java.util.List;

/// Pieces of text to fill in. `^` stands for the caret.
enum Snippets {
  SEL("sel", "SELECT … FROM", "SELECT ^\nFROM ", true),
  SELF("self", "SELECT * FROM", "SELECT *\nFROM ^", true),
  SELW("selw", "SELECT … FROM … WHERE", "SELECT *\nFROM ^\nWHERE ", true),
  GRP("grp", "SELECT … GROUP BY", "SELECT ^, count(*) AS n\nFROM \nGROUP BY ALL", true),
  CTE("cte", "WITH … AS (…)", "WITH ^ AS (\n  SELECT *\n  FROM \n)\nSELECT *\nFROM ", true),
  INS("ins", "INSERT INTO … SELECT", "INSERT INTO ^\nSELECT ", true),
  UPD("upd", "UPDATE … SET", "UPDATE ^\nSET \nWHERE ", true),
  DEL("del", "DELETE FROM … WHERE", "DELETE FROM ^\nWHERE ", true),
  CTAS("ctas", "CREATE TABLE … AS", "CREATE TABLE ^ AS\nSELECT ", true),
  CRV("crv", "CREATE OR REPLACE VIEW", "CREATE OR REPLACE VIEW ^ AS\nSELECT ", true),
  TMP("tmp", "CREATE TEMPORARY VIEW", "CREATE OR REPLACE TEMPORARY VIEW ^ AS\nSELECT ", true),
  MERGE(
      "merge",
      "MERGE INTO … USING",
      "MERGE INTO ^ AS t\nUSING  AS s\nON t.id = s.id\nWHEN MATCHED THEN UPDATE SET *\nWHEN NOT"
          + " MATCHED THEN INSERT *",
      true),
  PIPE("pipe", "FROM … |> …", "FROM ^\n|> WHERE \n|> SELECT ", true),
  CASE("case", "CASE WHEN … END", "CASE WHEN ^ THEN  ELSE  END", false),
  ROWS("rown", "row_number() OVER", "row_number() OVER (PARTITION BY ^ ORDER BY )", false),
  OVER("over", "OVER (PARTITION BY …)", "OVER (PARTITION BY ^ ORDER BY )", false),
  CNT("cnt", "count(*)", "count(*)^", false),
  CAST("cast", "CAST(… AS …)", "CAST(^ AS )", false);

  private final String label;
  private final String about;
  private final String text;
  private final boolean statement;

  Snippets(String label, String about, String text, boolean statement) {
    this.label = label;
    this.about = about;
    this.text = text;
    this.statement = statement;
  }

  String label() {
    return label;
  }

  String about() {
    return about;
  }

  int caret() {
    return text.indexOf('^');
  }

  String text() {
    return text.replace("^", "");
  }

  static List<Snippets> statements() {
    return List.of(values()).stream().filter(each -> each.statement).toList();
  }

  static List<Snippets> values(boolean complete) {
    return List.of(values()).stream()
        .filter(each -> !each.statement && complete == each.equals(OVER))
        .toList();
  }
}
