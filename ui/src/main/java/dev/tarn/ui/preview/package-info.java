/// Shows what a write would change before it is run.
@NullMarked
package dev.tarn.ui.preview;

import org.jspecify.annotations.NullMarked;
