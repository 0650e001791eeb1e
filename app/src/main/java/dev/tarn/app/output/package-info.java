/// How the command line writes answers: tables for people, CSV, JSON and Arrow for programs.
@NullMarked
package dev.tarn.app.output;

import org.jspecify.annotations.NullMarked;
