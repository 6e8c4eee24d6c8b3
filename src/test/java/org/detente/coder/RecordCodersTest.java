package org.detente.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.extensions.avro.io.AvroDatumFactory;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.detente.record.DeadLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCodersTest {
  private final CoderRegistry registry = CoderRegistry.createDefault();

  /** Every generated record, so that a new schema is covered without a line here. */
  static Stream<Class<?>> records() throws IOException, URISyntaxException {
    Path folder = Path.of(DeadLetter.class.getResource("DeadLetter.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      List<Class<?>> records =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.contains("$"))
              .sorted()
              .<Class<?>>map(RecordCodersTest::load)
              .filter(SpecificRecordBase.class::isAssignableFrom)
              .toList();
      assertTrue(records.size() >= 14, records::toString);
      return records.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordIsCodedByItsSchemaAndKeepsItsValues(Class<?> type) throws Exception {
    SpecificRecordBase record = sample(type.asSubclass(SpecificRecordBase.class));
    @SuppressWarnings("unchecked")
    Coder<SpecificRecordBase> coder =
        (Coder<SpecificRecordBase>) registry.getCoder(TypeDescriptor.of(type));
    AvroCoder<?> avro = assertInstanceOf(AvroCoder.class, coder);
    assertInstanceOf(AvroDatumFactory.SpecificDatumFactory.class, avro.getDatumFactory());
    byte[] bytes = CoderUtils.encodeToByteArray(coder, record);
    SpecificRecordBase decoded = CoderUtils.decodeFromByteArray(coder, bytes);
    assertEquals(record, decoded);
    assertEquals(type, decoded.getClass());
  }

  @Test
  void otherTypesAreLeftToOthers() {
    assertThrows(
        CannotProvideCoderException.class,
        () ->
            new RecordCoders()
                .getCoderProviders()
                .get(0)
                .coderFor(TypeDescriptor.of(SpecificRecord.class), List.of()));
  }

  /** A record with a value in every field, nullable ones too. */
  private static SpecificRecordBase sample(Class<? extends SpecificRecordBase> type)
      throws ReflectiveOperationException {
    SpecificRecordBase record = type.getDeclaredConstructor().newInstance();
    for (Schema.Field field : record.getSchema().getFields()) {
      record.put(field.pos(), value(field.schema()));
    }
    return record;
  }

  private static Object value(Schema schema) throws ReflectiveOperationException {
    boolean logical = schema.getLogicalType() != null;
    return switch (schema.getType()) {
      case UNION -> value(schema.getTypes().get(schema.getTypes().size() - 1));
      case STRING -> "Ελλάδα";
      case INT -> logical ? (Object) LocalDate.of(2015, 7, 14) : (Object) 7;
      case LONG -> logical ? (Object) Instant.ofEpochMilli(1436832000123L) : (Object) 7L;
      case FLOAT -> 0.5f;
      case DOUBLE -> 0.25;
      case BOOLEAN -> true;
      case BYTES -> java.nio.ByteBuffer.wrap(new byte[] {1, 2});
      case ARRAY -> List.of(value(schema.getElementType()));
      case ENUM -> enumConstant(schema);
      case RECORD -> sample(load(schema.getName()).asSubclass(SpecificRecordBase.class));
      default -> throw new AssertionError("no sample of " + schema);
    };
  }

  private static Object enumConstant(Schema schema) {
    return SpecificData.get().getClass(schema).getEnumConstants()[0];
  }

  private static Class<?> load(String name) {
    String simple = name.replace(".class", "");
    try {
      return Class.forName(DeadLetter.class.getPackageName() + "." + simple);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(missing);
    }
  }
}
