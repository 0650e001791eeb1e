/// What a workspace remembers beside its documents: the window's state and the query history.
@NullMarked
package dev.tarn.workspace.state;

import org.jspecify.annotations.NullMarked;
