/// The folders in which writes are tried.
@NullMarked
package dev.tarn.workspace.trial;

import org.jspecify.annotations.NullMarked;
