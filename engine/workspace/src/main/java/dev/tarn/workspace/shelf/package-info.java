/// The results of each document that come back after a restart.
@NullMarked
package dev.tarn.workspace.shelf;

import org.jspecify.annotations.NullMarked;
