/// The read-only catalog `samples`: TPC-H tables made while they are read, and small real data
/// sets.
@NullMarked
package dev.tarn.engine.samples;

import org.jspecify.annotations.NullMarked;
