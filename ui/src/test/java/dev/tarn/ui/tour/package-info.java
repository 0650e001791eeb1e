@NullMarked
package dev.tarn.ui.tour;

import org.jspecify.annotations.NullMarked;
