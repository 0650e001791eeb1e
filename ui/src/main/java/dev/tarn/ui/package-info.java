/// The window and its panes.
@NullMarked
package dev.tarn.ui;

import org.jspecify.annotations.NullMarked;
