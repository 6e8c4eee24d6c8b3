package org.detente.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToneHeadsTest {
  /** Two hidden units over two inputs: one fires for the first input, one for the second. */
  private static final ToneHeads.Network NETWORK =
      ToneHeads.Network.of(
          new float[][] {{1, 0}, {0, 1}},
          new float[] {0, 0},
          new float[] {2, 0, 0, 0, 0, 2},
          new float[] {0, 0, 0});

  private final ToneHeads heads = new ToneHeads(List.of(NETWORK), new float[] {1, -2, 0.5f});

  @Test
  void softmaxOfTheHiddenUnits() {
    TargetTone cold = heads.target(new float[] {1, -5});
    double total = Math.exp(2) + 1 + 1;
    assertEquals(Math.exp(2) / total, cold.negative(), 1e-6);
    assertEquals(1 / total, cold.neutral(), 1e-6);
    assertEquals(1, cold.negative() + cold.neutral() + cold.positive(), 1e-9);
  }

  @Test
  void severalNetworksAreAveraged() {
    ToneHeads.Network flat =
        ToneHeads.Network.of(new float[2][2], new float[2], new float[6], new float[3]);
    TargetTone one = heads.target(new float[] {1, 0});
    TargetTone both =
        new ToneHeads(List.of(NETWORK, flat), new float[3]).target(new float[] {1, 0});
    assertEquals((one.negative() + 1 / 3.0) / 2, both.negative(), 1e-9);
  }

  @Test
  void sentenceIsLinearAndCutAtTheScale() {
    assertEquals(1 - 1 + 0.5, heads.sentence(new float[] {1, 0.5f}), 1e-9);
    assertEquals(4, heads.sentence(new float[] {100, 0}));
    assertEquals(-4, heads.sentence(new float[] {0, 100}));
  }

  @Test
  void writtenAndReadBackIsTheSame() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    heads.write(new DataOutputStream(bytes));
    ToneHeads copy = ToneHeads.read(in(bytes.toByteArray()));
    float[] features = {0.3f, 0.7f};
    assertEquals(heads.target(features), copy.target(features));
    assertEquals(heads.sentence(features), copy.sentence(features));
  }

  @Test
  void otherFilesAreRefused() {
    assertThrows(IOException.class, () -> ToneHeads.read(in(new byte[16])));
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
