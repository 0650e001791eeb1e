/// Statements that tell who looks after a table, a view or a schema.
@NullMarked
package dev.tarn.engine.owner;

import org.jspecify.annotations.NullMarked;
