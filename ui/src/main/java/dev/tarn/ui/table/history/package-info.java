/// The versions of a table: a timeline, how two of them differ, and the way back.
@NullMarked
package dev.tarn.ui.table.history;

import org.jspecify.annotations.NullMarked;
