package dev.tarn.session.create;

import dev.tarn.session.TableName;
import dev.tarn.session.browse.CatalogSql;
import java.util.Locale;

/// A column of a table that is to be made, as it was written.
///
/// @param name may be blank while it is not written yet
/// @param type as SQL takes it, such as `DECIMAL(12,2)`
/// @param nullable false to refuse rows without a value
/// @param filling where its values come from
/// @param comment may be blank
public record NewColumn(
    String name, String type, boolean nullable, Filling filling, String comment) {
  /// Delta takes them only in tables that keep the names of columns apart from those in the files.
  private static final String SIGNS = "(?s).*[ ,;{}()\\n\\t=].*";

  /// Takes blanks around the texts away.
  public NewColumn {
    name = name.strip();
    type = type.strip();
    comment = comment.strip();
  }

  /// The column in the list of a `CREATE TABLE`.
  ///
  /// @return SQL; an ellipsis stands for a name or a type that is missing
  public String sql() {
    StringBuilder text = new StringBuilder(name.isEmpty() ? "…" : TableName.quoted(name));
    text.append(' ').append(type.isEmpty() ? "…" : type);
    if (!nullable) {
      text.append(" NOT NULL");
    }
    String clause = filling.sql();
    if (!clause.isEmpty()) {
      text.append(' ').append(clause);
    }
    if (!comment.isEmpty()) {
      text.append(" COMMENT ").append(CatalogSql.literal(comment));
    }
    return text.toString();
  }

  /// Tells if the name has signs that files cannot have.
  ///
  /// @return true if the table needs column mapping
  public boolean needsMapping() {
    return name.matches(SIGNS);
  }

  /// The first word of the type.
  ///
  /// @return upper case, such as `DECIMAL`; empty if there is none
  public String typeWord() {
    return type.replaceFirst("(?s)[^\\w].*", "").toUpperCase(Locale.ROOT);
  }
}
