/// Statements that make tables leave no folder behind when they fail.
@NullMarked
package dev.tarn.engine.creation;

import org.jspecify.annotations.NullMarked;
