/// Statements that keep Delta tables well and that open-source Delta has no words for.
@NullMarked
package dev.tarn.engine.care;

import org.jspecify.annotations.NullMarked;
