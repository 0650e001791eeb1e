@NullMarked
package dev.tarn.engine.delta;

import org.jspecify.annotations.NullMarked;
