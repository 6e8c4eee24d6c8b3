package org.detente.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.detente.DetenteOptions;
import org.detente.event.Refusal;

/** {@code help [COMMAND]}: what the commands do and which options they take. */
public final class HelpCommand implements Command {
  private static final String OVERVIEW =
      """
      Detente turns crawled news into tables about relations between states.

        java -jar detente.jar run      --input=GLOB[,GLOB...] --output=DIR [options]
        java -jar detente.jar annotate --input=FILES --output=OUT.jsonl
                                       [--layers=article,mentions,quotes,events,tone] [--threads=N]
                                       [--actors=FILES] [--actions=FILE]
                                       [--minEventConfidence=0..1] [--toneModel=encoder|lexicon]
                                       [--maxDocumentBytes=N] [--explain]
        java -jar detente.jar annotate --explain --text=WORDS|- [--published=DATE]
                                       [--actors=FILES] [--actions=FILE]
                                       [--minEventConfidence=0..1]
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

  private static final String EXPLAIN =
      """

      --explain adds "explain" to each line: of every sentence, each word that the action table knows
      as a trigger, with the rule that decided, the words that changed its meaning, who was found in
      which slot, and the event rows or the reason why there is none:
        "explain":[{"begin","end","text","reason","triggers":[
          {"trigger":[b,e],"text","rule_id","outcome":"CODED|REFUSED","reason","detail",
           "row","cameo_code","event_type","modality",
           "steps":[{"begin","end","text","effect","negated","cameo_code","modality"}],
           "actor1":[{"slot","begin","end","text","name","country","sector","form","mention",
                      "evidence","path":[{"way","text"}],"reason"}],
           "actor2":[...],"pairs":[{"first","second","reason","detail"}],
           "events":[{the row as in "events","date_text","date_resolution","location"}],
           "rules":[{"rule_id","outcome","reason","detail"}]}]}]
      --explain --text=WORDS prints it for reading; --text=- takes the standard input; --published
      dates the words, so that "on Monday" has a date.

      Reasons, in the order in which they are decided:
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
    if (args.length > 0 && args[0].equals("annotate")) {
      out.print(EXPLAIN);
      for (Refusal.Scope scope : Refusal.Scope.values()) {
        out.println();
        String name = scope.name().toLowerCase(Locale.ROOT);
        out.println("  Of " + (scope == Refusal.Scope.ACTOR ? "an " : "a ") + name + ":");
        Arrays.stream(Refusal.values())
            .filter(reason -> reason.scope() == scope)
            .forEach(reason -> out.println("    " + reason + "  " + reason.sentence()));
      }
    }
    return 0;
  }
}
