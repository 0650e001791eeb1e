package dev.tarn.session.result;

import org.apache.arrow.memory.AllocationManager;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.ReferenceManager;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.memory.util.MemoryUtil;

/// Arrow memory that is taken from the system and given back at once.
///
/// decision: Netty's pool, which Arrow uses by default, costs 300 classes at the first answer,
/// keeps what it was given and rounds up; a reader asks for a few large pieces, for which a pool is
/// of no use.
public final class ArrowMemory {
  private static final AllocationManager.Factory SYSTEM = new SystemMemory.Factory();

  private ArrowMemory() {}

  /// Makes an allocator.
  ///
  /// @return without a limit; close it behind all that it gave
  public static BufferAllocator allocator() {
    return new RootAllocator(
        RootAllocator.configBuilder()
            .allocationManagerFactory(SYSTEM)
            .roundingPolicy(size -> size)
            .build());
  }

  /// One piece of memory.
  private static final class SystemMemory extends AllocationManager {
    private final long size;
    private final long address;

    SystemMemory(BufferAllocator allocator, long size) {
      super(allocator);
      this.size = size;
      this.address = MemoryUtil.allocateMemory(size);
    }

    @Override
    public long getSize() {
      return size;
    }

    @Override
    protected long memoryAddress() {
      return address;
    }

    @Override
    protected void release0() {
      MemoryUtil.freeMemory(address);
    }

    private static final class Factory implements AllocationManager.Factory {
      private final ArrowBuf empty =
          new ArrowBuf(ReferenceManager.NO_OP, null, 0, MemoryUtil.allocateMemory(1));

      @Override
      public AllocationManager create(BufferAllocator allocator, long size) {
        return new SystemMemory(allocator, size);
      }

      @Override
      public ArrowBuf empty() {
        return empty;
      }
    }
  }
}
