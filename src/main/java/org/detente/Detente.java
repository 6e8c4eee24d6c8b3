package org.detente;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.cli.AnnotateCommand;
import org.detente.cli.Command;
import org.detente.cli.ExportCommand;
import org.detente.cli.HelpCommand;
import org.detente.cli.PurgeCommand;
import org.detente.cli.ReportCommand;
import org.detente.cli.UsageException;
import org.detente.input.InputException;
import org.detente.run.BadOption;
import org.detente.run.RunClock;

/**
 * The command line: {@code java -jar detente.jar [run|annotate|export|report|purge|help]
 * --name=value...} with run as the default command.
 *
 * <p>Exit codes: 0 done; 1 the command failed; 2 wrong options, with one line that names the option
 * and the fix; 3 out of memory, see {@link OutOfMemory}; 4 refused to publish.
 */
public final class Detente {
  /** The command failed. */
  static final int FAILED = 1;

  /** The options are wrong. */
  static final int USAGE = 2;

  private Detente() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    OutOfMemory.watch(System.err);
    System.exit(run(args, System.out, System.err));
  }

  /**
   * Runs a command.
   *
   * @param args the command's name, if any, and its options
   * @param out where the command prints
   * @param err where a failure prints its one line
   * @return the exit code
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    boolean named = args.length > 0 && !args[0].startsWith("-");
    String name = named ? args[0] : "run";
    String[] options = named ? Arrays.copyOfRange(args, 1, args.length) : args;
    if (asksForHelp(args)) {
      options = new String[] {name};
      name = "help";
    }
    Map<String, Command> commands = commands(out, err);
    Command command = commands.get(name);
    if (command == null) {
      err.println("detente: no command '" + name + "'; use one of " + commands.keySet());
      return USAGE;
    }
    try {
      return command.run(options);
    } catch (UsageException | InputException | BadOption e) {
      err.println("detente: " + e.getMessage());
      return USAGE;
    } catch (IOException e) {
      err.println("detente: " + e);
      return FAILED;
    }
  }

  private static boolean asksForHelp(String[] args) {
    return args.length == 0 || List.of(args).contains("--help") || List.of(args).contains("-h");
  }

  private static Map<String, Command> commands(PrintStream out, PrintStream err) {
    Map<String, Command> commands = new TreeMap<>();
    commands.put("run", new RunCommand(out, err));
    commands.put("annotate", new AnnotateCommand(out));
    commands.put("export", new ExportCommand(out));
    commands.put("report", new ReportCommand(out));
    commands.put("purge", new PurgeCommand(out, RunClock.system()));
    commands.put("help", new HelpCommand(out));
    return commands;
  }
}
