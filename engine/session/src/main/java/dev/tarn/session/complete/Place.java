package dev.tarn.session.complete;

import java.util.List;

/// What kind of thing may stand at the caret.
///
/// @param kind what is looked for
/// @param qualifier the parts of the name before it, each followed by a point
/// @param prefix what was typed of it, without a backtick
/// @param from UTF-16 index in the statement where that begins
/// @param to UTF-16 index behind the word in which the caret stands
/// @param block the block around
/// @param clause the clause around
record Place(
    Kind kind,
    List<String> qualifier,
    String prefix,
    int from,
    int to,
    Block block,
    Clause clause) {

  enum Kind {
    /// In a text or comment, or where a new name is written.
    NOTHING,
    /// A statement begins, or a word of the language goes on.
    WORDS,
    /// A table.
    TABLE,
    /// A value: columns and functions.
    VALUE,
    /// A column that is assigned or inserted, or both tables have.
    COLUMN,
    /// A schema.
    SCHEMA,
    /// A catalog.
    CATALOG,
    /// A function.
    FUNCTION,
    /// A type.
    TYPE,
    /// A parameter.
    PARAMETER
  }
}
