package dev.tarn.session.export;

import dev.tarn.session.Parameters;
import java.time.Instant;

/// Where rows come from; told beside them where a format has a place for it.
///
/// @param title the result's title
/// @param sql the statement
/// @param parameters what its markers stood for
/// @param run when it was submitted
public record ExportOrigin(String title, String sql, Parameters parameters, Instant run) {}
