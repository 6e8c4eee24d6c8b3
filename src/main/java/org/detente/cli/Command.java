package org.detente.cli;

import java.io.IOException;

/** A command of the command line. */
public interface Command {
  /**
   * Runs the command.
   *
   * @param args the arguments after the command's name
   * @return the exit code
   * @throws UsageException if the arguments are wrong
   * @throws IOException if a file cannot be read or written
   */
  int run(String[] args) throws IOException;
}
