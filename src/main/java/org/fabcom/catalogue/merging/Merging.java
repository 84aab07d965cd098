package org.fabcom.catalogue.merging;

import module java.base;
import org.fabcom.catalogue.Intake;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.history.Edit;
import org.fabcom.catalogue.history.Edits;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one sheet of two, and two of one again. */
@Component
public class Merging {

    /** What became of a wish. */
    public sealed interface Outcome {
        record Merged(UUID id) implements Outcome {}

        record Undone(SheetId back) implements Outcome {}

        /** A sheet or merge that is not there (any more), or a sheet and itself. */
        record NotThere() implements Outcome {}
    }

    private final Sql db;
    private final Intake intake;
    private final Candidates candidates;
    private final Edits edits;
    private final Caches caches;

    Merging(Sql db, Intake intake, Candidates candidates, Edits edits, Caches caches) {
        this.edits = edits;
        this.db = db;
        this.intake = intake;
        this.candidates = candidates;
        this.caches = caches;
    }

    /** All that is said of {@code gone} is said of {@code kept} from now on; its address leads there. */
    @Transactional
    public Outcome merge(SheetId kept, SheetId gone, PartyId by, @Nullable String why) {
        if (kept.equals(gone) || locked(kept, gone) < 2) return new Outcome.NotThere();
        var id = Ids.next();
        db.sql("""
                insert into catalogue.merge (id, kept, gone, slug, records, origins, facts, claims, offers, why, merged_by,
                    merged_at)
                select :id, :kept, to_jsonb(s), s.slug,
                    array(select r.id from catalogue.source_record r where r.sheet = s.id),
                    array(select r.source || '/' || r.local_id from catalogue.source_record r where r.sheet = s.id),
                    array(select f.id from catalogue.fact f where f.sheet = s.id),
                    array(select a.id from catalogue.alternative a where a.commons = s.id),
                    array(select o.id from catalogue.offer o where o.commons = s.id), :why, :by, :now
                from catalogue.sheet s where s.id = :gone
                """)
                .param("id", id)
                .param("kept", kept.value())
                .param("gone", gone.value())
                .param("why", why)
                .param("by", by.value())
                .update();
        move(id, gone, kept);
        db.sql("update catalogue.merge set kept = :kept where kept = :gone")
                .param("kept", kept.value(), "gone", gone.value())
                .update();
        db.sql("update catalogue.picture set sheet = :kept where sheet = :gone "
                        + "and not exists (select from catalogue.picture p where p.sheet = :kept)")
                .param("kept", kept.value(), "gone", gone.value())
                .update();
        db.sql("delete from catalogue.alias where sheet = :gone")
                .param("gone", gone.value())
                .update();
        db.sql("delete from catalogue.sheet where id = :gone")
                .param("gone", gone.value())
                .update();
        intake.mend(List.of(kept));
        edits.pair(kept, Edit.Act.MERGED, nameOf(id), why == null ? "" : why, by);
        caches.clear();
        return new Outcome.Merged(id);
    }

    private String nameOf(UUID merge) {
        return db.sql("select gone ->> 'name' from catalogue.merge where id = :id")
                .param("id", merge)
                .single(String.class);
    }

    private int locked(SheetId a, SheetId b) {
        return db.sql("select id from catalogue.sheet where id in (:a, :b) order by id for update")
                .param("a", a.value(), "b", b.value())
                .list((row, n) -> 1)
                .size();
    }

    /** Both sheets and both addresses are back; the pair is remembered as two things. */
    @Transactional
    public Outcome undo(UUID merge, PartyId by) {
        var kept = db.sql("update catalogue.merge set undone_by = :by, undone_at = :now "
                        + "where id = :id and undone_at is null returning kept")
                .param("id", merge, "by", by.value())
                .optional(UUID.class);
        if (kept.isEmpty()) return new Outcome.NotThere();
        var back = new SheetId(db.sql("insert into catalogue.sheet select r.* from catalogue.merge m, "
                        + "jsonb_populate_record(null::catalogue.sheet, m.gone) r where m.id = :id returning id")
                .param("id", merge)
                .single(UUID.class));
        move(merge, new SheetId(kept.get()), back);
        intake.mend(List.of(new SheetId(kept.get()), back));
        candidates.remember(new SheetId(kept.get()), back, by);
        edits.pair(new SheetId(kept.get()), Edit.Act.UNMERGED, nameOf(merge), "", by);
        caches.clear();
        return new Outcome.Undone(back);
    }

    /** What the merge noted, and what the same sources said since. */
    private void move(UUID merge, SheetId from, SheetId to) {
        for (var sql : List.of(
                "update catalogue.source_record r set sheet = :to from catalogue.merge m "
                        + "where m.id = :merge and r.sheet = :from and r.id = any (m.records)",
                "update catalogue.fact f set sheet = :to from catalogue.merge m "
                        + "where m.id = :merge and f.sheet = :from and (f.id = any (m.facts) or f.origin = any (m.origins))",
                "update catalogue.alternative a set commons = :to from catalogue.merge m "
                        + "where m.id = :merge and a.commons = :from and (a.id = any (m.claims) or a.origin = any (m.origins))",
                "update catalogue.offer o set commons = :to from catalogue.merge m "
                        + "where m.id = :merge and o.commons = :from and o.id = any (m.offers)")) {
            db.sql(sql)
                    .param("merge", merge, "from", from.value(), "to", to.value())
                    .update();
        }
    }

    /** Where an address leads that was given up by a merge: the address of the kept sheet. */
    public Optional<String> movedTo(String slug) {
        return db.sql("select s.slug from catalogue.merge m join catalogue.sheet s on s.id = m.kept "
                        + "where m.slug = :slug and m.undone_at is null")
                .param("slug", slug)
                .optional(String.class);
    }
}
