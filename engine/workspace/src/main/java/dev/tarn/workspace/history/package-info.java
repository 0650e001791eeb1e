/// Earlier versions of the texts that were edited.
@NullMarked
package dev.tarn.workspace.history;

import org.jspecify.annotations.NullMarked;
