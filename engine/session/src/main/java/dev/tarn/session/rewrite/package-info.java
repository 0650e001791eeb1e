/// Finds the tables that a statement writes to and reads, by Spark's own grammar, and writes other
/// ones in their places.
@NullMarked
package dev.tarn.session.rewrite;

import org.jspecify.annotations.NullMarked;
