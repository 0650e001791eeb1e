/// The tab that draws where a table's rows come from and where they go.
@NullMarked
package dev.tarn.ui.table.lineage;

import org.jspecify.annotations.NullMarked;
