package org.detente.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.util.CoreMap;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The CoreNLP models, loaded once for each JVM and shared by all threads: tokens, sentences, part
 * of speech, lemma, one 4-class CRF, and the neural dependency parser for single sentences.
 *
 * <p>A static holder, because a runner makes one copy of a DoFn for each thread and the models take
 * about half a gigabyte. SUTime and the numeric classifiers stay off: their state leaks from one
 * document to the next (CoreNLP issue 1061), which would make rows depend on the order of reading.
 * Loading sets the JVM's default locale to the neutral one, because rows must not depend on it.
 */
public final class CoreNlp {
  /** Version of the library and its models, part of the annotate fingerprint. */
  public static final String VERSION = "4.5.10";

  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";
  private static final Object LOCK = new Object();
  private static volatile SoftReference<CoreNlp> shared = new SoftReference<>(null);

  private final StanfordCoreNLP pipeline;
  private final DependencyParser parser;

  private CoreNlp() {
    // CoreNLP lower-cases by the default locale: under a Turkish one "in" would become another
    // word.
    Locale.setDefault(Locale.ROOT);
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep,invertible=false");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("pos.model", TAGGER);
    properties.setProperty("ner.model", MODELS + "ner/english.conll.4class.distsim.crf.ser.gz");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    properties.setProperty("ner.combinationMode", "NORMAL");
    // Two independent files, each some seconds of one core: loaded side by side.
    FutureTask<DependencyParser> loading =
        new FutureTask<>(
            () -> DependencyParser.loadFromModelFile(MODELS + "parser/nndep/english_UD.gz"));
    new Thread(loading, "parser model").start();
    this.pipeline = new StanfordCoreNLP(properties);
    this.parser = result(loading);
  }

  /**
   * The models of this JVM; the first call loads them, which takes some seconds. They stay as long
   * as a caller holds them or memory is not short: a cluster's worker runs one job after another in
   * one JVM, each with classes of its own, and may not have room for the models of two.
   */
  public static CoreNlp shared() {
    CoreNlp loaded = shared.get();
    if (loaded == null) {
      synchronized (LOCK) {
        loaded = shared.get();
        if (loaded == null) {
          loaded = new CoreNlp();
          shared = new SoftReference<>(loaded);
        }
      }
    }
    return loaded;
  }

  /** Whether a class loader sees the models, which lie in a jar of their own. */
  public static boolean isOn(ClassLoader classPath) {
    return classPath.getResource(TAGGER) != null;
  }

  private static DependencyParser result(FutureTask<DependencyParser> loading) {
    try {
      return loading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the models were loading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("The parser's model does not load", e.getCause());
    }
  }

  /** Sentences with tokens, tags, lemmas and entity classes; a blank line ends a sentence. */
  List<CoreMap> sentences(String text) {
    Annotation document = new Annotation(text);
    pipeline.annotate(document);
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    for (CoreMap sentence : sentences) {
      PastTense.restore(sentence.get(CoreAnnotations.TokensAnnotation.class));
    }
    return sentences;
  }

  /** The dependency tree of one sentence. */
  GrammaticalStructure parse(CoreMap sentence) {
    return parser.predict(sentence);
  }
}
