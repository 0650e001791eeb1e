/// The tree of catalogs, schemas, tables and columns.
@NullMarked
package dev.tarn.ui.catalog;

import org.jspecify.annotations.NullMarked;
