@NullMarked
package dev.tarn.app.sql;

import org.jspecify.annotations.NullMarked;
