package dev.tarn.engine.creation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// A place in a query where it waits, so that a test can do something in the midst of it.
public final class Gate implements AutoCloseable {
  private static final Map<String, Gate> GATES = new ConcurrentHashMap<>();

  private final String name;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  /// A gate that is shut.
  Gate(String name) {
    this.name = name;
    GATES.put(name, this);
  }

  /// An expression that waits there.
  String sql() {
    return "java_method('" + Gate.class.getName() + "', 'pass', '" + name + "')";
  }

  /// Called by the query.
  ///
  /// @param name of the gate
  /// @return the same
  /// @throws InterruptedException if the query is stopped
  public static String pass(String name) throws InterruptedException {
    Gate gate = GATES.get(name);
    if (gate != null) {
      gate.reached.countDown();
      gate.open.await();
    }
    return name;
  }

  /// Waits until the query is there.
  void await() throws InterruptedException {
    reached.await();
  }

  /// Lets the query go on.
  void open() {
    open.countDown();
  }

  @Override
  public void close() {
    open();
    GATES.remove(name);
  }
}
