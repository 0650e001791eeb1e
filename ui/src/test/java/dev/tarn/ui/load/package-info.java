@NullMarked
package dev.tarn.ui.load;

import org.jspecify.annotations.NullMarked;
