package dev.tarn.engine.delta;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// A schema for tables that show what Delta does.
abstract class DeltaTables {
  SparkSession session;

  @BeforeAll
  static void makeASchema() {
    EngineUnderTest.sql("CREATE SCHEMA features");
  }

  @AfterAll
  static void dropIt() {
    EngineUnderTest.sql("DROP SCHEMA features CASCADE");
  }

  @BeforeEach
  void open() {
    session = EngineUnderTest.session();
    sql("USE features");
  }

  List<Row> sql(String statement) {
    return session.sql(statement).collectAsList();
  }

  long number(String query) {
    return ((Number) sql(query).getFirst().get(0)).longValue();
  }

  List<String> texts(String query) {
    return sql(query).stream().map(row -> row.getString(0)).toList();
  }

  String detail(String table, String column) {
    return String.valueOf(session.sql("DESCRIBE DETAIL " + table).select(column).first().get(0));
  }

  static Path table(String name) {
    return EngineUnderTest.folder().resolve("lakehouse/features.db").resolve(name);
  }

  static long files(String folder, String beginning) {
    try (Stream<Path> files = Files.list(table(folder))) {
      return files.filter(file -> file.getFileName().toString().startsWith(beginning)).count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
