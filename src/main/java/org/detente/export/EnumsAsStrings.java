package org.detente.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * A copy of an Avro schema in which each enum, at any depth, is a string; everything else stays,
 * documentation, logical types and defaults included. Records written with the copy keep their enum
 * values, whose {@code toString()} is the symbol. A pure function.
 */
final class EnumsAsStrings {
  private final Map<String, Schema> records = new HashMap<>();

  private EnumsAsStrings() {}

  /** The copy of a schema. */
  static Schema of(Schema schema) {
    return new EnumsAsStrings().copy(schema);
  }

  private Schema copy(Schema schema) {
    return switch (schema.getType()) {
      case ENUM -> Schema.create(Schema.Type.STRING);
      case ARRAY -> withProperties(Schema.createArray(copy(schema.getElementType())), schema);
      case MAP -> withProperties(Schema.createMap(copy(schema.getValueType())), schema);
      case UNION -> Schema.createUnion(schema.getTypes().stream().map(this::copy).toList());
      case RECORD -> record(schema);
      default -> schema;
    };
  }

  private Schema record(Schema schema) {
    Schema known = records.get(schema.getFullName());
    if (known != null) {
      return known;
    }
    Schema copy =
        Schema.createRecord(
            schema.getName(), schema.getDoc(), schema.getNamespace(), schema.isError());
    records.put(schema.getFullName(), copy); // Before its fields, which may name it.
    List<Schema.Field> fields =
        schema.getFields().stream()
            .map(field -> new Schema.Field(field, copy(field.schema())))
            .toList();
    copy.setFields(fields);
    return withProperties(copy, schema);
  }

  private static Schema withProperties(Schema copy, Schema of) {
    copy.addAllProps(of);
    return copy;
  }
}
