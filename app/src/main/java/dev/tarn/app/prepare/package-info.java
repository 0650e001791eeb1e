/// Makes the caches from which Tarn's programs start faster.
@NullMarked
package dev.tarn.app.prepare;

import org.jspecify.annotations.NullMarked;
