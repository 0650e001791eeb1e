/// The engine process: Spark and its Connect server for one workspace.
@NullMarked
package dev.tarn.engine;

import org.jspecify.annotations.NullMarked;
