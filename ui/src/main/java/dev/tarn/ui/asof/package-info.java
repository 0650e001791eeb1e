/// Chooses the version in which a result sees a table.
@NullMarked
package dev.tarn.ui.asof;

import org.jspecify.annotations.NullMarked;
