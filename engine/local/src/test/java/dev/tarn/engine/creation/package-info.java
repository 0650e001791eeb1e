@NullMarked
package dev.tarn.engine.creation;

import org.jspecify.annotations.NullMarked;
