/// Telling others of changes.
@NullMarked
package dev.tarn.workspace.listen;

import org.jspecify.annotations.NullMarked;
