/// Results leave the window: the dialog, the work behind it, and what is told of it.
@NullMarked
package dev.tarn.ui.export;

import org.jspecify.annotations.NullMarked;
