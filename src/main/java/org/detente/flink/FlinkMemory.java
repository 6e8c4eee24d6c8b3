package org.detente.flink;

import org.detente.run.BadOption;

/**
 * The memory that Detente needs on a TaskManager, in MiB: slots and parallelism in, a {@link
 * BadOption} with required and provided amounts when one has less. The sums are those of {@code
 * pipelines/flink/memory.sh}; how they were measured stands in {@code pipelines/flink/README.md}.
 */
final class FlinkMemory {
  /** The models as objects, once for each JVM. */
  static final int MODELS = 480;

  /** Working memory of one slot: the largest article with parses, tone and rows. */
  static final int SLOT = 160;

  /**
   * From which parallelism on Flink sorts what it shuffles, at 512 buffers for each of the graph's
   * 80 blocking edges; most of them have one consumer and want two.
   */
  static final String SORT_SHUFFLE = "taskmanager.network.sort-shuffle.min-parallelism";

  private FlinkMemory() {}

  /** Heap for tasks that a TaskManager with a number of slots needs. */
  static long heap(int slots) {
    return MODELS + (long) SLOT * slots;
  }

  /** Holds the heap of this JVM, in MiB, against what a Flink inside it needs. */
  static void checkHeap(int parallelism, long given) {
    long needed = heap(parallelism);
    if (given < needed) {
      throw new BadOption(
          "--parallelism",
          parallelism
              + " subtasks in this JVM need "
              + needed
              + " MiB of heap, "
              + given
              + " are given; start with java -Xmx"
              + needed
              + "m, or give a smaller --parallelism");
    }
  }

  /** Network buffers that a TaskManager needs; four times what was seen in use. */
  static long network(int slots, int parallelism) {
    return Math.max(64, slots * (24 + 2L * parallelism));
  }

  /** Holds a TaskManager against what a job of a parallelism needs. */
  static void check(FlinkMaster.TaskManager given, int parallelism) {
    long heap = heap(given.slots());
    if (given.heapMebibytes() < heap) {
      throw new BadOption(
          "--flinkMaster",
          "a TaskManager with "
              + given.slots()
              + " slots needs "
              + heap
              + " MiB of heap for tasks, "
              + given.heapMebibytes()
              + " are there; raise taskmanager.memory.task.heap.size, or lower"
              + " taskmanager.numberOfTaskSlots");
    }
    long network = network(given.slots(), parallelism);
    if (given.networkMebibytes() < network) {
      throw new BadOption(
          "--parallelism",
          parallelism
              + " on TaskManagers with "
              + given.slots()
              + " slots needs "
              + network
              + " MiB of network buffers, "
              + given.networkMebibytes()
              + " are there; raise taskmanager.memory.network.max, or lower --parallelism");
    }
  }
}
