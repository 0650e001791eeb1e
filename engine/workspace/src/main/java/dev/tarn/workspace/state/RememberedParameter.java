package dev.tarn.workspace.state;

import dev.tarn.session.parameter.ParameterDefinition;
import dev.tarn.session.parameter.Written;
import org.jspecify.annotations.Nullable;

/// A parameter of a document, as it was left.
///
/// @param name of the marker
/// @param value what was written; [Written#NOTHING] for nothing
/// @param definition what the user chose it to be, or null if nobody chose
public record RememberedParameter(
    String name, Written value, @Nullable ParameterDefinition definition) {}
