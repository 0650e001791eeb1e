/// Tables that were dropped and can come back.
@NullMarked
package dev.tarn.workspace.dropped;

import org.jspecify.annotations.NullMarked;
