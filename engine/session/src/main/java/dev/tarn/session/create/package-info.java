/// Writes and checks statements that make tables.
@NullMarked
package dev.tarn.session.create;

import org.jspecify.annotations.NullMarked;
