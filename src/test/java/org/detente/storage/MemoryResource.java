package org.detente.storage;

import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * The address of an object of {@link MemoryFileSystem}, e.g. {@code memory://bucket/news/LATEST}.
 *
 * @param address the whole of it; a folder's ends in a slash
 */
record MemoryResource(String address) implements ResourceId {
  @Override
  public ResourceId resolve(String other, ResolveOptions options) {
    String base = isDirectory() ? address : getCurrentDirectory().toString();
    boolean folder =
        options.equals(StandardResolveOptions.RESOLVE_DIRECTORY) && !other.endsWith("/");
    return new MemoryResource(base + other + (folder ? "/" : ""));
  }

  @Override
  public ResourceId getCurrentDirectory() {
    return isDirectory()
        ? this
        : new MemoryResource(address.substring(0, address.lastIndexOf('/') + 1));
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
