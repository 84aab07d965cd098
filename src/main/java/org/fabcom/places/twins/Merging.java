package org.fabcom.places.twins;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.places.directory.Changes;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.PlaceChange;
import org.fabcom.places.directory.Places;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes one place of two, and two of one again. The kept place learns what it did not know, and its lists take in those of the
 * other; the other keeps its row and its id, and is not shown. Undoing gives each field back that nobody changed since.
 */
@Component
class Merging {

    /** What became of a wish. */
    sealed interface Outcome {
        record Merged(UUID id) implements Outcome {}

        record Undone(Place back) implements Outcome {}

        record TooLate() implements Outcome {}
    }

    /** A merge that was done. */
    record Done(
            UUID id,
            UUID kept,
            String keptName,
            String goneName,
            String why,
            PartyId by,
            Instant at,
            @Nullable Instant undoneAt) {}

    private record Row(UUID kept, UUID gone, Facts before, Facts after) {}

    /** Of the row itself; a point is one thing of two fields. */
    private static final Set<Field> APART =
            EnumSet.of(Field.ID, Field.SOURCE, Field.UPDATED, Field.LATITUDE, Field.LONGITUDE);

    private final Sql db;
    private final Places places;
    private final Changes changes;
    private final Twins twins;
    private final JsonMapper json;
    private final Clock clock;

    Merging(Sql db, Places places, Changes changes, Twins twins, JsonMapper json, Clock clock) {
        this.db = db;
        this.places = places;
        this.changes = changes;
        this.twins = twins;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Outcome merge(UUID kept, UUID gone, String why, PartyId by) {
        var one = lock(kept, gone);
        var other = places.find(gone);
        if (one == null || other.isEmpty() || !one.shown() || !other.get().shown()) return new Outcome.TooLate();
        if (twins.waiting(kept, gone).isEmpty()) return new Outcome.TooLate();
        var facts = together(one.facts(), other.get().facts());
        var at = clock.instant();
        var id = Ids.next();
        db.sql("insert into places.merge (id, kept, gone, before, after, why, merged_by, merged_at) "
                        + "values (:id, :kept, :gone, :before::jsonb, :after::jsonb, :why, :by, :at)")
                .param("id", id)
                .param("kept", kept)
                .param("gone", gone)
                .param("before", part(one.facts(), facts, one.facts()))
                .param("after", part(one.facts(), facts, facts))
                .param("why", why)
                .param("by", by.value())
                .param("at", at)
                .update();
        places.save(one.saying(facts, at));
        places.save(other.get().saying(other.get().facts(), at).into(kept));
        twins.decide(kept, gone, "merged", by);
        changes.add(kept, PlaceChange.Act.MERGED, by, other.get().exportId(), one.facts(), facts);
        changes.add(gone, PlaceChange.Act.MERGED, by, one.exportId(), Facts.NONE, Facts.NONE);
        return new Outcome.Merged(id);
    }

    /** Both rows held, in the order of their ids so that two people never wait for each other. */
    private @Nullable Place lock(UUID kept, UUID gone) {
        if (kept.equals(gone)) return null;
        db.sql("select id from places.place where id in (:a, :b) order by id for no key update")
                .param("a", kept, "b", gone)
                .list((row, n) -> n);
        return places.find(kept).orElse(null);
    }

    /**
     * What the first does not know comes from the second; lists hold both, the first’s before. Ids, and a source with the day
     * on which it looked, stay apart.
     */
    static Facts together(Facts one, Facts other) {
        var all = one;
        for (var field : Field.all()) {
            if (APART.contains(field)) continue;
            if (field.many()) {
                var list = new ArrayList<>(one.all(field));
                other.all(field).stream().filter(it -> !list.contains(it)).forEach(list::add);
                all = all.with(field, list);
            } else if (!one.knows(field)) {
                all = all.with(field, other.all(field));
            }
        }
        if (!one.knows(Field.LATITUDE))
            all = all.with(Field.LATITUDE, other.all(Field.LATITUDE)).with(Field.LONGITUDE, other.all(Field.LONGITUDE));
        return all;
    }

    private String part(Facts before, Facts after, Facts wanted) {
        var part = new LinkedHashMap<String, List<String>>();
        before.differing(after).forEach(it -> part.put(it.name(), wanted.all(it)));
        return json.writeValueAsString(part);
    }

    @Transactional
    Outcome undo(UUID merge, PartyId by) {
        var found = db.sql(
                        "update places.merge set undone_by = :by, undone_at = :now where id = :id and undone_at is null "
                                + "returning kept, gone, before, after")
                .param("id", merge, "by", by.value())
                .optional(this::row);
        if (found.isEmpty()) return new Outcome.TooLate();
        var it = found.get();
        var kept = lock(it.kept(), it.gone());
        var gone = places.find(it.gone()).filter(place -> it.kept().equals(place.mergedInto()));
        if (kept == null || gone.isEmpty()) throw new IllegalStateException("merge " + merge);
        var back = new EnumMap<Field, List<String>>(Field.class);
        for (var field : it.before().differing(it.after()))
            if (kept.facts().all(field).equals(it.after().all(field)))
                back.put(field, it.before().all(field));
        var facts = kept.facts().with(back);
        var at = clock.instant();
        places.save(kept.saying(facts, at));
        var parted = gone.get().saying(gone.get().facts(), at).into(null);
        places.save(parted);
        twins.part(it.kept(), it.gone(), by);
        changes.add(it.kept(), PlaceChange.Act.PARTED, by, parted.exportId(), kept.facts(), facts);
        changes.add(it.gone(), PlaceChange.Act.PARTED, by, kept.exportId(), Facts.NONE, Facts.NONE);
        return new Outcome.Undone(parted);
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("kept", UUID.class),
                row.getObject("gone", UUID.class),
                facts(row.getString("before")),
                facts(row.getString("after")));
    }

    @SuppressWarnings("unchecked")
    private Facts facts(String text) {
        Map<String, List<String>> said = json.readValue(text, Map.class);
        var facts = new EnumMap<Field, List<String>>(Field.class);
        said.forEach((field, values) -> facts.put(Field.valueOf(field), values));
        return Facts.of(facts);
    }

    List<Done> last(int most) {
        return db.sql("""
                select m.*, k.name as kept_name, g.name as gone_name from places.merge m
                join places.place k on k.id = m.kept join places.place g on g.id = m.gone
                order by m.merged_at desc, m.id desc limit :most
                """).param("most", most).list(Merging::done);
    }

    private static Done done(ResultSet row, int n) throws SQLException {
        return new Done(
                row.getObject("id", UUID.class),
                row.getObject("kept", UUID.class),
                row.getString("kept_name"),
                row.getString("gone_name"),
                row.getString("why"),
                new PartyId(row.getObject("merged_by", UUID.class)),
                Times.read(row, "merged_at"),
                Times.readIfAny(row, "undone_at"));
    }
}
