/// The window's frame: header, activity bar, side panel, tabs and status bar.
@NullMarked
package dev.tarn.ui.shell;

import org.jspecify.annotations.NullMarked;
