/// What a catalog browser asks of tables and does with them: facts, statements, definitions.
@NullMarked
package dev.tarn.session.browse;

import org.jspecify.annotations.NullMarked;
