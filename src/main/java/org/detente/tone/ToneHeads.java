package org.detente.tone;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The trained part of {@link EncoderTone}: numbers that describe a target or a sentence in, tone
 * out. Some small networks, whose probabilities are averaged, read the tone towards a target; one
 * linear regression reads the tone of a sentence. Immutable, thread-safe.
 *
 * <p>File: {@value #MAGIC}, version, the networks, the regression; big-endian. The first layer is
 * kept in 16-bit whole numbers with one scale for each hidden unit.
 */
final class ToneHeads {
  private static final int MAGIC = 0x544f4e45;
  private static final int VERSION = 2;
  private static final int CLASSES = 3;

  private final List<Network> networks;
  private final float[] regression;

  /**
   * Heads from their parts.
   *
   * @param regression a weight for each number that describes a sentence, then the constant
   */
  ToneHeads(List<Network> networks, float[] regression) {
    this.networks = List.copyOf(networks);
    this.regression = regression.clone();
  }

  /** Probabilities of negative, neutral, positive; their mean over the networks. */
  TargetTone target(float[] features) {
    double[] sums = new double[CLASSES];
    for (Network network : networks) {
      double[] each = network.probabilities(features);
      for (int c = 0; c < CLASSES; c++) {
        sums[c] += each[c] / networks.size();
      }
    }
    return new TargetTone(sums[0], sums[1], sums[2]);
  }

  /** Tone of a sentence, cut at -4 and 4. */
  double sentence(float[] features) {
    double tone = regression[features.length];
    for (int i = 0; i < features.length; i++) {
      tone += (double) regression[i] * features[i];
    }
    return Math.max(-4, Math.min(4, tone));
  }

  /** Writes the heads; the opposite of {@link #read}. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(networks.size());
    for (Network network : networks) {
      network.write(out);
    }
    writeFloats(out, regression);
  }

  /** Reads what {@link #write} wrote. */
  static ToneHeads read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IOException("Not a file of tone heads of version " + VERSION);
    }
    List<Network> networks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      networks.add(Network.read(in));
    }
    return new ToneHeads(networks, readFloats(in));
  }

  private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static float[] readFloats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  /** One hidden layer of rectified units and a softmax over the three classes. */
  static final class Network {
    private final short[][] rounded;
    private final float[] scales;
    private final float[] innerConstants;
    private final float[] outer;
    private final float[] outerConstants;

    /** The first layer as it computes: by input, then hidden unit. */
    private final float[][] inner;

    private Network(
        short[][] rounded,
        float[] scales,
        float[] innerConstants,
        float[] outer,
        float[] outerConstants) {
      this.rounded = rounded;
      this.scales = scales;
      this.innerConstants = innerConstants;
      this.outer = outer;
      this.outerConstants = outerConstants;
      this.inner = new float[rounded[0].length][rounded.length];
      for (int h = 0; h < rounded.length; h++) {
        for (int i = 0; i < inner.length; i++) {
          inner[i][h] = rounded[h][i] * scales[h];
        }
      }
    }

    /**
     * A network from trained weights.
     *
     * @param inner by hidden unit, then input
     * @param outer by class, then hidden unit, in one row
     */
    static Network of(
        float[][] inner, float[] innerConstants, float[] outer, float[] outerConstants) {
      short[][] rounded = new short[inner.length][inner[0].length];
      float[] scales = new float[inner.length];
      for (int h = 0; h < inner.length; h++) {
        for (float weight : inner[h]) {
          scales[h] = Math.max(scales[h], Math.abs(weight) / Short.MAX_VALUE);
        }
        for (int i = 0; i < inner[h].length && scales[h] > 0; i++) {
          rounded[h][i] = (short) Math.round(inner[h][i] / scales[h]);
        }
      }
      return new Network(
          rounded, scales, innerConstants.clone(), outer.clone(), outerConstants.clone());
    }

    double[] probabilities(float[] features) {
      double[] scores = new double[CLASSES];
      float[] units = units(features);
      for (int h = 0; h < units.length; h++) {
        for (int c = 0; c < CLASSES; c++) {
          scores[c] += Math.max(0, units[h]) * outer[c * units.length + h];
        }
      }
      double total = 0;
      for (int c = 0; c < CLASSES; c++) {
        scores[c] = StrictMath.exp(scores[c] + outerConstants[c]);
        total += scores[c];
      }
      for (int c = 0; c < CLASSES; c++) {
        scores[c] /= total;
      }
      return scores;
    }

    /**
     * The weighted sum of each hidden unit. The loop inside runs over the units, so that many are
     * added to at once; each adds in the order of its inputs, so that the digits stay the same.
     */
    private float[] units(float[] features) {
      float[] units = innerConstants.clone();
      for (int i = 0; i < inner.length; i++) {
        float feature = features[i];
        float[] weights = inner[i];
        for (int h = 0; h < units.length; h++) {
          units[h] += weights[h] * feature;
        }
      }
      return units;
    }

    private void write(DataOutputStream out) throws IOException {
      out.writeInt(rounded.length);
      out.writeInt(rounded[0].length);
      for (short[] row : rounded) {
        for (short weight : row) {
          out.writeShort(weight);
        }
      }
      writeFloats(out, scales);
      writeFloats(out, innerConstants);
      writeFloats(out, outer);
      writeFloats(out, outerConstants);
    }

    private static Network read(DataInputStream in) throws IOException {
      short[][] rounded = new short[in.readInt()][in.readInt()];
      for (short[] row : rounded) {
        for (int i = 0; i < row.length; i++) {
          row[i] = in.readShort();
        }
      }
      return new Network(rounded, readFloats(in), readFloats(in), readFloats(in), readFloats(in));
    }
  }
}
