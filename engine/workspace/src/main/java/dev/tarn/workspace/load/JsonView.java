package dev.tarn.workspace.load;

import java.util.List;
import java.util.stream.Collectors;

/// Writes the view over text of JSON: all fields as text, the text of what is no object, and the
/// fields that are no columns.
final class JsonView {
  static final String MORE = "_more_fields";

  private static final String FIELDS = "'$', 'MAP<STRING, STRING>')";

  private JsonView() {}

  static String of(LoadSource.Json json, String view, List<LoadColumn> columns) {
    String fields =
        columns.stream()
            .map(column ->
                "  fields["
                    + SqlText.literal(column.source())
                    + "] AS "
                    + SqlText.name(column.name()))
            .collect(Collectors.joining(",\n"));
    String known =
        columns.stream()
            .map(column -> SqlText.literal(column.source()))
            .collect(Collectors.joining(", "));
    return """
    CREATE OR REPLACE TEMPORARY VIEW %s AS
    SELECT
    %s,
      IF(isnull(fields), line, NULL) AS %s,
      IF(size(more) > 0, more, NULL) AS %s
    FROM (
      SELECT line, fields, map_filter(fields, (k, v) -> v IS NOT NULL AND k NOT IN (%s)) AS more
      FROM (
    %s
      )
    )\
    """
        .formatted(view, fields, LoadSql.BROKEN, MORE, known, rows(json).indent(4).stripTrailing());
  }

  private static String rows(LoadSource.Json json) {
    String file = "text.`" + FilePath.pattern(json.files()).replace("`", "``") + "`";
    return switch (json.form()) {
      case LINES ->
          """
          SELECT value AS line, try_variant_get(try_parse_json(value), %s AS fields
          FROM %s
          WHERE trim(value) <> ''\
          """
              .formatted(FIELDS, file);
      case OBJECT ->
          """
          SELECT value AS line, try_variant_get(try_parse_json(value), %s AS fields
          FROM %s WITH ('wholetext' = 'true')\
          """
              .formatted(FIELDS, file);
      case LIST ->
          """
          SELECT coalesce(to_json(item), value) AS line, try_variant_get(item, %s AS fields
          FROM (
            SELECT value,
              explode_outer(try_variant_get(try_parse_json(value), '$', 'ARRAY<VARIANT>')) AS item
            FROM %s WITH ('wholetext' = 'true')
          )\
          """
              .formatted(FIELDS, file);
    };
  }
}
