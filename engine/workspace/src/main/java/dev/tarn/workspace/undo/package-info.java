/// What can be undone in a document, kept through restarts.
@NullMarked
package dev.tarn.workspace.undo;

import org.jspecify.annotations.NullMarked;
