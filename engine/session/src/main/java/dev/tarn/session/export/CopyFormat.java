package dev.tarn.session.export;

import dev.tarn.session.Schema;
import java.time.ZoneId;
import java.util.List;

/// The forms in which cells go through the clipboard.
public enum CopyFormat {
  /// Tabs between values, as spreadsheets take it.
  TSV,
  /// Commas between values.
  CSV,
  /// A JSON array of objects.
  JSON,
  /// A table of Markdown.
  MARKDOWN,
  /// A list for SQL's `IN`, in parentheses.
  IN_LIST,
  /// An `INSERT` statement with one row a line.
  INSERT;

  /// Makes the form.
  ///
  /// @param schema all columns of the result
  /// @param columns the wanted ones by their place, in the wanted order
  /// @param header if names come first, where the form leaves that open
  /// @param zone in which moments are written
  /// @return writes rows, each with its end
  public RowText of(Schema schema, List<Integer> columns, Header header, ZoneId zone) {
    return switch (this) {
      case TSV -> new CsvRows(schema, columns, CsvStyle.TABS.with(header), zone);
      case CSV -> new CsvRows(schema, columns, CsvStyle.USUAL.with(header), zone);
      case JSON -> new JsonArray(schema, columns, zone);
      case MARKDOWN -> new MarkdownRows(schema, columns, zone);
      case IN_LIST -> new SqlList(schema, columns, zone);
      case INSERT -> new SqlInsert(schema, columns, zone);
    };
  }

  /// Tells if names can be left out or not.
  ///
  /// @return true for the forms whose header is a choice
  public boolean hasHeader() {
    return this == TSV || this == CSV;
  }
}
