package org.detente.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.AnnotationLimits;
import org.detente.annotate.ArticleAnnotator;
import org.detente.annotate.CoreNlp;
import org.detente.cast.CastResolver;
import org.detente.record.Actor;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.DateResolution;
import org.detente.record.EventMention;
import org.detente.record.Modality;
import org.detente.record.PublishedSource;

/** Annotated texts and event rows for the tests of this package. */
final class Texts {
  /** All rows that the rules give, however unlikely. */
  static final EventCoder CODER = new EventCoder(ActionTable.shared(), 0);

  private Texts() {}

  /** A text as the pipeline annotates it; published may be null. */
  static AnnotatedText annotate(String text, LocalDate published) {
    Article article = new Article();
    article.setArticleId("0123456789abcdef0123456789abcdef");
    article.setSourceId("test");
    article.setSourceUri("test");
    article.setPublishedOn(published);
    article.setPublishedSource(published == null ? PublishedSource.NONE : PublishedSource.INPUT);
    article.setLanguage("en");
    article.setText(text);
    article.setWordCount(text.length() / 6);
    article.setContentSha256("0");
    article.setCopies(new ArrayList<>());
    article.setStatus(ArticleStatus.OK);
    ArticleAnnotator annotator =
        new ArticleAnnotator(CoreNlp.shared(), new CastResolver(), AnnotationLimits.DEFAULT);
    return AnnotatedText.of(annotator.annotate(article));
  }

  /** The events of a text that appeared on 20 March 2019, a Wednesday. */
  static List<EventMention> code(String text) {
    return CODER.code(annotate(text, LocalDate.of(2019, 3, 20)));
  }

  /** The events of such a text, each in brief. */
  static List<String> briefs(String text) {
    return code(text).stream().map(Texts::brief).toList();
  }

  /** "TYPE AAA>BBB", with ~ for reciprocal rows and the modality unless done. */
  static String brief(EventMention row) {
    String sign = row.getReciprocal() ? "~" : ">";
    String modality = row.getModality() == Modality.ACTUAL ? "" : " " + row.getModality();
    return row.getEventType()
        + " "
        + country(row.getActor1())
        + sign
        + country(row.getActor2())
        + modality;
  }

  private static String country(Actor actor) {
    if (actor == null) {
      return "-";
    }
    return actor.getCountry() == null ? "?" : actor.getCountry();
  }

  /** A row between two governments, done on a day. */
  static EventMention row(String id, String from, String to, boolean reciprocal) {
    EventMention row = new EventMention();
    row.setEventMentionId(id);
    row.setArticleId("article-" + id);
    row.setPublisher("Publisher " + id);
    row.setSourceUrl("https://example.org/" + id);
    row.setPublicationDate(LocalDate.of(2019, 3, 20));
    row.setEventDate(LocalDate.of(2019, 3, 18));
    row.setDateResolution(DateResolution.DAY);
    row.setEventType("CONSULT");
    row.setEventMode("meet");
    row.setContexts(new ArrayList<>());
    row.setCameoCode("040");
    row.setCameoBase("040");
    row.setCameoRoot("04");
    row.setQuadClass(1);
    row.setModality(Modality.ACTUAL);
    row.setReciprocal(reciprocal);
    row.setActor1(government(from));
    row.setActor2(government(to));
    row.setConfidence(0.5);
    return row;
  }

  private static Actor government(String country) {
    Actor actor = new Actor();
    actor.setName(country);
    actor.setNameRaw(country);
    actor.setCountry(country);
    actor.setSector("GOV");
    actor.setOtherSectors(new ArrayList<>());
    return actor;
  }
}
