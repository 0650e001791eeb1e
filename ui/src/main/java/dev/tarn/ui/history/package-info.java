/// The place of the activity bar that shows every run.
@NullMarked
package dev.tarn.ui.history;

import org.jspecify.annotations.NullMarked;
