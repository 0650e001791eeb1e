/// Loads the files of folders into Delta tables, each file once: `COPY INTO`, and what watched
/// folders do.
@NullMarked
package dev.tarn.engine.copy;

import org.jspecify.annotations.NullMarked;
