@NullMarked
package dev.tarn.engine.copy;

import org.jspecify.annotations.NullMarked;
