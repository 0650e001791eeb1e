/// Help while SQL is typed: proposals, how functions are called, what names mean.
@NullMarked
package dev.tarn.ui.complete;

import org.jspecify.annotations.NullMarked;
