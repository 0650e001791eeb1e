/// Work off the window's thread, and the way back to it.
@NullMarked
package dev.tarn.ui.task;

import org.jspecify.annotations.NullMarked;
