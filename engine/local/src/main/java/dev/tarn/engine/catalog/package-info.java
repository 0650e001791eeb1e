/// What the catalog's database knows, told and mended without reading a table's own log.
@NullMarked
package dev.tarn.engine.catalog;

import org.jspecify.annotations.NullMarked;
