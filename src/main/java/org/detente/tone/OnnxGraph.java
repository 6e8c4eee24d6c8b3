package org.detente.tone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a part out of a network in ONNX format: a model's bytes and the names of inner values in,
 * the bytes of a model out that computes these and nothing else. Nodes and weights that they do not
 * need are left out, so that neither time nor memory goes into them. ONNX files are protocol
 * buffers (github.com/onnx/onnx, onnx.proto, Apache-2.0); the few fields that matter here are read
 * by their numbers.
 *
 * <p>Fails with {@link IllegalArgumentException} where a model doesn't compute a value of that name
 * or isn't in this format.
 */
final class OnnxGraph {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_WEIGHTS = 5;
  private static final int GRAPH_OUTPUT = 12;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int WEIGHTS_NAME = 8;

  /** A ValueInfo's type: a tensor of 32-bit floats of any shape. */
  private static final byte[] FLOATS = {0x12, 0x04, 0x0a, 0x02, 0x08, 0x01};

  private static final int LENGTH_DELIMITED = 2;

  private OnnxGraph() {}

  /** The part of a model that computes some values of 32-bit floats, which become its outputs. */
  static byte[] computing(List<String> names, byte[] model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(model.length);
    boolean found = false;
    for (Field field : fields(model, 0, model.length)) {
      if (field.number == MODEL_GRAPH) {
        found = true;
        write(out, MODEL_GRAPH, part(names, model, fields(model, field.begin, field.end)));
      } else {
        out.write(model, field.start, field.end - field.start);
      }
    }
    if (!found) {
      throw new IllegalArgumentException("Not a model in ONNX format: no graph");
    }
    return out.toByteArray();
  }

  private static byte[] part(List<String> names, byte[] model, List<Field> graph) {
    Set<String> needed = new HashSet<>(names);
    Set<Field> kept = new HashSet<>();
    Set<String> computed = new HashSet<>();
    // Nodes stand in an order in which they can be computed, so that users follow makers.
    for (int i = graph.size() - 1; i >= 0; i--) {
      Field field = graph.get(i);
      if (field.number == GRAPH_NODE) {
        List<String> outputs = strings(model, field, NODE_OUTPUT);
        computed.addAll(outputs);
        if (outputs.stream().anyMatch(needed::contains)) {
          kept.add(field);
          needed.addAll(strings(model, field, NODE_INPUT));
        }
      }
    }
    if (!computed.containsAll(names)) {
      throw new IllegalArgumentException("The model does not compute all of " + names);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(model.length);
    for (Field field : graph) {
      boolean wanted =
          switch (field.number) {
            case GRAPH_NODE -> kept.contains(field);
            case GRAPH_WEIGHTS -> needed.containsAll(strings(model, field, WEIGHTS_NAME));
            case GRAPH_OUTPUT -> false;
            default -> true;
          };
      if (wanted) {
        out.write(model, field.start, field.end - field.start);
      }
    }
    for (String name : names) {
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      write(output, 1, name.getBytes(StandardCharsets.UTF_8));
      output.writeBytes(FLOATS);
      write(out, GRAPH_OUTPUT, output.toByteArray());
    }
    return out.toByteArray();
  }

  private static List<String> strings(byte[] model, Field message, int number) {
    List<String> found = new ArrayList<>();
    for (Field field : fields(model, message.begin, message.end)) {
      if (field.number == number && field.delimited) {
        found.add(new String(model, field.begin, field.end - field.begin, StandardCharsets.UTF_8));
      }
    }
    return found;
  }

  private static void write(ByteArrayOutputStream out, int number, byte[] value) {
    writeVarint(out, (number << 3) | LENGTH_DELIMITED);
    writeVarint(out, value.length);
    out.writeBytes(value);
  }

  private static void writeVarint(ByteArrayOutputStream out, int value) {
    int left = value;
    while (left > 0x7f) {
      out.write((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }

  private static List<Field> fields(byte[] bytes, int from, int to) {
    List<Field> fields = new ArrayList<>();
    int at = from;
    while (at < to) {
      Varint tag = Varint.at(bytes, at, to);
      int begin = tag.next;
      int end =
          switch (tag.type()) {
            case 0 -> Varint.at(bytes, begin, to).next;
            case 1 -> begin + 8;
            case LENGTH_DELIMITED -> {
              Varint length = Varint.at(bytes, begin, to);
              begin = length.next;
              yield Math.toIntExact(begin + length.value);
            }
            case 5 -> begin + 4;
            default -> throw new IllegalArgumentException("Not a model in ONNX format");
          };
      if (end < begin || end > to) {
        throw new IllegalArgumentException("Not a model in ONNX format, or cut short");
      }
      boolean delimited = tag.type() == LENGTH_DELIMITED;
      fields.add(new Field((int) (tag.value >>> 3), delimited, at, begin, end));
      at = end;
    }
    return fields;
  }

  /** A field of a message: where its tag starts, and where its value begins and ends. */
  private record Field(int number, boolean delimited, int start, int begin, int end) {}

  /** A number in the format's variable length, and where the next byte is. */
  private record Varint(long value, int next) {
    /** Of a tag: how its value is written. */
    int type() {
      return (int) (value & 7);
    }

    static Varint at(byte[] bytes, int from, int to) {
      long value = 0;
      for (int i = from; i < to && i < from + 10; i++) {
        value |= ((long) (bytes[i] & 0x7f)) << (7 * (i - from));
        if (bytes[i] >= 0) {
          return new Varint(value, i + 1);
        }
      }
      throw new IllegalArgumentException("Not a model in ONNX format, or cut short");
    }
  }
}
