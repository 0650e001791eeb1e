/// Where the rows and values of tables come from and where they go, read from the tables of the
/// schema `system` that Tarn's engine keeps.
@NullMarked
package dev.tarn.session.lineage;

import org.jspecify.annotations.NullMarked;
