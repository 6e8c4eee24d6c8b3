package org.detente.failure;

/**
 * The version of Detente as it stands in dead letters, manifests and file metadata: one constant,
 * so that tests, a thin jar and every runnable jar write the same bytes. A test keeps it equal to
 * the version in {@code pom.xml}.
 */
public final class Version {
  /** The version, as in {@code pom.xml}. */
  public static final String CURRENT = "0.1.0";

  private Version() {}
}
