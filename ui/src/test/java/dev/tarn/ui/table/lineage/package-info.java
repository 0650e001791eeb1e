@NullMarked
package dev.tarn.ui.table.lineage;

import org.jspecify.annotations.NullMarked;
