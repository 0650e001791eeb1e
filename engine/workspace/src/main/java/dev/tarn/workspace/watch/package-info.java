/// Notices what other programs do to the files of open documents.
@NullMarked
package dev.tarn.workspace.watch;

import org.jspecify.annotations.NullMarked;
