/// How Tarn's processes are started: fast, and out of the reach of their starter.
@NullMarked
package dev.tarn.workspace.start;

import org.jspecify.annotations.NullMarked;
