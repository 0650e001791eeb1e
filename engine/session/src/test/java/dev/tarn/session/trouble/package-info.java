@NullMarked
package dev.tarn.session.trouble;

import org.jspecify.annotations.NullMarked;
