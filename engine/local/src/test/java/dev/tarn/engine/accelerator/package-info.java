/// Tests of the accelerator.
@NullMarked
package dev.tarn.engine.accelerator;

import org.jspecify.annotations.NullMarked;
