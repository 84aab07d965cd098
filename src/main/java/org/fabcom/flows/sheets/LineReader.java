package org.fabcom.flows.sheets;

import module java.base;
import org.fabcom.flows.former.Former.What;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Plain;
import org.jspecify.annotations.Nullable;

/** Rows of one table, from the first to the last: the day stands where it changes. Throws NotTaken. */
final class LineReader {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final Pattern SUM = Pattern.compile("(sous |grand )?(totaux|total|totale|cumul|moyenne)( .*)?");

    private static final Pattern YEAR = Pattern.compile("(?:total|totaux|totale)(?: annee)?(?: de)? (20[0-9]{2})");

    private final What what;
    private final LocalDate today;
    private final WrittenDay.Order order;
    private final Map<Integer, Long> totals = new TreeMap<>();
    private final List<Long> wholes = new ArrayList<>();
    private @Nullable LocalDate last;

    LineReader(What what, LocalDate today, WrittenDay.Order order) {
        this.order = order;
        this.what = what;
        this.today = today;
    }

    SheetLine read(TableRow row, String place) {
        if (row.empty()) throw new NotTaken("flows.import.row.empty");
        for (var cell : row.cells().values()) {
            var words = Fold.words(cell);
            if (!SUM.matcher(words).matches()) continue;
            total(YEAR.matcher(words), row);
            throw new NotTaken("flows.import.total");
        }
        var valued = text(row, SheetFields.CATEGORY, 120);
        var raw = text(row, SheetFields.CATEGORY + MatchField.AS_WRITTEN, 120);
        var words = raw.isEmpty() ? valued : raw;
        var day = day(row.cell(SheetFields.DAY), words);
        var grams = grams(row);
        var pieces = whole(row.cell(SheetFields.PIECES));
        long cents = what == What.SALE ? cents(row, pieces) : 0;
        if (what == What.INTAKE && grams == null && pieces == null) throw new NotTaken("flows.import.nothing");
        if (what == What.SALE && pieces == null) pieces = 1;
        return new SheetLine(
                row.number(),
                place,
                day,
                text(row, SheetFields.SITE, 80),
                words.isEmpty() ? "inconnu" : words,
                raw.isEmpty() || Fold.key(raw).equals(Fold.key(valued)) ? "" : valued,
                text(row, what == What.SALE ? SheetFields.PAYMENT : SheetFields.CHANNEL, 100),
                text(row, SheetFields.COMMUNE, 100),
                what == What.SALE ? "" : SheetLine.exit(Fold.words(row.cell(SheetFields.DESTINATION))),
                text(row, SheetFields.TICKET, 60),
                grams,
                pieces,
                Math.max(cents, 0),
                Math.max(-cents, 0),
                text(row, SheetFields.NOTE, 500));
    }

    /** Masses that the table itself says of a whole year, in grams; without a year, of all that it holds or of a part. */
    record Totals(Map<Integer, Long> years, List<Long> wholes) {}

    Totals totals() {
        return new Totals(totals, wholes);
    }

    private void total(Matcher year, TableRow row) {
        var kilograms = row.cell(SheetFields.KILOGRAMS);
        var grams =
                kilograms.isEmpty() ? Written.grams(row.cell(SheetFields.GRAMS), 1) : Written.grams(kilograms, 1_000);
        grams.ifPresent(it -> {
            if (year.matches()) totals.put(Integer.valueOf(year.group(1)), it);
            else wholes.add(it);
        });
    }

    private static String text(TableRow row, String field, int most) {
        var it = PlainText.of(Plain.line(row.cell(field)), most);
        return it == null ? "" : it;
    }

    /** Where only the first line of a day says it, the others mean the same. */
    private LocalDate day(String cell, String words) {
        if (cell.isEmpty() && words.isEmpty()) throw new NotTaken("flows.import.total.perhaps");
        var above = last;
        if (cell.isEmpty() && above != null) return above;
        if (cell.isEmpty()) throw new NotTaken("flows.import.day.none");
        var day = WrittenDay.read(cell, order)
                .orElseThrow(() -> new NotTaken("flows.import.day.unread", Plain.clipped(cell, 40)));
        if (day.isBefore(FIRST) || day.isAfter(today))
            throw new NotTaken("flows.import.day.impossible", day.toString());
        last = day;
        return day;
    }

    private static @Nullable Long grams(TableRow row) {
        var kilograms = row.cell(SheetFields.KILOGRAMS);
        var cell = kilograms.isEmpty() ? row.cell(SheetFields.GRAMS) : kilograms;
        if (cell.isEmpty()) return null;
        var grams = Written.grams(cell, kilograms.isEmpty() ? 1 : 1_000);
        if (grams.isEmpty()) throw new NotTaken("flows.import.mass", Plain.clipped(cell, 40));
        return grams.getAsLong() == 0 ? null : (Long) grams.getAsLong();
    }

    private static @Nullable Integer whole(String cell) {
        if (cell.isEmpty()) return null;
        var pieces = Written.pieces(cell);
        if (pieces.isEmpty()) throw new NotTaken("flows.import.pieces", Plain.clipped(cell, 40));
        return pieces.getAsLong() == 0 ? null : (Integer) (int) pieces.getAsLong();
    }

    /** What was paid for the whole line. */
    private static long cents(TableRow row, @Nullable Integer pieces) {
        var line = row.cell(SheetFields.PRICE);
        var each = row.cell(SheetFields.EACH);
        if (line.isEmpty() && each.isEmpty()) throw new NotTaken("flows.import.price");
        OptionalLong cents = Written.cents(line.isEmpty() ? each : line);
        if (cents.isEmpty()) throw new NotTaken("flows.import.amount", Plain.clipped(line.isEmpty() ? each : line, 40));
        return cents.getAsLong() * (line.isEmpty() && pieces != null ? pieces : 1);
    }
}
