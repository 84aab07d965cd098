package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.flows.former.Accounted;
import org.fabcom.flows.former.ClosedMonths;
import org.fabcom.flows.former.Former.Line;
import org.fabcom.flows.former.Former.Visit;
import org.fabcom.flows.former.FormerStore;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.render.LocalizedText;
import org.jspecify.annotations.Nullable;

/** One dump on its way in. */
record Taking(
        OressourceDump dump,
        FormerStore store,
        Brought brought,
        Accounted accounted,
        ClosedMonths months,
        ImportSource source,
        ImportReport report) {

    private static final int CHUNK = 2_000;
    private static final String TOOL = "oressource";

    /** Asked of whoever brings it: whose it is. */
    static final String STRUCTURE = "structure";

    void take(String digest, Instant now) {
        var guess = dump.letters();
        if (guess != null) report.note("copie", "oressource.import.letters", guess);
        var told = new ArrayList<Runnable>();
        var lists = dump.lists((place, taken, why) -> told.add(() -> tell(place, taken != null, why)));
        report.expect(told.size() + dump.count());
        var owner = owner(source.answer(STRUCTURE), lists);
        var before = store.counting(owner.orElse(null));
        if (before.isPresent() && store.same(before.get(), digest)) {
            report.record("copie", Outcome.Unchanged::new);
            report.note("copie", "oressource.import.again");
            return;
        }
        told.forEach(Runnable::run);
        said(lists, owner);
        owner.ifPresent(it -> lists(it, lists));
        var base = store.add(owner.orElse(null), TOOL, lists.structure(), digest, before.orElse(null), now);
        history(base);
        Figures.tell(store.sums(base), report);
        owner.ifPresent(it -> account(new PartyId(it), base));
    }

    private void lists(UUID owner, Taxonomy lists) {
        var known = brought.known(owner);
        brought.matched(owner, lists, known, report::note);
        brought.take(owner, lists, known, place -> report.note(place, "oressource.import.added"));
        brought.prices(owner, lists, known, report::note);
    }

    private void account(PartyId owner, UUID base) {
        months.through(owner).ifPresent(last -> months.pass(source, report, last, store.until(base, last)));
        accounted.write(base);
    }

    private Optional<UUID> owner(String structure, Taxonomy lists) {
        if (structure.isEmpty()) return store.owner(lists.siret(), lists.structure());
        return Optional.of(store.owner(structure.replaceAll("[^0-9]", ""), structure)
                .orElseThrow(() -> new UnreadableSource("flows.import.structure", structure)));
    }

    private void said(Taxonomy lists, Optional<UUID> owner) {
        if (owner.isEmpty()) report.note(Taxonomy.STRUCTURE, "oressource.import.nowhere", lists.structure());
        report.note("utilisateurs", "oressource.import.accounts");
    }

    private void history(UUID base) {
        var visits = new Chunk<Visit>(it -> store.visits(base, it), Visit::id, "oressource.import.number.taken");
        dump.visits(visits);
        visits.flush();
        var masses = new Masses();
        dump.sold((place, taken, why) -> {
            if (taken == null) tell(place, false, why);
            else masses.add(taken);
        });
        var lines = new Chunk<Line>(it -> store.lines(base, it), Line::id, "oressource.import.head");
        dump.lines(masses, lines);
        lines.flush();
        weighed(masses);
        store.sum(base);
    }

    private void weighed(Masses masses) {
        int alone = (int) masses.unused()
                .peek(it -> tell("pesees_vendus n° " + it, false, LocalizedText.of("oressource.import.sold")))
                .count();
        for (int n = alone; n < masses.size(); n++) tell("pesees_vendus", true, null);
    }

    private void tell(String place, boolean taken, @Nullable LocalizedText why) {
        var outcome = taken ? new Outcome.Created(place) : new Outcome.Aside(why);
        report.record(place, () -> outcome);
    }

    /** Rows written together; each is told apart. */
    private final class Chunk<T> implements OressourceDump.Told<T> {

        private record Waiting<T>(String place, T row) {}

        private final Function<List<T>, Set<Long>> write;
        private final Function<T, Long> id;
        private final LocalizedText refusal;
        private final List<Waiting<T>> waiting = new ArrayList<>();
        private String table = "";

        Chunk(Function<List<T>, Set<Long>> write, Function<T, Long> id, String refusal) {
            this.write = write;
            this.id = id;
            this.refusal = LocalizedText.of(refusal);
        }

        /** Numbers are those of one table: rows of two never lie in one chunk. */
        @Override
        public void row(String place, @Nullable T taken, @Nullable LocalizedText why) {
            var of = place.substring(0, place.indexOf(' '));
            if (waiting.size() == CHUNK || !of.equals(table)) flush();
            table = of;
            if (taken == null) tell(place, false, why);
            else waiting.add(new Waiting<>(place, taken));
        }

        void flush() {
            if (waiting.isEmpty()) return;
            var left =
                    new HashSet<>(write.apply(waiting.stream().map(Waiting::row).toList()));
            for (var it : List.copyOf(waiting)) tell(it.place(), left.remove(id.apply(it.row())), refusal);
            waiting.clear();
        }
    }
}
