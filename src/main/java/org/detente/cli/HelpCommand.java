package org.detente.cli;

import java.io.PrintStream;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.detente.DetenteOptions;

/** {@code help [COMMAND]}: what the commands do and which options they take. */
public final class HelpCommand implements Command {
  private static final String OVERVIEW =
      """
      Detente turns crawled news into tables about relations between states.

        java -jar detente.jar run      --input=GLOB[,GLOB...] --output=DIR [options]
        java -jar detente.jar annotate --input=FILES --output=OUT.jsonl
                                       [--layers=article,mentions,quotes,events,tone] [--threads=N]
                                       [--actors=FILES] [--actions=FILE]
                                       [--toneModel=encoder|lexicon] [--maxDocumentBytes=N]
        java -jar detente.jar export   --dataset=DIR --format=csv|gdelt|jsonl|parquet|polecat
                                       --output=DIR
        java -jar detente.jar report   --dataset=DIR --output=DIR
        java -jar detente.jar purge    --dataset=DIR --retainRuns=N [--dryRun]
        java -jar detente.jar help     [COMMAND]

      run is the default command; 'help run' lists its options.
      Exit codes: 0 done, 1 failed, 2 wrong options, 3 out of memory, 4 refused to publish.
      """;

  private static final String EXPORT =
      """

      export writes the public tables of a published run into a folder that is empty or not there:
        csv      a file for each table, RFC 4180, safe against formula injection
        gdelt    events.export.CSV (61 columns of GDELT 2.0), events.mentions.CSV (16), names beside
        jsonl    a file for each table, one JSON object a line
        parquet  a file for each table, gzip
        polecat  polecat.txt (40 columns)
      """;

  private final PrintStream out;

  /** A help command that prints to a stream. */
  public HelpCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public int run(String[] args) {
    if (args.length > 0 && !OVERVIEW.contains("detente.jar " + args[0] + " ")) {
      throw new UsageException("no command '" + args[0] + "' to help with; see: help");
    }
    out.print(OVERVIEW);
    if (args.length > 0 && args[0].equals("run")) {
      out.println();
      PipelineOptionsFactory.printHelp(out, DetenteOptions.class);
    }
    if (args.length > 0 && args[0].equals("export")) {
      out.print(EXPORT);
    }
    return 0;
  }
}
