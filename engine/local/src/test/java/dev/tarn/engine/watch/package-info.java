@NullMarked
package dev.tarn.engine.watch;

import org.jspecify.annotations.NullMarked;
