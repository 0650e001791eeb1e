@NullMarked
package dev.tarn.ui.asof;

import org.jspecify.annotations.NullMarked;
