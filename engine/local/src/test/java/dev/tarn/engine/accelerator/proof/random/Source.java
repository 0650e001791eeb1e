package dev.tarn.engine.accelerator.proof.random;

import java.util.List;

/// What stands after FROM.
///
/// @param part the text
/// @param columns what it offers
/// @param unique columns that together tell one row from all others; empty if there are none
record Source(Part part, List<Column> columns, List<String> unique) {}
