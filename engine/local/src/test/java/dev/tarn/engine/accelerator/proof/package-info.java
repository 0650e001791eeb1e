/// What shows that an accelerated session answers as Spark does.
@NullMarked
package dev.tarn.engine.accelerator.proof;

import org.jspecify.annotations.NullMarked;
