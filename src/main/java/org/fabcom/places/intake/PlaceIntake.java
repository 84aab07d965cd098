package org.fabcom.places.intake;

import module java.base;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.places.directory.Changes;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.PlaceChange;
import org.fabcom.places.directory.Places;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.web.render.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the rows of a table into ours. What people wrote here since stays: of a known place only what its source changed is taken. */
@Component
record PlaceIntake(Places places, Changes changes, Clock clock) {

    private static final int MOST_SOURCES = 50;

    /** Where a place comes from, and its id there. */
    private record Told(String source, String id) {
        static Told of(Facts facts) {
            return new Told(facts.text(Field.SOURCE), facts.text(Field.ID));
        }
    }

    Table begin() {
        return new Table();
    }

    /**
     * The rows of one table, each with an id of its own. Which places are known is asked once for each source; new ones are held
     * back and written many by one statement. After one was refused nothing is taken for granted any more. One thread.
     */
    final class Table implements ImportReport.Held {

        private final Map<String, Set<Long>> known = new HashMap<>();
        private final Set<Long> exported = places.exported();
        private final List<Place> added = new ArrayList<>();
        private List<Facts> coming = List.of();
        private @Nullable Map<Told, Place> met;
        private boolean careful;

        /** {@code named}: the source has no name of its own in the file, so that its ids need it before them. */
        Outcome take(Facts facts, boolean named, Notes notes) {
            var source = facts.text(Field.SOURCE);
            var id = facts.text(Field.ID);
            if (!careful && !known(source).contains(Places.mark(id))) return create(facts, named, notes);
            var there = careful ? places.from(source, id) : Optional.ofNullable(met().get(Told.of(facts)));
            if (there.isEmpty()) return create(facts, named, notes);
            return update(there.get(), facts, notes)
                    .or(() -> places.from(source, id).flatMap(it -> update(it, facts, notes)))
                    .orElseGet(() -> new Outcome.Aside("places.import.meanwhile"));
        }

        /** These come now: those of them that are there are asked for together, with the first that is. */
        void next(List<Facts> facts) {
            coming = facts;
            met = null;
        }

        private Map<Told, Place> met() {
            if (met != null) return met;
            var there = coming.stream()
                    .filter(it -> known(it.text(Field.SOURCE)).contains(Places.mark(it.text(Field.ID))))
                    .toList();
            var found = new HashMap<Told, Place>();
            for (var it : places.from(there)) found.put(Told.of(it.facts()), it);
            met = found;
            return found;
        }

        private Set<Long> known(String source) {
            if (known.size() > MOST_SOURCES) known.clear();
            return known.computeIfAbsent(source, places::known);
        }

        private Outcome create(Facts facts, boolean named, Notes notes) {
            var at = clock.instant();
            var id = exportId(facts, named, notes);
            exported.add(Places.mark(id));
            added.add(new Place(Ids.next(), id, facts, null, facts, null, null, 1, at, at));
            return new Outcome.Created(facts.name());
        }

        @Override
        public void write() {
            if (added.isEmpty()) return;
            places.add(added);
            changes.imported(added);
            added.clear();
        }

        @Override
        public void drop() {
            added.clear();
            careful = true;
        }

        private boolean exported(String id) {
            return careful ? places.exported(id) : exported.contains(Places.mark(id));
        }

        private String exportId(Facts facts, boolean named, Notes notes) {
            var plain = facts.text(Field.ID);
            if (!named && !exported(plain)) return plain;
            var slug = Fold.slug(facts.text(Field.SOURCE));
            var longer = (slug.isEmpty() ? "lieu" : slug) + "-" + plain;
            var id = longer;
            for (int n = 2; exported(id); n++) id = longer + "-" + n;
            if (!named) notes.rewritten("id", plain, id);
            return id;
        }
    }

    /** Empty if somebody was faster. */
    private Optional<Outcome> update(Place known, Facts facts, Notes notes) {
        var before = known.said() == null ? Facts.NONE : known.said();
        var taken = new EnumMap<Field, List<String>>(Field.class);
        var kept = new ArrayList<String>();
        for (var field : before.differing(facts)) {
            boolean ours = !known.facts().all(field).equals(before.all(field));
            if (ours && !known.facts().all(field).equals(facts.all(field))) kept.add(field.heading());
            else taken.put(field, facts.all(field));
        }
        var next = known.facts().with(taken);
        boolean said = !facts.equals(before);
        boolean changed = !next.equals(known.facts());
        if ((said || changed)
                && !places.save(known.saying(next, clock.instant()).from(facts))) return Optional.empty();
        if (!kept.isEmpty()) notes.say(LocalizedText.of("places.import.kept", Notes.headings(kept)));
        if (known.mergedInto() != null) notes.say(LocalizedText.of("places.import.merged"));
        if (!changed) return Optional.of(new Outcome.Unchanged());
        changes.add(known.id(), PlaceChange.Act.IMPORTED, null, facts.text(Field.SOURCE), known.facts(), next);
        return Optional.of(new Outcome.Updated(facts.name()));
    }
}
