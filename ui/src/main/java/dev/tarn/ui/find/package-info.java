/// The place of the activity bar that searches and replaces in all files.
@NullMarked
package dev.tarn.ui.find;

import org.jspecify.annotations.NullMarked;
