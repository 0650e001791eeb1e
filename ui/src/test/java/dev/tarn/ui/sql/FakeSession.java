package dev.tarn.ui.sql;

import dev.tarn.session.Catalog;
import dev.tarn.session.Column;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExplainMode;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A session whose executions a test controls.
public final class FakeSession implements Session {
  private final List<FakeExecution> executions = new CopyOnWriteArrayList<>();
  private volatile String current = "lake.default";

  /// What was submitted, in order.
  public List<FakeExecution> executions() {
    return executions;
  }

  /// What was submitted last.
  public FakeExecution last() {
    return executions.getLast();
  }

  @Override
  public String id() {
    return "00000000-0000-0000-0000-000000000002";
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.local(15002, "token");
  }

  @Override
  public Execution submit(Statement statement) {
    FakeExecution execution = new FakeExecution(statement);
    executions.add(execution);
    return execution;
  }

  @Override
  public String explain(Statement statement, ExplainMode mode) {
    return "";
  }

  @Override
  public Catalog catalog() {
    return new FakeCatalog();
  }

  @Override
  public String sparkVersion() {
    return "4.2.0";
  }

  @Override
  public void configure(Map<String, String> settings) {}

  @Override
  public String setting(String key) {
    return "UTC";
  }

  @Override
  public void ping() {}

  @Override
  public void close() {}

  private final class FakeCatalog implements Catalog {
    @Override
    public List<String> catalogs() {
      return List.of("lake", "samples");
    }

    @Override
    public List<String> schemas(String catalog) {
      return List.of("default", "sales");
    }

    @Override
    public List<TableInfo> tables(String catalog, String schema) {
      return List.of();
    }

    @Override
    public List<Column> columns(TableName table) {
      return List.of();
    }

    @Override
    public List<String> functions() {
      return List.of();
    }

    @Override
    public String currentCatalog() {
      return current.substring(0, current.indexOf('.'));
    }

    @Override
    public String currentSchema() {
      return current.substring(current.indexOf('.') + 1);
    }

    @Override
    public void use(String catalog, String schema) {
      current = catalog + "." + schema;
    }
  }
}
