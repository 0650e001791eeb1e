package dev.tarn.session.result;

import dev.tarn.session.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.types.pojo.Field;

/// Scans part files: reads just the buffers of the wanted columns.
final class StoredScan implements BatchScan {
  private final StoredResult result;
  private final BitSet wanted = new BitSet();
  private final List<Integer> columns;
  private final List<ColumnSlice> slices;
  private final OpenParts files;
  private final BufferAllocator allocator = ArrowMemory.allocator();
  private final ZoneId zone;
  private List<SliceFiller> fillers = List.of();
  private BatchIndex.View batches;

  StoredScan(StoredResult result, List<Integer> columns, ZoneId zone) {
    this.result = result;
    this.columns = List.copyOf(columns);
    this.zone = zone;
    this.files = new OpenParts(result);
    this.batches = result.batches();
    columns.forEach(wanted::set);
    slices =
        columns.stream()
            .map(column -> new ColumnSlice(result.schema().column(column).type()))
            .toList();
    result.readerOpened();
  }

  @Override
  public int batches() {
    batches = result.batches();
    return batches.count();
  }

  @Override
  public long firstRow(int batch) {
    return batch == batches.count() ? batches.rows() : batches.batch(batch).firstRow();
  }

  @Override
  public int find(long row) {
    return batches.find(row);
  }

  @Override
  public List<ColumnSlice> read(int number) {
    BatchIndex.Batch place = batches.batch(number);
    try {
      OpenParts.Part part = files.open(place.part());
      if (fillers.isEmpty()) {
        fillers = fillers(part.schema().getFields());
      }
      try (LoadedBatch batch =
          LoadedBatch.load(part.channel(), place, part.schema(), allocator, wanted)) {
        for (int i = 0; i < columns.size(); i++) {
          fillers.get(i).fill(batch.column(columns.get(i)), (int) place.rows(), slices.get(i));
        }
      }
      return slices;
    } catch (IOException e) {
      files.forget(place.part());
      throw new UncheckedIOException(e);
    }
  }

  private List<SliceFiller> fillers(List<Field> fields) {
    return columns.stream()
        .map(column -> {
          Column about = result.schema().column(column);
          return SliceFiller.of(about.type(), fields.get(column), zone);
        })
        .toList();
  }

  @Override
  public void close() {
    files.close();
    allocator.close();
    result.readerClosed();
  }
}
