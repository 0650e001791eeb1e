@NullMarked
package dev.tarn.ui.watch;

import org.jspecify.annotations.NullMarked;
