package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.SourceRecord;
import org.fabcom.catalogue.history.Edit;
import org.fabcom.catalogue.history.Edits;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors do to facts. A fact is never overwritten: it goes aside whole, and can come back. */
@Component
public class Corrections {

    private final Sql db;
    private final Facts facts;
    private final Edits edits;

    Corrections(Sql db, Facts facts, Edits edits) {
        this.db = db;
        this.facts = facts;
        this.edits = edits;
    }

    @Transactional
    EditOutcome add(Fact fact, String why, PartyId by) {
        var id = edits.add(fact.sheet(), deed(Edit.Act.FACT_ADDED, fact, "", fact.text(), why), by);
        facts.add(fact, SourceRecord.EDITOR);
        return new EditOutcome.Done(id);
    }

    /** The new fact takes the place of the former one. */
    @Transactional
    EditOutcome correct(Fact former, Fact next, String why, PartyId by) {
        if (locked(former.sheet(), List.of(former.id())) < 1) return overtaken(List.of(former.id()));
        var id = edits.add(former.sheet(), deed(Edit.Act.FACT_CORRECTED, next, said(former), next.text(), why), by);
        putAside(List.of(former.id()), id);
        facts.add(next, SourceRecord.EDITOR);
        return new EditOutcome.Done(id);
    }

    @Transactional
    public EditOutcome retire(Fact fact, String why, PartyId by) {
        if (locked(fact.sheet(), List.of(fact.id())) < 1) return overtaken(List.of(fact.id()));
        var id = edits.add(fact.sheet(), deed(Edit.Act.FACT_RETIRED, fact, said(fact), "", why), by);
        putAside(List.of(fact.id()), id);
        return new EditOutcome.Done(id);
    }

    /**
     * The page was opened again and still says so: the fact bears that day. What it was is put aside beneath it, so that it can
     * be given back.
     */
    @Transactional
    public EditOutcome confirm(Fact fact, LocalDate today, PartyId by) {
        if (locked(fact.sheet(), List.of(fact.id())) < 1) return overtaken(List.of(fact.id()));
        var read = fact.readOn().toString();
        var id = edits.add(fact.sheet(), deed(Edit.Act.FACT_CONFIRMED, fact, read, today.toString(), fact.text()), by);
        db.sql("""
                insert into catalogue.former_fact (id, edit, sheet, fact)
                select f.id, :edit, f.sheet, to_jsonb(f) from catalogue.fact f where f.id = :id
                on conflict (id) do update set edit = excluded.edit, sheet = excluded.sheet, fact = excluded.fact
                """).param("edit", id, "id", fact.id()).update();
        db.sql("update catalogue.fact set read_on = :today, verified = true, author = :by where id = :id")
                .param("today", today, "by", by.value().toString(), "id", fact.id())
                .update();
        return new EditOutcome.Done(id);
    }

    /** Of facts that contradict each other one stays (A4). All must still be there: who comes second sees what happened. */
    @Transactional
    EditOutcome settle(List<Fact> group, Fact right, String why, PartyId by) {
        var ids = group.stream().map(Fact::id).toList();
        if (locked(right.sheet(), ids) < ids.size()) return overtaken(ids);
        var wrong = group.stream().filter(it -> !it.id().equals(right.id())).toList();
        var was = wrong.stream().map(Corrections::said).collect(Collectors.joining("\n"));
        var id = edits.add(right.sheet(), deed(Edit.Act.FACT_SETTLED, right, was, right.text(), why), by);
        putAside(wrong.stream().map(Fact::id).toList(), id);
        return new EditOutcome.Done(id);
    }

    /** What an act took away is back, beside what took its place. Empty answer: nothing of it was aside any more. */
    @Transactional
    Optional<Edit> giveBack(Edit edit, PartyId by) {
        var rows = db.sql("delete from catalogue.former_fact where edit = :edit returning fact::text")
                .param("edit", edit.id())
                .list(String.class);
        if (rows.isEmpty()) return Optional.empty();
        var sheet = home(edit.sheet());
        for (var row : rows) {
            db.sql("delete from catalogue.fact where id = (:row::jsonb ->> 'id')::uuid")
                    .param("row", row)
                    .update();
            db.sql("insert into catalogue.fact select r.* from jsonb_populate_record(null::catalogue.fact, "
                            + ":row::jsonb || jsonb_build_object('sheet', :sheet::text)) r")
                    .param("row", row, "sheet", sheet.value())
                    .update();
        }
        edits.add(sheet, new Edit.Deed(Edit.Act.FACT_RETURNED, edit.subject(), "", edit.was(), "", edit.source()), by);
        return Optional.of(edit);
    }

    /** The sheet, or the one it was merged into. */
    private SheetId home(SheetId sheet) {
        return new SheetId(db.sql("select coalesce((select m.kept from catalogue.merge m where m.undone_at is null "
                        + "and m.gone ->> 'id' = :sheet::text limit 1), :sheet::uuid)")
                .param("sheet", sheet.value())
                .single(UUID.class));
    }

    private int locked(SheetId sheet, Collection<UUID> ids) {
        return db.sql("select id from catalogue.fact where sheet = :sheet and id = any (:ids) order by id for update")
                .param("sheet", sheet.value(), "ids", ids.toArray(UUID[]::new))
                .list((row, n) -> 1)
                .size();
    }

    private void putAside(Collection<UUID> ids, UUID edit) {
        db.sql("""
                with gone as (delete from catalogue.fact f where f.id = any (:ids) returning f.*)
                insert into catalogue.former_fact (id, edit, sheet, fact)
                select g.id, :edit, g.sheet, to_jsonb(g) from gone g
                """).param("ids", ids.toArray(UUID[]::new), "edit", edit).update();
    }

    private EditOutcome overtaken(Collection<UUID> ids) {
        return new EditOutcome.Overtaken(edits.thatTook(ids).orElse(null));
    }

    /** The sentence with its page, for the journal. */
    private static String said(Fact fact) {
        return fact.text() + " (" + fact.source().title() + ", " + fact.source().url() + ")";
    }

    private static Edit.Deed deed(Edit.Act act, Fact fact, String was, String becomes, String why) {
        return new Edit.Deed(act, fact.about(), was, becomes, why, fact.source());
    }
}
