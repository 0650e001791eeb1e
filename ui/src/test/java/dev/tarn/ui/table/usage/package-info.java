@NullMarked
package dev.tarn.ui.table.usage;

import org.jspecify.annotations.NullMarked;
