/// What can be told of SQL text without an engine: tokens, statements, parameters, syntax errors.
///
/// Lexical work is done by a scanner of our own that is linear in the text's length and takes any
/// text, finished or not; tests hold it to the lexer that Spark generates from its grammar
/// (`SqlBaseLexer.g4`). The syntax check is Spark's own parser.
@NullMarked
package dev.tarn.session.sql;

import org.jspecify.annotations.NullMarked;
