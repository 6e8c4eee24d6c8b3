package org.detente.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.detente.input.DocumentReader;
import org.detente.input.InputFiles;
import org.detente.record.DeadLetter;
import org.detente.record.SourceDocument;
import org.detente.tone.ToneModel;

/**
 * {@code annotate}: documents in, one JSON line for each out, in the order of the input, by the
 * same core as the pipeline but without Beam. For notebooks, shells and checks. A file that cannot
 * be opened is a line with its error; the output appears whole, at the end, or not at all.
 *
 * <p>At most 8 documents for each thread are in memory at a time.
 */
public final class AnnotateCommand implements Command {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "article,mentions,quotes,events,tone";

  @Override
  public int run(String[] args) throws IOException {
    Arguments arguments =
        Arguments.parse(
            args,
            "input",
            "output",
            "layers",
            "threads",
            "actors",
            "actions",
            "toneModel",
            "maxDocumentBytes");
    String input = arguments.required("input");
    String output = arguments.required("output");
    Set<Layer> layers = Layer.parse(arguments.get("layers", ALL));
    int threads = arguments.positive("threads", 1);
    String toneModel = arguments.get("toneModel", ToneModel.NAMES.get(0));
    if (!ToneModel.NAMES.contains(toneModel)) {
      throw new UsageException(
          "--toneModel=" + toneModel + " is not known; use one of " + ToneModel.NAMES);
    }
    DocumentReader reader =
        DocumentReader.withMaxDocumentBytes(
            arguments.positive("maxDocumentBytes", DocumentReader.DEFAULT_MAX_DOCUMENT_BYTES));
    List<String> files = InputFiles.list(input).stream().map(InputFiles.InputFile::uri).toList();
    BlockingQueue<LayerRunner> runners = new LinkedBlockingQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (OutputFile out = OutputFile.open(output, files)) {
      for (int i = 0; i < threads; i++) {
        runners.add(
            new LayerRunner(layers, arguments.get("actors"), arguments.get("actions"), toneModel));
      }
      Lines lines = new Lines(pool, runners, 8 * threads, out.writer());
      for (String file : files) {
        reader.readFile(file, lines);
      }
      lines.flush();
      out.publish();
    } finally {
      pool.shutdownNow();
      runners.forEach(LayerRunner::close);
    }
    return 0;
  }

  /** Annotates in parallel and writes in order. */
  private static final class Lines implements DocumentReader.Sink {
    private final ExecutorService pool;
    private final BlockingQueue<LayerRunner> runners;
    private final int window;
    private final BufferedWriter out;
    private final Deque<Future<ObjectNode>> open = new ArrayDeque<>();

    Lines(
        ExecutorService pool, BlockingQueue<LayerRunner> runners, int window, BufferedWriter out) {
      this.pool = pool;
      this.runners = runners;
      this.window = window;
      this.out = out;
    }

    @Override
    public void document(SourceDocument document) {
      add(pool.submit(() -> annotate(document)));
    }

    @Override
    public void failure(DeadLetter letter) {
      add(CompletableFuture.completedFuture(JsonRows.error(letter)));
    }

    private ObjectNode annotate(SourceDocument document) throws InterruptedException {
      LayerRunner runner = runners.take();
      try {
        return runner.line(document);
      } finally {
        runners.add(runner);
      }
    }

    private void add(Future<ObjectNode> line) {
      open.add(line);
      while (open.size() > window) {
        write(open.remove());
      }
    }

    void flush() {
      while (!open.isEmpty()) {
        write(open.remove());
      }
    }

    private void write(Future<ObjectNode> line) {
      try {
        out.write(JSON.writeValueAsString(line.get()));
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException("annotating failed", e.getCause());
      }
    }
  }
}
