/// What lies over the window: dialogs, notices, sheets.
@NullMarked
package dev.tarn.ui.overlay;

import org.jspecify.annotations.NullMarked;
