package dev.tarn.session;

/// How much of a plan is told.
public enum ExplainMode {
  /// The physical plan.
  SIMPLE,
  /// Parsed, analysed, optimised and physical plans.
  EXTENDED,
  /// The physical plan and the generated code.
  CODEGEN,
  /// The plan with statistics where there are some.
  COST,
  /// An outline, then the details of each node.
  FORMATTED
}
