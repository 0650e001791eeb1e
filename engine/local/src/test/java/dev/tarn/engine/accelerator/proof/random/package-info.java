/// Random tables and queries, and how a query that fails is made small.
@NullMarked
package dev.tarn.engine.accelerator.proof.random;

import org.jspecify.annotations.NullMarked;
