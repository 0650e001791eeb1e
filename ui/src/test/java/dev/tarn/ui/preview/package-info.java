@NullMarked
package dev.tarn.ui.preview;

import org.jspecify.annotations.NullMarked;
