/// The folders in which writes are tried.
@NullMarked
package dev.tarn.workspace.preview;

import org.jspecify.annotations.NullMarked;
