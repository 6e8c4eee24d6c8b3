import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.detente.cli.AnnotateCommand;

/**
 * Times {@code annotate} with one thread and with several in turn over the same articles in one JVM,
 * after a warm-up of twice each. Prints wall and CPU seconds of every turn and the ratios of the
 * medians; start it by {@code threads.sh}. Arguments: articles, scratch output, turns, threads.
 */
public final class Threads {
  private static final int WARM_UP = 2;

  private record Cost(double wall, double cpu) {}

  public static void main(String[] args) throws IOException {
    int turns = Integer.parseInt(args[2]);
    int threads = Integer.parseInt(args[3]);
    Cost[] one = new Cost[turns];
    Cost[] several = new Cost[turns];
    for (int turn = -WARM_UP; turn < turns; turn++) {
      Cost alone = annotate(args[0], args[1], 1);
      Cost together = annotate(args[0], args[1], threads);
      if (turn >= 0) {
        one[turn] = alone;
        several[turn] = together;
        print(1, alone);
        print(threads, together);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "speed-up %.2f by wall time, %.2f times the CPU (medians of %d turns)%n",
        median(one, true) / median(several, true),
        median(several, false) / median(one, false),
        turns);
  }

  private static Cost annotate(String input, String output, int threads) throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    new AnnotateCommand(System.out)
        .run(new String[] {"--input=" + input, "--output=" + output, "--threads=" + threads});
    return new Cost(
        (System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
  }

  private static void print(int threads, Cost cost) {
    System.out.printf(
        Locale.ROOT, "%d threads  wall %7.2f s  CPU %7.2f s%n", threads, cost.wall(), cost.cpu());
  }

  private static double median(Cost[] costs, boolean wall) {
    double[] seconds = Arrays.stream(costs).mapToDouble(c -> wall ? c.wall() : c.cpu()).toArray();
    Arrays.sort(seconds);
    return seconds[seconds.length / 2];
  }
}
