package org.fabcom.plan;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.plan.way.Counted;
import org.fabcom.plan.way.FileCheck;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Step;
import org.springframework.stereotype.Repository;

/** What proves the steps of items: counts, archives, looks at files, obstacles set aside. Only added to. */
@Repository
public class PlanEvidence {

    private final Sql db;

    PlanEvidence(Sql db) {
        this.db = db;
    }

    /** Writes down what a step proves, before the item moves: the database looks at it. */
    void write(Item after, Step step, PartyId by) {
        switch (step) {
            case Step.Count it -> count(after, it.counted(), by);
            case Step.NothingToCarry it -> count(after, after.counted(it.kind()).orElseThrow(), by);
            case Step.KeepArchive it -> archive(after, it, by);
            case Step.CheckFile it -> check(after, it.check(), by);
            case Step.Waive it -> waive(after, it, by);
            default -> {}
        }
    }

    private void count(Item item, Counted counted, PartyId by) {
        db.sql("""
                insert into plan.plan_count (id, item, attempt, at, actor, kind, exported, exported_unknown, imported,
                    imported_unknown, comment)
                values (:id, :item, :attempt, :now, :by, :kind, :exported, :exportedUnknown, :imported, :importedUnknown,
                    :comment)
                """)
                .param("id", Ids.next())
                .param("item", item.id())
                .param("attempt", item.course().attempt())
                .param("by", by.value())
                .param("kind", counted.kind())
                .param("exported", counted.exported().number())
                .param("exportedUnknown", counted.exported().unknown())
                .param("imported", counted.imported().number())
                .param("importedUnknown", counted.imported().unknown())
                .param("comment", counted.comment())
                .update();
    }

    private void check(Item item, FileCheck check, PartyId by) {
        db.sql("""
                insert into plan.plan_check (id, item, attempt, at, actor, kind, sha256, lines, objects, apart, faults)
                values (:id, :item, :attempt, :now, :by, :kind, :sha256, :lines, :objects, :apart, :faults)
                """)
                .param("id", Ids.next())
                .param("item", item.id())
                .param("attempt", item.course().attempt())
                .param("by", by.value())
                .param("kind", check.kind().name())
                .param("sha256", check.sha256())
                .param("lines", check.lines())
                .param("objects", check.objects())
                .param("apart", check.apart())
                .param("faults", check.faults())
                .update();
    }

    /** A file that was looked at: by whom, when, what was found. */
    public record Looked(String by, Instant at, FileCheck check) {}

    /** The looks at files in the present attempt, the newest first. */
    public List<Looked> looks(Item item) {
        return db.sql("""
                select c.at, p.name, c.kind, c.sha256, c.lines, c.objects, c.apart, c.faults
                from plan.plan_check c join people.party_card p on p.id = c.actor
                where c.item = :item and c.attempt = :attempt order by c.entry desc limit 20
                """)
                .param("item", item.id(), "attempt", item.course().attempt())
                .list((row, n) -> new Looked(
                        row.getString("name"),
                        Times.read(row, "at"),
                        new FileCheck(
                                FileCheck.Kind.valueOf(row.getString("kind")),
                                row.getString("sha256"),
                                row.getInt("lines"),
                                row.getLong("objects"),
                                row.getLong("apart"),
                                row.getInt("faults"))));
    }

    private void archive(Item item, Step.KeepArchive step, PartyId by) {
        var archive = step.archive();
        var id = Ids.next();
        db.sql("""
                insert into plan.plan_archive (id, item, attempt, at, actor, dated, place, sha256)
                values (:id, :item, :attempt, :now, :by, :dated, :place, :sha256)
                """)
                .param("id", id)
                .param("item", item.id())
                .param("attempt", item.course().attempt())
                .param("by", by.value())
                .param("dated", archive.dated())
                .param("place", archive.place())
                .param("sha256", archive.sha256())
                .update();
        db.sql("insert into plan.plan_archive_keeper (archive, keeper) values (:id, :keeper)")
                .param("id", id, "keeper", archive.keeper())
                .update();
    }

    private void waive(Item item, Step.Waive step, PartyId by) {
        db.sql("insert into plan.plan_waiver (id, item, what, why, actor, at) "
                        + "values (:id, :item, :what, :why, :by, :now)")
                .param("id", Ids.next())
                .param("item", item.id())
                .param("what", step.what())
                .param("why", step.why())
                .param("by", by.value())
                .update();
    }
}
