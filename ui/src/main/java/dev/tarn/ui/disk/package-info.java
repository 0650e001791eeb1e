/// What is said above a text when another program changed its file, and what can be done then.
@NullMarked
package dev.tarn.ui.disk;

import org.jspecify.annotations.NullMarked;
