/// Lists what a schema holds with few questions to the catalog's database.
@NullMarked
package dev.tarn.engine.listing;

import org.jspecify.annotations.NullMarked;
