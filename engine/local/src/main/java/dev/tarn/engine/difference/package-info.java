/// How two versions of a Delta table differ, found with one reading of what can differ.
@NullMarked
package dev.tarn.engine.difference;

import org.jspecify.annotations.NullMarked;
