/// The queries of TPC-H and TPC-DS, compared and measured.
@NullMarked
package dev.tarn.engine.accelerator.proof.tpc;

import org.jspecify.annotations.NullMarked;
