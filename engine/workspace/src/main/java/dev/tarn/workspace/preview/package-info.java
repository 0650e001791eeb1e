/// What is in a file, read for a look: its beginning, its figures, its pages; never all of it.
@NullMarked
package dev.tarn.workspace.preview;

import org.jspecify.annotations.NullMarked;
