package org.detente.annotate;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.Reason;

/**
 * An {@link ArticleAnnotator} that always comes back: an article that takes longer than the limit,
 * or whose text drives an annotator into a stack overflow, ends in an {@link AnnotationException}
 * and the next article is annotated by a fresh thread. For one caller at a time; close it when
 * done. An OutOfMemoryError is not contained: the worker must end and say so.
 */
public final class BoundedAnnotator implements AutoCloseable {
  private final ArticleAnnotator annotator;
  private final int maxSeconds;
  private ExecutorService thread = newThread();

  /** Bounds an annotator. */
  public BoundedAnnotator(ArticleAnnotator annotator, AnnotationLimits limits) {
    this.annotator = annotator;
    this.maxSeconds = limits.maxSeconds();
  }

  /**
   * Annotates an article within the limits.
   *
   * @throws AnnotationException with reason TIMEOUT or ANNOTATION_FAILED
   */
  public AnnotatedArticle annotate(Article article) {
    Future<AnnotatedArticle> result = thread.submit(() -> annotator.annotate(article));
    try {
      return result.get(maxSeconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.shutdownNow();
      thread = newThread();
      throw new AnnotationException(Reason.TIMEOUT, "not done after " + maxSeconds + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while annotating", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    }
  }

  private static AnnotationException failure(Throwable cause) {
    if (cause instanceof AnnotationException known) {
      return known;
    }
    if (cause instanceof StackOverflowError) {
      return new AnnotationException(Reason.ANNOTATION_FAILED, "stack overflow", cause);
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException("annotating failed outside the annotators", cause);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private static ExecutorService newThread() {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread made = new Thread(work, "annotate");
          made.setDaemon(true);
          return made;
        });
  }
}
