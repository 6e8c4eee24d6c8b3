package org.detente.memory;

import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/** {@code mem://bucket/folder/object}; a folder ends in a slash. */
record MemoryResourceId(String address) implements ResourceId {
  private static final long serialVersionUID = 1L;

  @Override
  public MemoryResourceId resolve(String other, ResolveOptions options) {
    String base = getCurrentDirectory().address;
    boolean folder = options.equals(StandardResolveOptions.RESOLVE_DIRECTORY);
    return new MemoryResourceId(base + other + (folder && !other.endsWith("/") ? "/" : ""));
  }

  @Override
  public MemoryResourceId getCurrentDirectory() {
    return new MemoryResourceId(address.substring(0, address.lastIndexOf('/') + 1));
  }

  @Override
  public String getScheme() {
    return MemoryFileSystem.SCHEME;
  }

  @Override
  public String getFilename() {
    String name = isDirectory() ? address.substring(0, address.length() - 1) : address;
    return name.substring(name.lastIndexOf('/') + 1);
  }

  @Override
  public boolean isDirectory() {
    return address.endsWith("/");
  }

  @Override
  public String toString() {
    return address;
  }
}
