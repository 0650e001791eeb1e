/// Running SQL from the command line: where it comes from, its parameters, its answers and errors.
@NullMarked
package dev.tarn.app.sql;

import org.jspecify.annotations.NullMarked;
