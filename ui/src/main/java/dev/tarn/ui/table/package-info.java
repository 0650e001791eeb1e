/// The page of a table: what it is, its columns, rows, versions and files.
@NullMarked
package dev.tarn.ui.table;

import org.jspecify.annotations.NullMarked;
