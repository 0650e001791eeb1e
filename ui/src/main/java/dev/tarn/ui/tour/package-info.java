/// Takes pictures of the real app without a display.
@NullMarked
package dev.tarn.ui.tour;

import org.jspecify.annotations.NullMarked;
