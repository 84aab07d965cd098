package org.fabcom.catalogue.starter;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Precision;
import org.fabcom.imports.reading.Fields;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.web.render.LocalizedText.Heading;
import org.jspecify.annotations.Nullable;

/**
 * Anything of the starter files that was read on a page: its text where it has one, the page, the days, and the typed rest.
 * Money becomes cents, percentages hundredths of a percent, lists words joined by commas.
 */
record Statement(
        @Nullable String text,
        Fact.Source source,
        LocalDate readOn,
        @Nullable LocalDate asOf,
        boolean verified,
        Precision asOfTo,
        Map<String, String> data) {

    private static final Set<String> COMMON = Set.of(
            "about", "text", "source", "read", "as_of", "verified", "on", "software", "service", "target", "status");
    private static final Set<String> HUNDREDTHS = Set.of("amount", "fixed", "percent", "payers_percent");

    static Statement of(Fields fields) {
        var asOf = dated(fields, "as_of");
        return new Statement(
                fields.text("text"),
                source(fields),
                fields.needDate("read"),
                asOf == null ? null : asOf.first(),
                !"false".equals(fields.text("verified")),
                asOf == null ? Precision.DAY : asOf.to(),
                data(fields));
    }

    /** A day, a month or a year, as far as the page says. */
    static Precision.@Nullable Dated dated(Fields fields, String key) {
        var text = fields.text(key);
        if (text == null) return null;
        return Precision.read(text)
                .orElseThrow(() -> new NotTaken("catalogue.import.precision", new Heading(key), text));
    }

    static Precision.Dated needDated(Fields fields, String key) {
        fields.need(key);
        return Objects.requireNonNull(dated(fields, key));
    }

    private static Fact.Source source(Fields fields) {
        var page = fields.part("source").orElseThrow(() -> new NotTaken("imports.said.lacks", new Heading("source")));
        var url = PlainText.address(page.need("url"));
        if (url == null) throw new NotTaken("catalogue.import.address", new Heading("source"), page.text("url") + "");
        var rank = page.has("rank") ? page.need("rank") : "other";
        return new Fact.Source(
                url,
                page.need("title"),
                Fact.Rank.ofCode(rank)
                        .orElseThrow(() -> new NotTaken("catalogue.import.rank", new Heading("rank"), rank)));
    }

    private static Map<String, String> data(Fields fields) {
        var data = new TreeMap<String, String>();
        for (var key : fields.values().keySet()) {
            if (COMMON.contains(key)) continue;
            var part = fields.part(key);
            part.ifPresent(it -> it.values().keySet().forEach(inner -> put(data, key + "_" + inner, it, inner)));
            if (part.isEmpty()) put(data, key, fields, key);
        }
        return data;
    }

    private static void put(Map<String, String> data, String name, Fields fields, String key) {
        var words = fields.texts(key);
        var text = words.stream()
                .map(it -> HUNDREDTHS.contains(key) ? hundredths(it) : it)
                .collect(Collectors.joining(","));
        if (!words.isEmpty()) data.put(name, text);
    }

    static String hundredths(String decimal) {
        try {
            return String.valueOf(new BigDecimal(decimal).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException wrong) {
            throw new NotTaken("catalogue.import.decimals", decimal);
        }
    }

    String needText() {
        if (text == null) throw new NotTaken("imports.said.lacks", new Heading("text"));
        return text;
    }
}
