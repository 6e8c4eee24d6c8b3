package org.detente;

import java.time.LocalDate;
import java.util.List;
import org.detente.record.Actor;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.DateResolution;
import org.detente.record.DeadLetter;
import org.detente.record.EventMention;
import org.detente.record.Modality;
import org.detente.record.PublishedSource;
import org.detente.record.Quote;
import org.detente.record.QuoteKind;
import org.detente.record.Reason;
import org.detente.record.Stage;
import org.detente.record.ToneScope;
import org.detente.record.ToneSummary;
import org.jspecify.annotations.Nullable;

/** Rows for tests: every required field filled, so that a test sets only what it is about. */
public final class Rows {
  private Rows() {}

  /** An article of status OK whose ids derive from a short name such as {@code a1}. */
  public static Article.Builder article(String name, String text) {
    return Article.newBuilder()
        .setArticleId(id(name))
        .setSourceId(name)
        .setSourceUri("crawl/" + name + ".html")
        .setUrl("https://news.example/" + name)
        .setPublisher("The Harbour Times")
        .setTitle("Ministers meet in " + name)
        .setPublishedOn(LocalDate.of(2014, 3, 18))
        .setPublishedSource(PublishedSource.META)
        .setYear(2014)
        .setLanguage("en")
        .setText(text)
        .setWordCount(text.split("\\s+").length)
        .setContentSha256(id(name) + id(text))
        .setCopies(List.of())
        .setStatus(ArticleStatus.OK);
  }

  /** A dead letter of a document. */
  public static DeadLetter.Builder deadLetter(String uri, Stage stage, Reason reason) {
    return DeadLetter.newBuilder()
        .setSourceUri(uri)
        .setStage(stage)
        .setReason(reason)
        .setMessage("Could not go on with " + uri)
        .setStackTop(List.of())
        .setVersion("test");
  }

  /** A row of the tone summary for a pair; {@code year} is null for undated articles. */
  public static ToneSummary.Builder pair(
      @Nullable Integer year, String from, String to, int articles) {
    return tone(year, ToneScope.PAIR, articles).setCountryFrom(from).setCountryTo(to);
  }

  /** A row of the tone summary: mean -0.25, with an interval from 5 articles on. */
  public static ToneSummary.Builder tone(@Nullable Integer year, ToneScope scope, int articles) {
    boolean interval = articles >= 5;
    return ToneSummary.newBuilder()
        .setYear(year)
        .setScope(scope)
        .setNArticles(articles)
        .setNArticlesAll(articles)
        .setNMentions(articles * 3L)
        .setNPublishers(2)
        .setMean(-0.25)
        .setCiLow(interval ? -0.4 : null)
        .setCiHigh(interval ? -0.1 : null)
        .setShareNegative(0.5)
        .setShareNeutral(0.25)
        .setSharePositive(0.25)
        .setQuotedMean(-0.5)
        .setNarratorMean(-0.125)
        .setNEvents(4)
        .setNCooperative(1)
        .setNConflictual(3)
        .setGoldsteinMean(-2.5);
  }

  /** A quotation by a speaker of one country about another. */
  public static Quote.Builder quote(
      String name, String articleName, String text, String from, String about) {
    return Quote.newBuilder()
        .setQuoteId(id(name))
        .setArticleId(id(articleName))
        .setKind(QuoteKind.DIRECT)
        .setText(text)
        .setSpans(List.of())
        .setSentence(0)
        .setSpeakerName("Ana Petrova")
        .setSpeakerCountry(from)
        .setAboutCountries(List.of(about))
        .setConfidence(0.9)
        .setMethod("CUE_SUBJECT");
  }

  /** A mention of an event in which one country accuses another. */
  public static EventMention.Builder eventMention(
      String name, String sentence, String from, String to) {
    return EventMention.newBuilder()
        .setEventMentionId(id(name))
        .setEventId(id("event of " + name))
        .setArticleId(id("a1"))
        .setSourceUrl("https://news.example/" + name)
        .setPublisher("The Harbour Times")
        .setEventDate(LocalDate.of(2014, 3, 17))
        .setDateResolution(DateResolution.DAY)
        .setEventType("ACCUSE")
        .setContexts(List.of())
        .setCameoCode("112")
        .setCameoBase("112")
        .setCameoRoot("11")
        .setQuadClass(3)
        .setGoldstein(-2.0)
        .setModality(Modality.ACTUAL)
        .setHistoric(false)
        .setReciprocal(false)
        .setActor1(actor(from))
        .setActor2(actor(to))
        .setTriggerText("accused")
        .setTriggerBegin(0)
        .setTriggerEnd(7)
        .setSentence(0)
        .setSentenceBegin(0)
        .setSentenceEnd(sentence.length())
        .setSentenceText(sentence)
        .setInLead(true)
        .setConfidence(0.8)
        .setRuleId("accuse.of")
        .setOntologyVersion("test");
  }

  /** An actor who stands for a country. */
  public static Actor actor(String country) {
    return Actor.newBuilder()
        .setName("Government of " + country)
        .setNameRaw(country)
        .setCountry(country)
        .setSector("GOV")
        .setOtherSectors(List.of())
        .setBegin(0)
        .setEnd(3)
        .setIsCoref(false)
        .build();
  }

  /** 32 hexadecimal digits that derive from a name. */
  public static String id(String name) {
    return String.format(
        "%032x",
        new java.math.BigInteger(1, name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .mod(java.math.BigInteger.ONE.shiftLeft(127)));
  }
}
