package org.fabcom.flows.sheets;

import module java.base;
import org.fabcom.flows.Site;
import org.fabcom.flows.former.Accounted;
import org.fabcom.flows.former.Former.Line;
import org.fabcom.flows.former.Former.Visit;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerStore;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.reading.AnyTable;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.web.render.LocalizedText;
import org.jspecify.annotations.Nullable;

/** One table on its way in: looked over for its days and its masses, then taken row by row. */
final class SheetTaking {

    private static final int CHUNK = 2_000;
    private static final String UNKNOWN = "inconnu";

    /** What is read, whose it is and where it happened; {@code sites}: all places that a row may name. */
    record Reading(
            What what,
            UUID owner,
            Site site,
            Set<Site> sites,
            AnyTable table,
            String file,
            LocalDate today,
            WrittenDay.Order order) {

        /** Of its column of days: one order from the first row to the last. */
        static WrittenDay.Order order(AnyTable table) {
            var days = new HashSet<String>();
            table.each(row -> days.add(row.cell(SheetFields.DAY)));
            return WrittenDay.order(days);
        }

        /** Each row as it reads, or why it does not; then what the table says of whole years, in grams. */
        LineReader.Totals each(BiConsumer<String, SheetLine> taken, BiConsumer<String, LocalizedText> refused) {
            var reader = new LineReader(what, today, order);
            table.each(row -> {
                var place = file + ", " + row.place();
                try {
                    taken.accept(place, placed(reader.read(row, place)));
                } catch (NotTaken reason) {
                    refused.accept(place, reason.reason());
                }
            });
            return reader.totals();
        }

        private SheetLine placed(SheetLine it) {
            if (it.site().isEmpty()) return it.at(site.name());
            return sites.stream()
                    .filter(one -> Fold.key(one.name()).equals(Fold.key(it.site())))
                    .findFirst()
                    .map(one -> it.at(one.name()))
                    .orElseThrow(() -> new NotTaken("flows.import.site.row", it.site()));
        }
    }

    /** A row to be told of: taken, or why not. */
    private record Waiting(
            String place,
            @Nullable SheetLine taken,
            @Nullable LocalizedText why) {}

    private final Reading reading;
    private final String tool;
    private final String source;
    private final UnaryOperator<String> answers;
    private final Doubted doubted = new Doubted();
    private final TableWords words;
    private final FormerStore store;
    private final Accounted accounted;
    private final Suspect suspect;
    private final MessageDigest digest = Sha256.begun();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Integer, Long> years = new TreeMap<>();
    private final Map<String, Long> tickets = new HashMap<>();
    private final Map<String, String> said = new LinkedHashMap<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** @param answers what is to be done with masses that nobody can have weighed, by question */
    SheetTaking(
            Reading reading,
            String tool,
            String source,
            UnaryOperator<String> answers,
            TableWords words,
            FormerStore store,
            Accounted accounted) {
        this.reading = reading;
        this.tool = tool;
        this.source = source;
        this.answers = answers;
        this.words = words;
        this.store = store;
        this.accounted = accounted;
        this.suspect = new Suspect(reading.site().heaviest(), words.means(reading.owner()));
    }

    /** Those of its rows whose masses are to be asked about. */
    Doubted doubted() {
        look();
        reading.each(
                (place, it) -> {
                    if (suspect.is(it)) doubted.add(it);
                },
                (place, why) -> {});
        return doubted;
    }

    /** How many rows are of days up to this one. */
    long until(LocalDate day) {
        long[] count = {0};
        reading.each(
                (place, it) -> {
                    if (!it.day().isAfter(day)) count[0]++;
                },
                (place, why) -> {});
        return count[0];
    }

    private void look() {
        reading.each(
                (place, it) -> {
                    suspect.see(it);
                    digest.update(it.substance().getBytes(StandardCharsets.UTF_8));
                    if (first == null || it.day().isBefore(first)) first = it.day();
                    if (last == null || it.day().isAfter(last)) last = it.day();
                },
                (place, why) -> {});
    }

    void take(ImportReport report, Instant now) {
        doubted();
        report.expect(reading.table().size());
        if (reading.order() == WrittenDay.Order.MONTH_FIRST)
            report.note(source, "imports.said.american", new LocalizedText.Heading(SheetFields.DAY));
        var digested = Sha256.hex(digest);
        var base = first == null || last == null ? null : base(digested, first, last, report, now);
        var totals = reading.each(
                (place, it) -> row(it, base, report), (place, why) -> later(place, null, why, base, report));
        flush(base, report);
        if (base != null && reading.what() == What.INTAKE) years(totals, report);
        said.forEach((written, kind) -> words.kind(reading.owner(), kind)
                .ifPresentOrElse(
                        it -> words.say(reading.owner(), source, written, it),
                        () -> report.note(source, "flows.import.object", kind, written)));
        if (base != null) {
            store.sum(base);
            accounted.write(base);
        }
        if (!said.isEmpty()) accounted.again(reading.owner(), source);
    }

    /** Null if the very same is there already. A longer table of the source takes the place of the one that it holds. */
    private @Nullable UUID base(String digested, LocalDate from, LocalDate to, ImportReport report, Instant now) {
        var spans = store.spans(reading.owner(), tool);
        if (spans.stream().anyMatch(it -> store.same(it.base(), digested))) {
            report.note(source, "flows.import.again");
            return null;
        }
        var held = spans.stream()
                .filter(it -> it.label().equals(source)
                        && !it.first().isBefore(from)
                        && !it.last().isAfter(to))
                .toList();
        var replaced = held.size() == 1 ? held.getFirst() : null;
        if (replaced != null) report.note(source, "flows.import.replaces", replaced.first(), replaced.last());
        spans.stream()
                .filter(it ->
                        it != replaced && !it.first().isAfter(to) && !it.last().isBefore(from))
                .forEach(it -> report.note(source, "flows.import.overlaps", it.label(), it.first(), it.last()));
        return store.add(reading.owner(), tool, source, digested, replaced == null ? null : replaced.base(), now);
    }

    private void row(SheetLine read, @Nullable UUID base, ImportReport report) {
        var it = read;
        if (suspect.is(it)) {
            long kilograms = it.grams() == null ? 0 : it.grams() / 1000;
            var answer = Fold.words(doubted.answer(it, answers));
            if (answer.startsWith("gram")) it = it.weighing(kilograms);
            else if (!answer.startsWith("kilo") && !answer.startsWith("kg")) {
                var why = LocalizedText.of("flows.import.suspect", String.valueOf(kilograms), it.words());
                later(it.place(), null, why, base, report);
                return;
            }
        }
        if (!it.said().isEmpty()) said.put(it.words(), it.said());
        later(it.place(), it, null, base, report);
    }

    /** Rows that are taken and rows that are not are told in their order. */
    private void later(
            String place,
            @Nullable SheetLine taken,
            @Nullable LocalizedText why,
            @Nullable UUID base,
            ImportReport report) {
        waiting.add(new Waiting(place, taken, why));
        if (waiting.size() == CHUNK) flush(base, report);
    }

    /** What was taken of each year, beside what the table says of it. */
    private void years(LineReader.Totals said, ImportReport report) {
        var totals = said.years();
        if (said.wholes().size() == 1) {
            long all = years.values().stream().mapToLong(it -> it).sum();
            report.note(
                    source,
                    "flows.import.whole",
                    Doubted.kilograms(all),
                    Doubted.kilograms(said.wholes().getFirst()));
        } else if (!said.wholes().isEmpty())
            report.note(source, "flows.import.wholes", said.wholes().size());
        totals.keySet().forEach(it -> years.putIfAbsent(it, 0L));
        years.forEach((year, grams) -> {
            var total = totals.get(year);
            var taken = Doubted.kilograms(grams);
            if (total == null) report.note(source, "flows.import.year", year.toString(), taken);
            else report.note(source, "flows.import.year.total", year.toString(), taken, Doubted.kilograms(total));
        });
    }

    private void flush(@Nullable UUID base, ImportReport report) {
        if (base != null) {
            var visits = new ArrayList<Visit>();
            var lines = new ArrayList<Line>();
            for (var it : waiting) if (it.taken() != null) written(it.taken(), visits, lines);
            store.visits(base, visits);
            store.lines(base, lines);
        }
        for (var it : List.copyOf(waiting)) {
            var line = it.taken();
            if (line != null && line.grams() != null) years.merge(line.day().getYear(), line.grams(), Long::sum);
            report.record(it.place(), () -> {
                if (line == null) return new Outcome.Aside(it.why());
                return base == null ? new Outcome.Unchanged() : new Outcome.Created(line.words(), taken(line));
            });
        }
        waiting.clear();
    }

    private static LocalizedText taken(SheetLine it) {
        return it.grams() == null
                ? LocalizedText.of(
                        "flows.import.taken.pieces", it.words(), it.pieces() == null ? 0 : it.pieces(), it.day())
                : LocalizedText.of("flows.import.taken", it.words(), Doubted.kilograms(it.grams()), it.day());
    }

    /** Lines of one ticket are one visit; what left at once is an exit too. */
    private void written(SheetLine it, List<Visit> visits, List<Line> lines) {
        long visit = it.number();
        if (!it.ticket().isEmpty())
            visit = tickets.computeIfAbsent(it.day() + "|" + it.site() + "|" + it.ticket(), key -> (long) it.number());
        if (visit == it.number()) visits.add(visit(reading.what(), it, it.label(), it.commune(), it.note()));
        lines.add(line(reading.what(), it, visit));
        if (it.exit().isEmpty()) return;
        visits.add(visit(What.EXIT, it, it.exit(), "", ""));
        lines.add(line(What.EXIT, it, it.number()));
    }

    private static Visit visit(What what, SheetLine it, String label, String with, String note) {
        var said = label.isEmpty() ? UNKNOWN : label;
        return new Visit(what, it.number(), it.day().atStartOfDay(), it.site(), said, with, note);
    }

    private static Line line(What what, SheetLine it, long visit) {
        return new Line(what, it.number(), visit, it.words(), it.grams(), it.pieces(), it.cents(), it.refunded());
    }
}
