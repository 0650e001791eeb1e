/// The SQL tab: an editor, its runs and their results.
@NullMarked
package dev.tarn.ui.sql;

import org.jspecify.annotations.NullMarked;
