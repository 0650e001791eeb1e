/// Tables whose files or versions are not all alike.
@NullMarked
package dev.tarn.engine.accelerator.proof.files;

import org.jspecify.annotations.NullMarked;
