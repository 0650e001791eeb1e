package dev.tarn.workspace.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A process that types until it is killed, and says a second later how many lines it typed.
final class Typist {
  private record Line(long number, long typedNanos) {}

  private Typist() {}

  public static void main(String[] args) throws IOException {
    Path workspace = Path.of(args[0]);
    Documents documents = Documents.open(workspace, List.of(workspace.resolve(".tarn/journal")));
    Document file = documents.open(workspace.resolve("saved.sql"));
    Document query = documents.create("");
    Deque<Line> typed = new ArrayDeque<>();
    for (long number = 1; ; number++) {
      query.edit(new TextChange(query.length(), 0, "SELECT 'ü 漢 " + number + "'\n"));
      query.moveCaret(Caret.at(query.length()));
      file.edit(new TextChange(0, 0, "-- " + number + "\n"));
      typed.add(new Line(number, System.nanoTime()));
      while (System.nanoTime() - typed.element().typedNanos() > TimeUnit.SECONDS.toNanos(1)) {
        System.out.println(typed.remove().number());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }
}
