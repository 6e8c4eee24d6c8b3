package org.detente.input;

import java.io.IOException;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.detente.input.InputFiles.InputFile;

/**
 * The addresses of all files that {@code --input} names, each once. Fails when the storage does, or
 * with an {@link InputException} when a pattern names no file.
 */
public final class ListFiles extends PTransform<PBegin, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final String inputs;

  private ListFiles(String inputs) {
    this.inputs = inputs;
  }

  /** Lists a comma-separated list of files, folders and globs. */
  public static ListFiles of(String inputs) {
    return new ListFiles(inputs);
  }

  @Override
  public PCollection<String> expand(PBegin begin) {
    return begin
        .apply("Name inputs", Create.of(inputs))
        .apply("List each input", ParDo.of(new ListFilesFn()));
  }

  private static final class ListFilesFn extends DoFn<String, String> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element String inputs, OutputReceiver<String> out) throws IOException {
      InputFiles.list(inputs).stream().map(InputFile::uri).forEach(out::output);
    }
  }
}
