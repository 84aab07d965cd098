package org.fabcom.catalogue.starter;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.reading.Fields;
import org.fabcom.imports.reading.NotTaken;

/**
 * The files of the starter catalogue, sorted by what they say: {@code use} makes a service, {@code offers} a host, {@code
 * law.yml} and {@code rates.yml} by name; anything else with an id is a commons.
 */
final class StarterFiles {

    /** One file that could be read as a record; null parts are not of its sort. */
    sealed interface Read {
        record OfSheet(StarterSheet sheet) implements Read {}

        record OfHost(StarterHost host) implements Read {}

        record OfLaw(List<Rulebook.LawRow> laws) implements Read {}

        record OfRates(List<Rulebook.RateRow> rates) implements Read {}
    }

    private StarterFiles() {}

    /** Not one of the files that are read as they are, at each start. */
    static boolean isSource(String fileName) {
        return !fileName.equals("needs.yml") && !fileName.equals("choices.yml");
    }

    static boolean mayBe(ImportSource.Entry file) {
        return file.fileName().endsWith(".yml") && isSource(file.fileName());
    }

    static Read of(String fileName, Object read) {
        if (fileName.equals("law.yml")) return new Read.OfLaw(laws(read));
        if (fileName.equals("rates.yml")) return new Read.OfRates(rates(read));
        var fields = Fields.of(read);
        return fields.has("offers")
                ? new Read.OfHost(StarterHost.of(fields))
                : new Read.OfSheet(StarterSheet.of(fields));
    }

    private static List<Fields> items(Object read) {
        if (!(read instanceof List<?> list)) throw new NotTaken("catalogue.import.list");
        return list.stream().map(Fields::of).toList();
    }

    private static List<Rulebook.LawRow> laws(Object read) {
        var laws = new ArrayList<Rulebook.LawRow>();
        for (var it : items(read)) {
            var said = Statement.of(it);
            laws.add(new Rulebook.LawRow(
                    it.need("id"),
                    said.needText(),
                    said.source().url(),
                    said.source().title(),
                    said.readOn(),
                    said.asOf(),
                    said.verified(),
                    said.source().rank().code(),
                    said.asOfTo().code()));
        }
        return laws;
    }

    private static List<Rulebook.RateRow> rates(Object read) {
        var rates = new ArrayList<Rulebook.RateRow>();
        for (var it : items(read)) {
            var said = Statement.of(it);
            rates.add(new Rulebook.RateRow(
                    it.need("currency"),
                    it.needDate("on"),
                    millionths(it.need("per_eur")),
                    said.source().url(),
                    said.source().title(),
                    said.readOn()));
        }
        return rates;
    }

    /** The bank says how many units one euro is worth; we keep what one unit is worth, in millionths of a euro. */
    private static long millionths(String perEuro) {
        try {
            return BigDecimal.valueOf(1_000_000)
                    .divide(new BigDecimal(perEuro), 0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException wrong) {
            throw new NotTaken("catalogue.import.rate", perEuro);
        }
    }
}
