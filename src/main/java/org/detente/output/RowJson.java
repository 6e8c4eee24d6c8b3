package org.detente.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * An Avro row in, plain JSON out: unions without type tags, dates as ISO 8601, records nested,
 * fields in the order of the schema. Works on generic and on specific records.
 */
public final class RowJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RowJson() {}

  /** The JSON object of a row. */
  public static ObjectNode of(IndexedRecord row) {
    ObjectNode object = JSON.objectNode();
    for (Schema.Field field : row.getSchema().getFields()) {
      object.set(field.name(), value(field.schema(), row.get(field.pos())));
    }
    return object;
  }

  private static JsonNode value(Schema declared, @Nullable Object value) {
    if (value == null) {
      return JSON.nullNode();
    }
    Schema schema = nonNull(declared);
    return switch (schema.getType()) {
      case RECORD -> of((IndexedRecord) value);
      case ARRAY -> array(schema.getElementType(), (List<?>) value);
      case INT, LONG -> number(schema.getLogicalType(), value);
      case DOUBLE -> JSON.numberNode((Double) value);
      case BOOLEAN -> JSON.booleanNode((Boolean) value);
      case STRING, ENUM -> JSON.textNode(value.toString());
      default -> throw new IllegalArgumentException("no JSON form for " + schema);
    };
  }

  private static JsonNode array(Schema element, List<?> values) {
    ArrayNode array = JSON.arrayNode(values.size());
    for (Object value : values) {
      array.add(value(element, value));
    }
    return array;
  }

  private static JsonNode number(@Nullable LogicalType type, Object value) {
    if (value instanceof LocalDate || value instanceof Instant) {
      return JSON.textNode(value.toString());
    }
    long number = ((Number) value).longValue();
    if (type instanceof LogicalTypes.Date) {
      return JSON.textNode(LocalDate.ofEpochDay(number).toString());
    }
    if (type instanceof LogicalTypes.TimestampMillis) {
      return JSON.textNode(Instant.ofEpochMilli(number).toString());
    }
    return JSON.numberNode(number);
  }

  private static Schema nonNull(Schema schema) {
    return schema.isUnion() ? schema.getTypes().get(1) : schema;
  }
}
