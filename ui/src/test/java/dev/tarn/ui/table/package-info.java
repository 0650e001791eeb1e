@NullMarked
package dev.tarn.ui.table;

import org.jspecify.annotations.NullMarked;
