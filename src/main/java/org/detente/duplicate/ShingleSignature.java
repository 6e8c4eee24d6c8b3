package org.detente.duplicate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The 5-word shingles of a text as sorted 32-bit hashes, small enough to travel instead of the
 * text. Of a long text only the {@value #KEPT} smallest hashes are kept; two signatures are then
 * compared over the range of hashes that both hold in full, which is an unbiased sample (bottom-k).
 * Candidates come from {@value #BANDS} bands of {@value #ROWS} MinHash values each: two texts whose
 * shingles overlap by Jaccard 1/3, as two of equal length do that share half, meet in some band
 * with probability 1 - (1 - 1/9)^40 = 99 %. Sources: A. Broder, On the resemblance and containment
 * of documents, 1997; J. Leskovec, A. Rajaraman, J. Ullman, Mining of Massive Datasets, chapter 3.
 * SimHash is not used: it found a third of the copies that containment finds.
 */
final class ShingleSignature {
  /** Words in a shingle. */
  static final int WORDS = 5;

  /** Fewer words than this have too few shingles to tell a copy from a common phrase. */
  static final int FEWEST_WORDS = 40;

  private static final int KEPT = 1024;
  private static final int BANDS = 40;
  private static final int ROWS = 2;

  private final int[] hashes;
  private final int total;

  private ShingleSignature(int[] hashes, int total) {
    this.hashes = hashes;
    this.total = total;
  }

  /** The signature of a text, given as its normalised words; at least {@value #WORDS}. */
  static ShingleSignature of(List<String> words) {
    long[] wordHashes = words.stream().mapToLong(TextKey::hash).toArray();
    int[] all = new int[Math.max(0, wordHashes.length - WORDS + 1)];
    for (int i = 0; i < all.length; i++) {
      long hash = 0;
      for (int j = 0; j < WORDS; j++) {
        hash = mix(hash ^ wordHashes[i + j]) * 31 + j;
      }
      all[i] = (int) (mix(hash) >>> 32);
    }
    int[] distinct = Arrays.stream(all).sorted().distinct().toArray();
    return new ShingleSignature(
        distinct.length > KEPT ? Arrays.copyOf(distinct, KEPT) : distinct, distinct.length);
  }

  /** Reads what {@link #toBytes} wrote. */
  static ShingleSignature of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int total = in.getInt();
    int[] hashes = new int[in.remaining() / Integer.BYTES];
    in.asIntBuffer().get(hashes);
    return new ShingleSignature(hashes, total);
  }

  /** Four bytes for each hash, and four for the number of shingles. */
  byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * (hashes.length + 1));
    out.putInt(total);
    out.asIntBuffer().put(hashes);
    return out.array();
  }

  /** The bucket of each band, e.g. {@code 7:0123456789abcdef}; likely copies share at least one. */
  List<String> bands() {
    List<String> bands = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      long bucket = band;
      for (int row = 0; row < ROWS; row++) {
        bucket = mix(bucket ^ least(band * ROWS + row));
      }
      bands.add(band + ":" + Long.toHexString(bucket));
    }
    return bands;
  }

  /**
   * How much of the text with fewer shingles the other holds, 0 to 1; 0 when there is nothing to
   * compare.
   */
  double containment(ShingleSignature other) {
    int limit = Math.min(limit(), other.limit());
    int mine = countUpTo(limit);
    int others = other.countUpTo(limit);
    int common = 0;
    for (int i = 0, j = 0; i < mine && j < others; ) {
      int order = Integer.compare(hashes[i], other.hashes[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int shorter = Math.min(mine, others);
    return shorter == 0 ? 0 : (double) common / shorter;
  }

  private int countUpTo(int limit) {
    int found = Arrays.binarySearch(hashes, limit);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The largest hash up to which every shingle of the text is held. */
  private int limit() {
    return total > hashes.length ? hashes[hashes.length - 1] : Integer.MAX_VALUE;
  }

  private long least(int permutation) {
    long least = -1;
    for (int hash : hashes) {
      long value = mix(hash + 0x9E3779B97F4A7C15L * (permutation + 1));
      least = Long.compareUnsigned(value, least) < 0 ? value : least;
    }
    return least;
  }

  /** The finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, 2014). */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
