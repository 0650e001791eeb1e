@NullMarked
package dev.tarn.ui.overlay;

import org.jspecify.annotations.NullMarked;
