package dev.tarn.engine.samples;

import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/// What one task makes of a sample table.
///
/// @param part the part's number, from 1
/// @param parts how many parts there are
/// @param columns the wanted columns, by their place in the table; none if only the rows are
///   counted
/// @param limit the most rows that are wanted
record Slice(int part, int parts, List<Integer> columns, long limit) implements InputPartition {}
