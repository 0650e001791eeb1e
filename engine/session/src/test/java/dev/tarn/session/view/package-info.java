@org.jspecify.annotations.NullMarked
package dev.tarn.session.view;
