/// Documents: texts that are open, and the journal that keeps them through crashes.
@NullMarked
package dev.tarn.workspace.document;

import org.jspecify.annotations.NullMarked;
