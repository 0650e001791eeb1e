/// Comparing two results row by row, in bounded memory.
@NullMarked
package dev.tarn.session.compare;

import org.jspecify.annotations.NullMarked;
