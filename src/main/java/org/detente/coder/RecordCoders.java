package org.detente.coder;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.coders.CoderProviderRegistrar;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.detente.record.DeadLetter;

/**
 * Gives every record of {@code org.detente.record} its Avro coder, found by Beam through the
 * service loader. Without it Beam would take Java serialisation, since Avro's classes are
 * Externalizable; and the specific coder, unlike the reflecting one, keeps logical types. Other
 * types are refused, so that Beam asks its next provider.
 */
public final class RecordCoders implements CoderProviderRegistrar {
  private static final String RECORDS = DeadLetter.class.getPackageName();

  @Override
  public List<CoderProvider> getCoderProviders() {
    return List.of(new RecordCoderProvider());
  }

  private static final class RecordCoderProvider extends CoderProvider {
    @Override
    @SuppressWarnings("unchecked") // the raw type of TypeDescriptor<T> is a Class<T>
    public <T> Coder<T> coderFor(TypeDescriptor<T> type, List<? extends Coder<?>> componentCoders)
        throws CannotProvideCoderException {
      Class<? super T> raw = type.getRawType();
      boolean ours = raw.getPackageName().equals(RECORDS);
      if (!ours || !SpecificRecord.class.isAssignableFrom(raw)) {
        throw new CannotProvideCoderException(type + " is no record of Detente");
      }
      return (Coder<T>) AvroCoder.specific(raw.asSubclass(SpecificRecord.class));
    }
  }
}
