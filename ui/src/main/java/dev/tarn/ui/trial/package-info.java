/// Shows what a write would change before it is run.
@NullMarked
package dev.tarn.ui.trial;

import org.jspecify.annotations.NullMarked;
