package org.detente.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.detente.event.EventCoder;
import org.detente.input.DocumentReader;
import org.detente.input.InputFiles;
import org.detente.record.DeadLetter;
import org.detente.record.SourceDocument;
import org.detente.tone.ToneModel;

/**
 * {@code annotate}: documents in, one JSON line for each out, in the order of the input, by the
 * same core as the pipeline but without Beam. For notebooks, shells and checks. A file that cannot
 * be opened is a line with its error; the output appears whole, at the end, or not at all. With
 * {@code --explain} each line tells how its events were coded; {@code --explain --text=WORDS}
 * prints the same of some words, for a person to read.
 *
 * <p>At most 8 documents for each thread are in memory at a time.
 */
public final class AnnotateCommand implements Command {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "article,mentions,quotes,events,tone";

  private final PrintStream printed;
  private final InputStream in;

  /** An annotate command that prints the account of {@code --text} to a stream. */
  public AnnotateCommand(PrintStream out) {
    this(out, System.in);
  }

  /** An annotate command that reads {@code --text=-} from a stream. */
  AnnotateCommand(PrintStream out, InputStream in) {
    this.printed = out;
    this.in = in;
  }

  @Override
  public int run(String[] args) throws IOException {
    Arguments arguments =
        Arguments.parse(
            Arguments.withFlag(args, "explain"),
            "input",
            "output",
            "layers",
            "threads",
            "actors",
            "actions",
            "minEventConfidence",
            "toneModel",
            "maxDocumentBytes",
            "explain",
            "text",
            "published");
    boolean explained = arguments.flag("explain");
    if (arguments.get("text") != null) {
      return account(arguments, explained);
    }
    if (arguments.get("published") != null) {
      throw new UsageException("--published dates --text; a line of --input has a date of its own");
    }
    String input = arguments.required("input");
    String output = arguments.required("output");
    Set<Layer> layers = Layer.parse(arguments.get("layers", ALL));
    if (explained && !layers.contains(Layer.EVENTS)) {
      throw new UsageException("--explain tells of events; add events to --layers");
    }
    int threads = arguments.positive("threads", 1);
    String toneModel = arguments.get("toneModel", ToneModel.NAMES.get(0));
    if (!ToneModel.NAMES.contains(toneModel)) {
      throw new UsageException(
          "--toneModel=" + toneModel + " is not known; use one of " + ToneModel.NAMES);
    }
    EventCoder coder = LayerRunner.coder(arguments);
    DocumentReader reader =
        DocumentReader.withMaxDocumentBytes(
            arguments.positive("maxDocumentBytes", DocumentReader.DEFAULT_MAX_DOCUMENT_BYTES));
    List<String> files = InputFiles.list(input).stream().map(InputFiles.InputFile::uri).toList();
    BlockingQueue<LayerRunner> runners = new LinkedBlockingQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (OutputFile out = OutputFile.open(output, files)) {
      for (int i = 0; i < threads; i++) {
        runners.add(new LayerRunner(layers, explained, arguments.get("actors"), coder, toneModel));
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

  private int account(Arguments arguments, boolean explained) throws IOException {
    if (!explained) {
      throw new UsageException("--text is for --explain; add --explain, or use --input=FILE");
    }
    PrintStream utf8 = new PrintStream(printed, false, StandardCharsets.UTF_8);
    utf8.print(ExplainedWords.account(arguments, in));
    utf8.flush();
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
