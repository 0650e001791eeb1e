package dev.tarn.engine.accelerator.proof.random;

/// A column that an expression may use.
///
/// @param name with its table's name, as it stands in a query
/// @param kind what it holds
/// @param tame if its values are small, so that arithmetic on them seldom fails and sums of them do
///   not depend on the order of addition
record Column(String name, Kind kind, boolean tame) {}
