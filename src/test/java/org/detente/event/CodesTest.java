package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CodesTest {
  private final CodeTable codes = CodeTable.shared();

  /** Older tables call 163 "halt negotiations" (-6.5) and 166 "embargo" (-8). */
  @Test
  void sanctionsAre163AndExpulsionIs166() {
    assertEquals(-8.0, codes.get("163").goldstein());
    assertEquals("COERCE", codes.get("163").type());
    assertEquals("restrict", codes.get("163").mode());
    assertEquals(-7.0, codes.get("166").goldstein());
    assertEquals("SANCTION", codes.get("166").type());
    assertEquals(-6.5, codes.get("164").goldstein());
    assertEquals(
        "COERCE", Texts.code("The United States imposed sanctions on Iran.").get(0).getEventType());
    assertEquals(
        "163", Texts.code("The United States imposed sanctions on Iran.").get(0).getCameoCode());
  }

  @Test
  void everyPloverTypeHasCodesAndAScore() {
    Set<String> types = new TreeSet<>();
    for (EventCode code : codes.all()) {
      types.add(code.type());
      if (!code.type().equals("STATEMENT")) {
        assertNotNull(codes.ploverScore(code.type(), code.mode()), code.code());
      }
      assertTrue(Math.abs(code.goldstein()) <= 10, code.code());
      assertTrue(code.code().startsWith(code.root()) && code.code().startsWith(code.base()));
    }
    assertEquals(17, types.size(), "16 PLOVER events and STATEMENT: " + types);
    assertNull(codes.ploverScore("STATEMENT", null));
    assertEquals(1.5, codes.ploverScore("CONSULT", "phone"));
    assertEquals(2.5, codes.ploverScore("CONSULT", "meet"));
  }

  @Test
  void derivedCodesExistAndAreOfTheirKind() {
    for (EventCode code : codes.all()) {
      if (code.refusal() != null) {
        assertEquals("REJECT", codes.get(code.refusal()).type(), code.code());
      }
      if (code.threat() != null) {
        assertEquals("THREATEN", codes.get(code.threat()).type(), code.code());
      }
      if (code.demand() != null && !code.isConflictAct()) {
        assertEquals("REQUEST", codes.get(code.demand()).type(), code.code());
      }
      if (code.intent() != null) {
        assertEquals(
            code.isConflictAct() ? "THREATEN" : "AGREE",
            codes.get(code.intent()).type(),
            code.code());
      }
      if (code.stop() != null) {
        assertTrue(codes.contains(code.stop()), code.code());
      }
    }
  }

  @Test
  void quadClassesFollowPlover() {
    assertEquals(0, codes.get("010").quadClass());
    assertEquals(0, codes.get("020").quadClass());
    assertEquals(1, codes.get("040").quadClass());
    assertEquals(2, codes.get("073").quadClass());
    assertEquals(2, codes.get("0841").quadClass());
    assertEquals(1, codes.get("080").quadClass());
    assertEquals(3, codes.get("100").quadClass());
    assertEquals(4, codes.get("163").quadClass());
  }

  @Test
  void anUnknownCodeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> codes.get("999"));
  }
}
