/// What the log of a Delta table says of its files and columns.
@NullMarked
package dev.tarn.engine.table;

import org.jspecify.annotations.NullMarked;
