package dev.tarn.session.result;

import com.google.protobuf.ByteString;
import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import dev.tarn.session.SessionException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one result into its folder. All methods hold one lock; readers need none.
final class Recording implements ResultWriter {
  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
  private static final int WIRE_PART = 0;

  private final String executionId;
  private final ResultFolder folder;
  private final Disk disk;
  private final Instant created = Instant.now();
  private final BatchIndex index = new BatchIndex();
  private final GrowingParts parts;
  private @Nullable StoredResult result;
  private @Nullable WireFile wire;
  private boolean ended;

  Recording(String executionId, ResultFolder folder, Disk disk) {
    this.executionId = executionId;
    this.folder = folder;
    this.disk = disk;
    this.parts = new GrowingParts(folder.rows(), index);
  }

  @Override
  public synchronized void schema(Schema schema) {
    if (result != null || ended) {
      return;
    }
    StoredResult made = new StoredResult(schema, folder.rows(), index);
    result = made;
    folder.hold(made);
    try {
      write(ResultMeta.State.OPEN, made);
    } catch (IOException e) {
      throw failed(e, 0);
    }
  }

  @Override
  public synchronized void append(ByteString stream) {
    if (ended) {
      return;
    }
    StoredResult growing = growing();
    try {
      WireFile file = wire;
      if (file == null) {
        file = new WireFile(disk, PartFiles.file(folder.rows(), WIRE_PART), WIRE_PART, index);
        wire = file;
      }
      file.append(stream);
      growing.takes(file.bytes());
    } catch (IOException e) {
      throw failed(e, stream.size());
    }
  }

  @Override
  public Path folder() {
    return folder.rows();
  }

  @Override
  public synchronized void grew(PartGrowth growth) {
    if (ended) {
      return;
    }
    StoredResult growing = growing();
    try {
      parts.grew(growth);
      growing.takes(parts.bytes());
    } catch (IOException e) {
      throw failed(e, 0);
    }
  }

  @Override
  public synchronized void complete() {
    if (ended) {
      return;
    }
    StoredResult growing = growing();
    try {
      parts.finish();
      finishWire(growing);
      growing.completed();
      ended = true;
      write(ResultMeta.State.COMPLETE, growing);
    } catch (IOException e) {
      throw failed(e, 0);
    } finally {
      folder.writingEnded();
    }
  }

  private void finishWire(StoredResult growing) throws IOException {
    if (wire != null) {
      wire.finish();
      growing.takes(wire.bytes());
    } else if (growing.byteCount() == 0) {
      WireFile empty =
          new WireFile(disk, PartFiles.file(folder.rows(), WIRE_PART), WIRE_PART, index);
      wire = empty;
      empty.begin(growing.schema());
      empty.finish();
    }
  }

  @Override
  public synchronized void abandon() {
    if (ended) {
      return;
    }
    ended = true;
    StoredResult kept = result;
    if (kept == null) {
      drop();
      return;
    }
    try {
      if (wire != null) {
        wire.finish();
      }
      write(ResultMeta.State.PARTIAL, kept);
    } catch (IOException e) {
      // The rows stay readable without: the index is in memory and a scan finds them on disk.
      LOG.warn("The result in {} could not be ended in order", folder.rows(), e);
    } finally {
      closeWire();
      folder.writingEnded();
    }
  }

  @Override
  public synchronized void discard() {
    if (!ended) {
      ended = true;
      drop();
    }
  }

  @Override
  public synchronized Result result() {
    if (result == null) {
      throw new IllegalStateException("The schema is not known yet");
    }
    return result;
  }

  private StoredResult growing() {
    if (result == null) {
      throw new IllegalStateException("The schema is not known yet");
    }
    return result;
  }

  private void write(ResultMeta.State state, StoredResult about) throws IOException {
    folder.write(new ResultMeta(executionId, created, state, about.rowCount(), about.schema()));
  }

  private SessionException failed(IOException cause, long needed) {
    if (cause instanceof DamagedException) {
      abandon();
      return StorageErrors.unexpected(cause);
    }
    if (StorageErrors.isFull(cause)) {
      long free = ResultFolder.free(disk, folder.store());
      ended = true;
      drop();
      return StorageErrors.full(folder.store(), needed, free, cause);
    }
    abandon();
    return StorageErrors.unwritable(folder.store(), cause);
  }

  private void drop() {
    if (result != null) {
      result.discarded();
    }
    closeWire();
    folder.writingEnded();
    folder.remove();
  }

  private void closeWire() {
    try {
      if (wire != null) {
        wire.close();
      }
    } catch (IOException e) {
      LOG.debug("Closing a result's file in {}", folder.rows(), e);
    }
  }
}
