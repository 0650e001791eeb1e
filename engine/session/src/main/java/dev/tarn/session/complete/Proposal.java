package dev.tarn.session.complete;

import dev.tarn.session.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that may stand at the caret.
///
/// @param kind what it is
/// @param label what the list shows
/// @param detail its type or place, may be empty
/// @param help a line about it, may be empty
/// @param insert what is written
/// @param caret where the caret goes within the written text, in UTF-16 units
/// @param type of a column or field, if it is known
/// @param marked which characters of the label fit what was typed, by index
/// @param score higher is better
public record Proposal(
    Kind kind,
    String label,
    String detail,
    String help,
    String insert,
    int caret,
    @Nullable DataType type,
    List<Integer> marked,
    int score) {

  /// What is proposed.
  public enum Kind {
    /// A catalog.
    CATALOG,
    /// A schema.
    SCHEMA,
    /// A table.
    TABLE,
    /// A view.
    VIEW,
    /// A query named by `WITH`.
    CTE,
    /// The name that a table has in this statement.
    ALIAS,
    /// A column.
    COLUMN,
    /// A field of a struct.
    FIELD,
    /// A condition that joins two tables.
    JOIN,
    /// A function.
    FUNCTION,
    /// A word of the language.
    KEYWORD,
    /// A type.
    TYPE,
    /// A parameter marker.
    PARAMETER,
    /// A piece of text to fill in.
    SNIPPET
  }

  /// Names it in the count of what is picked often.
  ///
  /// @return the same for the same thing in every statement
  public String key() {
    return kind + " " + label;
  }
}
