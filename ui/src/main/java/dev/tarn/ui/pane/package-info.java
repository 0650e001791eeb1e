/// The contract between the window and the panes it holds.
@NullMarked
package dev.tarn.ui.pane;

import org.jspecify.annotations.NullMarked;
