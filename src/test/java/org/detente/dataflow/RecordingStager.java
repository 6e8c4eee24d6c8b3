package org.detente.dataflow;

import com.google.api.services.dataflow.model.DataflowPackage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.runners.dataflow.util.PackageUtil.StagedFile;
import org.apache.beam.runners.dataflow.util.Stager;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Takes the place of the upload to a bucket, by {@code --stagerClass}: remembers which files would
 * have been uploaded, and the graph that runner v2 uploads beside them.
 */
public final class RecordingStager implements Stager {
  private static final List<String> SOURCES = Collections.synchronizedList(new ArrayList<>());
  private static final Map<String, byte[]> BYTES =
      Collections.synchronizedMap(new LinkedHashMap<>());

  private RecordingStager() {}

  /** Called by the runner. */
  public static RecordingStager fromOptions(PipelineOptions options) {
    return new RecordingStager();
  }

  static void clear() {
    SOURCES.clear();
    BYTES.clear();
  }

  /** The files that were named to be staged. */
  static List<String> sources() {
    return List.copyOf(SOURCES);
  }

  /** What was staged from memory, by its name. */
  static Map<String, byte[]> bytes() {
    return Map.copyOf(BYTES);
  }

  @Override
  public List<DataflowPackage> stageFiles(List<StagedFile> files) {
    files.forEach(file -> SOURCES.add(file.getSource()));
    return files.stream().map(file -> staged(file.getDestination())).toList();
  }

  @Override
  public DataflowPackage stageToFile(byte[] bytes, String name) {
    BYTES.put(name, bytes);
    return staged(name);
  }

  private static DataflowPackage staged(String name) {
    return new DataflowPackage()
        .setName(name)
        .setLocation("storage.googleapis.com/bucket/staging/" + name);
  }
}
