/// Makes the catalog's database agree with the folders of the lakehouse again.
@NullMarked
package dev.tarn.workspace.repair;

import org.jspecify.annotations.NullMarked;
