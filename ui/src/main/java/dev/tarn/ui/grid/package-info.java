/// The result grid: any number of rows and some thousands of columns, drawn from what is visible.
@NullMarked
package dev.tarn.ui.grid;

import org.jspecify.annotations.NullMarked;
