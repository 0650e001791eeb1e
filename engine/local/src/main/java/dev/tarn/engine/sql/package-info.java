/// What Tarn adds to the SQL parser of Spark and Delta.
@NullMarked
package dev.tarn.engine.sql;

import org.jspecify.annotations.NullMarked;
