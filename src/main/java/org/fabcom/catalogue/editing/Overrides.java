package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.catalogue.Draft;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Intake;
import org.fabcom.catalogue.Merged;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.SourceRecords;
import org.fabcom.catalogue.history.Edit;
import org.fabcom.catalogue.history.Edits;
import org.fabcom.catalogue.history.SheetField;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors say of a field stands above the sources until it is given back (C35). */
@Component
public class Overrides {

    /** What an editor wants of a field; empty gives it back. {@code seen}: the last act they saw on it, null for none. */
    public record Wish(
            SheetField field,
            String value,
            Fact.@Nullable Source source,
            String why,
            @Nullable UUID seen) {}

    private final Sql db;
    private final Intake intake;
    private final SourceRecords records;
    private final Edits edits;
    private final Caches caches;

    Overrides(Sql db, Intake intake, SourceRecords records, Edits edits, Caches caches) {
        this.db = db;
        this.intake = intake;
        this.records = records;
        this.edits = edits;
        this.caches = caches;
    }

    @Transactional
    public EditOutcome set(SheetId sheet, Wish wish, LocalDate today, PartyId by) {
        lock(sheet);
        var last = edits.last(sheet, wish.field().slug());
        if (last.isPresent() && !last.get().id().equals(wish.seen())) return new EditOutcome.Overtaken(last.get());
        var was = wish.field().in(Merged.of(records.of(sheet)).values());
        if (wish.value().equals(was)) return new EditOutcome.Same();
        var page = wish.source() == null
                ? null
                : new Draft.Page(wish.source().url(), wish.source().title());
        intake.edit(sheet, draft -> wish.field().put(draft, wish.value(), page), today);
        caches.clear();
        var becomes = wish.field().in(Merged.of(records.of(sheet)).values());
        var act = wish.value().isEmpty() ? Edit.Act.FIELD_RETURNED : Edit.Act.FIELD_SET;
        return new EditOutcome.Done(
                edits.add(sheet, new Edit.Deed(act, wish.field().slug(), was, becomes, wish.why(), wish.source()), by));
    }

    private void lock(SheetId sheet) {
        db.sql("select id from catalogue.sheet where id = :id for update")
                .param("id", sheet.value())
                .single((row, n) -> 1);
    }
}
