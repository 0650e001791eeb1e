/// Writes MERGE statements from choices.
@NullMarked
package dev.tarn.session.merge;

import org.jspecify.annotations.NullMarked;
