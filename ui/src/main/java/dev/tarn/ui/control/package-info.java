/// Small parts that many panes use.
@NullMarked
package dev.tarn.ui.control;

import org.jspecify.annotations.NullMarked;
