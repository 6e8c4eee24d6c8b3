package org.detente.annotate;

import java.io.IOException;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.detente.cast.ActorFiles;
import org.detente.cast.CastResolver;
import org.detente.input.LocalCopies;
import org.detente.record.AnnotatedArticle;
import org.detente.record.ArticleStatus;
import org.jspecify.annotations.Nullable;

/**
 * Annotated articles in, the same with their cast made anew out: for annotations of a published run
 * whose actor dictionaries, or whose rules of who is who, have changed since. Tokens, sentences and
 * parses stay as they are, so CoreNLP isn't called. An article without tokens passes through.
 * Counter {@code casts_resolved}.
 */
public final class ResolveCast
    extends PTransform<PCollection<AnnotatedArticle>, PCollection<AnnotatedArticle>> {
  private static final long serialVersionUID = 1L;

  private final @Nullable String actors;

  private ResolveCast(@Nullable String actors) {
    this.actors = actors;
  }

  /**
   * Resolves by the built-in dictionary and the user's.
   *
   * @param actors files of actor dictionaries that take precedence, local or at addresses that Beam
   *     knows, separated by commas; may be null
   */
  public static ResolveCast with(@Nullable String actors) {
    return new ResolveCast(actors);
  }

  @Override
  public PCollection<AnnotatedArticle> expand(PCollection<AnnotatedArticle> articles) {
    return articles.apply("Resolve each cast", ParDo.of(new ResolveFn(actors)));
  }

  private static final class ResolveFn extends DoFn<AnnotatedArticle, AnnotatedArticle> {
    private static final long serialVersionUID = 1L;
    private final Counter resolved = Metrics.counter(ResolveCast.class, "casts_resolved");
    private final @Nullable String actors;
    private transient @Nullable CastResolver resolver;

    ResolveFn(@Nullable String actors) {
      this.actors = actors;
    }

    @ProcessElement
    public void process(@Element AnnotatedArticle known, OutputReceiver<AnnotatedArticle> out)
        throws IOException {
      if (known.getArticle().getStatus() != ArticleStatus.OK) {
        out.output(known);
        return;
      }
      if (resolver == null) {
        resolver = new CastResolver(ActorFiles.dictionary(LocalCopies.of(actors)));
      }
      AnnotatedArticle row = AnnotatedArticle.newBuilder(known).build();
      resolver.resolve(AnnotatedText.of(row)).writeTo(row);
      resolved.inc();
      out.output(row);
    }
  }
}
