/// The files that say which folders are watched.
@NullMarked
package dev.tarn.workspace.watched;

import org.jspecify.annotations.NullMarked;
