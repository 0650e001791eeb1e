/// The engine that belongs to a workspace: finding it, starting it, watching it, ending it.
@NullMarked
package dev.tarn.workspace.engine;

import org.jspecify.annotations.NullMarked;
