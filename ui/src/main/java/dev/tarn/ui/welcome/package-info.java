/// The page that is seen while no document is open.
@NullMarked
package dev.tarn.ui.welcome;

import org.jspecify.annotations.NullMarked;
