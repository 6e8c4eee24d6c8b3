package org.detente;

import static org.apache.avro.SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.detente.output.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schemas are the public contract: today's can read yesterday's files, and all of them keep to
 * the subset of Avro that BigQuery, DuckDB and Spark read alike.
 *
 * <p>{@code src/test/resources/schemas/released/} holds the tables' schemas as last released; at a
 * release, {@code -Dupdate.schemas=true} writes them anew.
 */
final class SchemaCompatibilityTest {
  private static final Path RELEASED = Path.of("src", "test", "resources", "schemas", "released");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  @ParameterizedTest
  @EnumSource(Table.class)
  void readsFilesOfTheLastRelease(Table table) throws IOException {
    Path file = RELEASED.resolve(table.folder() + ".avsc");
    if (Boolean.getBoolean("update.schemas")) {
      Files.createDirectories(RELEASED);
      Files.writeString(file, table.schema().toString(true) + "\n", StandardCharsets.UTF_8);
    }
    Schema writer = new Schema.Parser().parse(Files.readString(file, StandardCharsets.UTF_8));
    var result = SchemaCompatibility.checkReaderWriterCompatibility(table.schema(), writer);
    assertEquals(COMPATIBLE, result.getType(), () -> result.getResult().toString());
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void staysInThePortableSubset(Table table) {
    for (Schema schema : recordsOf(table.schema())) {
      assertTrue(NAME.matcher(schema.getName()).matches(), schema.getFullName());
      for (Schema.Field field : schema.getFields()) {
        String where = schema.getName() + "." + field.name();
        assertTrue(NAME.matcher(field.name()).matches(), where);
        assertNotNull(field.doc(), where + " is not documented");
        Schema type = field.schema();
        assertTrue(type.getType() != Schema.Type.MAP, where + " is a map");
        if (type.isUnion()) {
          assertEquals(2, type.getTypes().size(), where);
          assertEquals(Schema.Type.NULL, type.getTypes().get(0).getType(), where);
          assertEquals(JsonProperties.NULL_VALUE, field.defaultVal(), where + " defaults to null");
        }
        if (type.getType() == Schema.Type.ARRAY) {
          assertTrue(
              type.getElementType().getType() != Schema.Type.ARRAY,
              where + " is an array of arrays");
        }
      }
    }
  }

  @Test
  void everySchemaFileHasDocumentedFields() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("schemas"))) {
      List<Path> undocumented = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        if (!Files.readString(file, StandardCharsets.UTF_8).contains("\"doc\"")) {
          undocumented.add(file);
        }
      }
      assertEquals(List.of(), undocumented);
    }
  }

  private static Set<Schema> recordsOf(Schema top) {
    Set<Schema> found = new HashSet<>();
    List<Schema> open = new ArrayList<>(List.of(top));
    while (!open.isEmpty()) {
      Schema next = open.remove(open.size() - 1);
      switch (next.getType()) {
        case RECORD -> {
          if (found.add(next)) {
            next.getFields().forEach(field -> open.add(field.schema()));
          }
        }
        case ARRAY -> open.add(next.getElementType());
        case UNION -> open.addAll(next.getTypes());
        default -> {}
      }
    }
    return found;
  }
}
