@NullMarked
package dev.tarn.session.sql;

import org.jspecify.annotations.NullMarked;
