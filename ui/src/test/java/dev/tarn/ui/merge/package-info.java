@NullMarked
package dev.tarn.ui.merge;

import org.jspecify.annotations.NullMarked;
