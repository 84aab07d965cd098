package org.fabcom.accounting.reports;

import module java.base;
import org.fabcom.accounting.Cents;
import org.fabcom.accounting.Entry;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.EntriesFile;

/**
 * The accounting entries file (FEC): eighteen fields in the order of article A47 A-1 of the LPF, tabs between them, a line for each side,
 * days as yyyyMMdd, a comma before the cents, ISO 8859-15. Entries are validated when they are written. Sources: docs/sources.md.
 */
final class Fec {

    static final Charset CHARSET = Charset.forName("ISO-8859-15");

    private static final String END = "\r\n";

    private Fec() {}

    /** SIREN, FEC, last day of the period: « 123456789FEC20261231.txt ». */
    static String name(String siren, LocalDate last) {
        if (!siren.matches("[0-9]{9}")) throw new IllegalArgumentException("siren");
        return siren + "FEC" + day(last) + ".txt";
    }

    /** « 123456789FEC20261231-description.txt »: the law wants the file to come with it. */
    static String descriptionName(String siren, LocalDate last) {
        return name(siren, last).replace(".txt", "-description.txt");
    }

    static byte[] of(List<Entry> entries, Map<String, String> labels) {
        var out = new StringBuilder(String.join("\t", EntriesFile.FIELDS)).append(END);
        for (var it : entries)
            for (var line : it.lines())
                out.append(String.join(
                                "\t",
                                it.journal().name(),
                                clean(it.journal().label()),
                                String.valueOf(it.number()),
                                day(it.day()),
                                line.account(),
                                clean(labels.getOrDefault(line.account(), "")),
                                clean(line.thirdNumber()),
                                clean(line.thirdName()),
                                clean(it.piece()),
                                day(it.pieceDay()),
                                clean(it.text().isBlank() ? it.reference() : it.text()),
                                Cents.plain(line.debit()),
                                Cents.plain(line.credit()),
                                "",
                                "",
                                day(it.at()),
                                "",
                                ""))
                        .append(END);
        return out.toString().getBytes(CHARSET);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String day(Instant at) {
        return day(LocalDate.ofInstant(at, Days.ZONE));
    }

    /** Nothing that would end a field or a line; what ISO 8859-15 can't say is said with its plainest likeness, or a question mark. */
    static String clean(String text) {
        var plain = text.replaceAll("[\\s\\u00a0\\u202f\\u0000-\\u001f]+", " ")
                .replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("[“”]", "\"")
                .replaceAll("[‐‑–—−·]", "-")
                .replace("…", "...")
                .replace('|', '/')
                .strip();
        var encoder = CHARSET.newEncoder();
        var out = new StringBuilder();
        plain.codePoints().forEach(point -> {
            var one = Character.toString(point);
            if (encoder.canEncode(one)) out.append(one);
            else out.append(likeness(one));
        });
        return out.toString();
    }

    private static String likeness(String one) {
        var bare = Normalizer.normalize(one, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && CHARSET.newEncoder().canEncode(bare) ? bare : "?";
    }
}
