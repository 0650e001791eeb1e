/// What is wrong with the folder of a Delta table that cannot be read, and what can be saved.
@NullMarked
package dev.tarn.session.trouble;

import org.jspecify.annotations.NullMarked;
