package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Intake;
import org.fabcom.catalogue.Precision;
import org.fabcom.catalogue.merging.Candidates;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.kernel.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the records of lists of others: each finds its sheet, its remarks and claims go on the shelves. */
@Component
record ListIntake(
        Intake intake, SheetShelf shelf, LicenceList licences, Candidates candidates, FactWords words, Clock clock) {

    /** As many as share a savepoint. */
    private static final int TOGETHER = 250;

    void prepare() {
        licences.ensure();
    }

    /** After the last record: sheets that may be one are proposed to a person (C32). */
    void end(ImportReport report) {
        int found = candidates.propose();
        if (found > 0) report.note("catalogue", "catalogue.import.pairs", found);
    }

    /** The record is closed at its source: the sheet is too if no other source speaks of it, else that is a remark. */
    Outcome close(String source, String localId, Fact.Source page, LocalDate on) {
        var sheet = intake.known(source, localId);
        if (sheet.isEmpty()) return new Outcome.Aside("catalogue.import.source.none");
        boolean alone = intake.sources(sheet.get()).equals(Set.of(source));
        var origin = source + "-closed/" + localId;
        var about = alone ? "closed" : "pitfall";
        var text = words.of(alone ? "catalogue.fact.abandoned.only" : "catalogue.fact.abandoned");
        var row = new FactRow(
                FactRow.id(origin, about, text, page),
                sheet.get().value(),
                about,
                text,
                Map.of(),
                alone ? on : null,
                page.url(),
                page.title(),
                today(),
                on,
                true,
                source,
                origin,
                page.rank().code(),
                Precision.DAY.code(),
                Precision.DAY.code());
        int touched = shelf.facts(List.of(origin), List.of(row), false);
        return touched == 0 ? new Outcome.Unchanged() : new Outcome.Updated(localId);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.ZONE);
    }

    /** A place of a list; what stands there is read when it is its turn, and may be {@link NotTaken}. */
    record Place(String name, Supplier<ListRecord> read) {}

    /** What was read of a place, or why it could not be. */
    private record Read(
            String place,
            @Nullable ListRecord record,
            @Nullable RuntimeException refusal) {

        static Read of(Place it) {
            try {
                return new Read(it.name(), it.read().get(), null);
            } catch (NotTaken | IllegalArgumentException refused) {
                return new Read(it.name(), null, refused);
            }
        }

        ListRecord need() {
            if (refusal != null) throw refusal;
            return Objects.requireNonNull(record);
        }
    }

    /** Takes all of a list, in its order. {@code shared}: addresses that identify nothing; {@code also} hears of each record. */
    void take(
            String source,
            List<Place> places,
            Predicate<String> shared,
            ImportReport report,
            BiConsumer<String, ListRecord> also) {
        report.expect(places.size());
        var table = new Table(source, shared);
        report.hold(table);
        for (int from = 0; from < places.size(); from += TOGETHER) {
            var read = places.subList(from, Math.min(places.size(), from + TOGETHER)).stream()
                    .map(Read::of)
                    .toList();
            report.settle();
            table.next(
                    read.stream().flatMap(it -> Stream.ofNullable(it.record())).toList());
            for (var it : read)
                report.record(it.place(), () -> {
                    try {
                        also.accept(it.place(), it.need());
                        return table.take(it.need());
                    } catch (NotTaken aside) {
                        return new Outcome.Aside(aside.reason());
                    }
                });
        }
        report.hold(ImportReport.Held.NONE);
    }

    /**
     * Records of a list: what is there is asked once for some of them, and what they bring is held back and written by one statement a
     * table. After one was refused, each asks and writes for itself, until the next ones come. One thread.
     */
    private final class Table implements ImportReport.Held {

        private final String source;
        private final Predicate<String> shared;
        private final LocalDate day = today();
        private final Set<String> origins = new LinkedHashSet<>();
        private final List<FactRow> facts = new ArrayList<>();
        private final List<ClaimRow> claims = new ArrayList<>();
        private List<ListRecord> coming = List.of();
        private Intake.@Nullable Together sheets;
        private SheetShelf.@Nullable Stated stated;
        private boolean careful;

        Table(String source, Predicate<String> shared) {
            this.source = source;
            this.shared = shared;
        }

        /** These come now. What they meet is asked with the first of them, in its savepoint: asking, too, may be refused. */
        void next(List<ListRecord> records) {
            careful = false;
            sheets = null;
            coming = records;
        }

        private void meet(List<ListRecord> records) {
            sheets =
                    intake.together(source, records.stream().map(this::incoming).toList());
            stated = shelf.stated(
                    records.stream().map(it -> it.origin(source)).toList(),
                    records.stream().flatMap(it -> it.factIds(source)).toList());
        }

        private Intake.Incoming incoming(ListRecord it) {
            return new Intake.Incoming(it.localId(), it.draft(), day);
        }

        Outcome take(ListRecord record) {
            if (careful) {
                write();
                meet(List.of(record));
            } else if (sheets == null) meet(coming);
            var repository = record.draft().repository();
            var taken = Objects.requireNonNull(sheets)
                    .take(incoming(record), repository != null && shared.test(repository));
            boolean touched = put(record, taken.sheet().value());
            return switch (taken.how()) {
                case CREATED -> new Outcome.Created(record.draft().name());
                case ATTACHED, CHANGED -> new Outcome.Updated(record.draft().name());
                case SAME -> touched ? new Outcome.Updated(record.draft().name()) : new Outcome.Unchanged();
            };
        }

        private boolean put(ListRecord record, UUID sheet) {
            var origin = record.origin(source);
            if (origins.contains(origin)) write();
            var said = record.facts(source, sheet, day);
            var claimed = record.claims(source, sheet, day);
            if (!Objects.requireNonNull(stated).changes(origin, said, claimed)) return false;
            origins.add(origin);
            facts.addAll(said);
            claims.addAll(claimed);
            return true;
        }

        @Override
        public void write() {
            if (sheets != null) sheets.write();
            if (origins.isEmpty()) return;
            shelf.facts(origins, facts, false);
            shelf.claims(origins, claims, false);
            clear();
        }

        @Override
        public void drop() {
            clear();
            sheets = null;
            careful = true;
        }

        private void clear() {
            origins.clear();
            facts.clear();
            claims.clear();
        }
    }
}
