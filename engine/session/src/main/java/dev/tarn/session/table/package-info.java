/// What is known of a table: its facts, its columns, the versions of a Delta table, and how two of
/// them differ.
@NullMarked
package dev.tarn.session.table;

import org.jspecify.annotations.NullMarked;
