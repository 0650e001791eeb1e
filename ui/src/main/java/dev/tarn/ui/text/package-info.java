/// What the user reads: the strings and the way numbers are written.
@NullMarked
package dev.tarn.ui.text;

import org.jspecify.annotations.NullMarked;
