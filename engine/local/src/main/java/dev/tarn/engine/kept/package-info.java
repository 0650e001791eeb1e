/// The catalog `results`: the rows that a workspace keeps of its runs, as tables for SQL.
@NullMarked
package dev.tarn.engine.kept;

import org.jspecify.annotations.NullMarked;
