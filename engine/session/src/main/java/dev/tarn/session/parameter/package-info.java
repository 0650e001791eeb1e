/// Parameters with types: their definitions, also in a file's header, their values as people write
/// them, and how these are bound.
@NullMarked
package dev.tarn.session.parameter;

import org.jspecify.annotations.NullMarked;
