package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.kernel.Plain;

/** The values of one row of Oressource as ours: grams, cents, days. Throws NotTaken. */
record Values(SqlDump.Row row) {

    /** Before it nobody had such a tool: a day typed wrong, or sent by a browser whose clock stood still. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int THOUSANDTHS = 3;
    private static final int HUNDREDTHS = 2;
    private static final long MOST_GRAMS = 1_000_000_000L;
    private static final long MOST_CENTS = 100_000_000L;
    private static final int MOST_PIECES = 1_000_000;

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

    /** Empty if there is none. */
    String text(String column) {
        var it = row.values().get(column);
        return it == null ? "" : it.strip();
    }

    /** A name people gave: one line, at most so many characters. */
    String name(String column) {
        var it = PlainText.of(Plain.line(text(column)), 120);
        return it == null ? "" : it;
    }

    long id() {
        long id = whole("id");
        if (id <= 0) throw new NotTaken("oressource.import.number", text("id"));
        return id;
    }

    /** 0 if there is none. */
    long whole(String column) {
        var it = text(column);
        if (it.isEmpty()) return 0;
        if (!WHOLE.matcher(it).matches()) throw new NotTaken("oressource.import.whole", column, Plain.clipped(it, 40));
        return Long.parseLong(it);
    }

    /** As the shop's clock said it. */
    LocalDateTime moment(LocalDate last) {
        var it = text("timestamp");
        LocalDateTime at;
        try {
            at = LocalDateTime.parse(it.length() > 19 ? it.substring(0, 19) : it, MOMENT);
        } catch (DateTimeParseException none) {
            throw new NotTaken("oressource.import.day", Plain.clipped(it, 40));
        }
        if (at.toLocalDate().isBefore(FIRST) || at.toLocalDate().isAfter(last))
            throw new NotTaken("flows.import.day.impossible", at.toLocalDate().toString());
        return at;
    }

    /** From kilograms. */
    long grams(String column) {
        return decimal(column, THOUSANDTHS, MOST_GRAMS, "mass");
    }

    /** From euros. */
    long cents(String column) {
        return decimal(column, HUNDREDTHS, MOST_CENTS, "amount");
    }

    int pieces(String column) {
        long n = whole(column);
        if (n < 1 || n > MOST_PIECES) throw new NotTaken("oressource.import.pieces", n);
        return (int) n;
    }

    private long decimal(String column, int places, long most, String what) {
        var it = text(column);
        if (it.isEmpty()) return 0;
        if (!DECIMAL.matcher(it).matches()) throw new NotTaken("flows.import." + what, Plain.clipped(it, 40));
        long n = new BigDecimal(it)
                .movePointRight(places)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (n < 0 || n > most) throw new NotTaken("oressource.import." + what + ".impossible", it);
        return n;
    }
}
