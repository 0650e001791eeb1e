/// What statements that Tarn's engine alone knows have in common.
@NullMarked
package dev.tarn.engine.statement;

import org.jspecify.annotations.NullMarked;
