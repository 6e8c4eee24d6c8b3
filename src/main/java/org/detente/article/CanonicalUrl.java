package org.detente.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address for one article: scheme, {@code www.}, AMP variants, tracking parameters, fragment
 * and final slash are folded, the host is lower case, the remaining parameters are sorted. The
 * result identifies; it is not meant to be fetched. Null for what is no http address.
 */
public final class CanonicalUrl {
  // Parameters that say how a reader came, not what is read; after the lists of AdGuard and
  // ClearURLs in kind, not in text.
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?:utm_\\w*|fb(?:clid|_\\w+)|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|at_\\w+|wt[._]?mc\\w*|ns_\\w+|cmpid?|campaign\\w*|icid|ocid|ncid|ito|ref|referrer|ref_?src|rss|src|source|smid|share\\w*|partner|outputtype|amp|_ga|spm|xtor|cid|feature|sref|taid|guccounter|guce_\\w+)",
          Pattern.CASE_INSENSITIVE);

  private CanonicalUrl() {}

  /** The canonical form of an http or https address; null when it is none. */
  public static @Nullable String of(@Nullable String url) {
    URI uri = parse(url);
    if (uri == null) {
      return null;
    }
    String host = bareHost(uri);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    path =
        path.replaceAll("/{2,}", "/")
            .replaceFirst("^/amp(?=/)", "")
            .replaceFirst("(?:/amp|\\.amp|/amphtml)/?$", "")
            .replaceFirst("\\.amp\\.html$", ".html");
    path = path.replaceFirst("/(?:index\\.(?:html?|php|aspx?))?$", "");
    StringBuilder out = new StringBuilder("https://").append(host).append(path);
    String query = query(uri.getRawQuery());
    return query.isEmpty() ? out.toString() : out.append('?').append(query).toString();
  }

  /**
   * Host of an address without {@code www.} and its like, in lower case; null for what is no http
   * address.
   */
  public static @Nullable String host(@Nullable String url) {
    URI uri = parse(url);
    return uri == null ? null : bareHost(uri);
  }

  /**
   * Whether two hosts belong to one site: equal, or one a subdomain of the other's last two labels.
   */
  static boolean sameSite(@Nullable String a, @Nullable String b) {
    return a != null && b != null && site(a).equals(site(b));
  }

  /**
   * The registered domain of a host, by the rule of thumb that second labels of at most three
   * letters belong to the suffix.
   */
  static String site(String host) {
    String[] labels = host.split("\\.", -1);
    int n = labels.length;
    if (n <= 2) {
      return host;
    }
    int keep = labels[n - 1].length() == 2 && labels[n - 2].length() <= 3 ? 3 : 2;
    return String.join(".", List.of(labels).subList(Math.max(0, n - keep), n));
  }

  private static @Nullable URI parse(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String clean = url.strip().replace(" ", "%20");
    if (clean.startsWith("//")) {
      clean = "https:" + clean;
    }
    try {
      URI uri = new URI(clean.replaceAll("[\\[\\]{}|\\\\^`\"<>]", "_"));
      String scheme = uri.getScheme();
      boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return http && uri.getHost() != null ? uri : null;
    } catch (URISyntaxException e) {
      return null; // not an address: the caller has other means
    }
  }

  private static String bareHost(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return host.replaceFirst("^(?:www\\d?|m|mobile|amp)\\.(?=[^.]+\\.)", "");
  }

  private static String query(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : raw.split("&", -1)) {
      int eq = parameter.indexOf('=');
      String name = eq < 0 ? parameter : parameter.substring(0, eq);
      if (!name.isEmpty() && !TRACKING.matcher(name).matches()) {
        kept.add(parameter);
      }
    }
    kept.sort(null);
    return String.join("&", kept);
  }
}
