/// Tests of volumes.
@NullMarked
package dev.tarn.engine.volume;

import org.jspecify.annotations.NullMarked;
