/// The sheet of shortcuts, where they are found and changed.
@NullMarked
package dev.tarn.ui.keymap;

import org.jspecify.annotations.NullMarked;
