/// The viewer of whole values, and of one row as a list.
@NullMarked
package dev.tarn.ui.viewer;

import org.jspecify.annotations.NullMarked;
