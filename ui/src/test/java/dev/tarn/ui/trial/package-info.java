@NullMarked
package dev.tarn.ui.trial;

import org.jspecify.annotations.NullMarked;
