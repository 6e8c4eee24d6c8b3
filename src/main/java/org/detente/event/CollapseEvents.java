package org.detente.event;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.detente.spread.GroupRecords;

/**
 * Event mentions in, one row for each event and day out: same actors, type and mode on the same
 * day, keyed by the year of the first publication (0 when unknown), which is its partition.
 * Mentions without an event id (planned, possible or denied events) are left out. Never fails.
 */
public final class CollapseEvents
    extends PTransform<PCollection<EventMention>, PCollection<KV<Integer, Event>>> {
  private static final long serialVersionUID = 1L;

  private final int buckets;

  private CollapseEvents(int buckets) {
    this.buckets = buckets;
  }

  /** Collapses through a number of buckets; 0 groups by single events. */
  public static CollapseEvents through(int buckets) {
    return new CollapseEvents(buckets);
  }

  @Override
  public PCollection<KV<Integer, Event>> expand(PCollection<EventMention> mentions) {
    return mentions
        .apply("Key by event", ParDo.of(new KeyByEvent()))
        .apply("Group mentions of an event", GroupRecords.through(buckets))
        .apply("Collapse mentions", ParDo.of(new Collapse()));
  }

  private static final class KeyByEvent extends DoFn<EventMention, KV<String, EventMention>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element EventMention mention, OutputReceiver<KV<String, EventMention>> out) {
      String event = mention.getEventId();
      if (event != null) {
        out.output(KV.of(event, mention));
      }
    }
  }

  private static final class Collapse
      extends DoFn<KV<String, List<EventMention>>, KV<Integer, Event>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, List<EventMention>> event, OutputReceiver<KV<Integer, Event>> out) {
      Event row = EventCollapse.collapse(event.getValue());
      out.output(KV.of(row.getYear() == null ? 0 : row.getYear(), row));
    }
  }
}
