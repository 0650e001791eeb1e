package dev.tarn.ui.grid;

/// The current cell of a grid.
///
/// @param row from 0
/// @param column from 0
public record GridCell(long row, int column) {}
