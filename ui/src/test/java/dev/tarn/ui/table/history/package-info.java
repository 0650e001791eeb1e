/// Tests of how versions of a table are compared.
@NullMarked
package dev.tarn.ui.table.history;

import org.jspecify.annotations.NullMarked;
