package org.fabcom.catalogue.merging;

import module java.base;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.history.Edit;
import org.fabcom.catalogue.history.Edits;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pairs that wait for a person. A pair once refused is never proposed again. */
@Repository
public class Candidates {

    /** A sheet that only this source speaks of, whatever editors added. */
    private static final String LONE = "not exists (select from catalogue.source_record x where x.sheet = %s.id "
            + "and x.source not in ('yunohost', 'editor'))";

    private static final String OPEN =
            " from catalogue.candidate c join catalogue.sheet y on y.id in (c.one, c.other) and "
                    + LONE.formatted("y") + " join catalogue.sheet s on s.id in (c.one, c.other) and s.id <> y.id "
                    + "where c.state = 'open'";

    private final Sql db;
    private final Sheets sheets;
    private final Edits edits;
    private final Clock clock;

    Candidates(Sql db, Sheets sheets, Edits edits, Clock clock) {
        this.edits = edits;
        this.db = db;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** Looks for new pairs: a commons known only from YunoHost, whose name another commons bears. Answers how many. */
    public int propose() {
        return db.sql("insert into catalogue.candidate (one, other, reason) "
                        + "select distinct least(y.id, s.id), greatest(y.id, s.id), 'same-name' from catalogue.sheet y "
                        + "join catalogue.alias a on a.key = y.name_key join catalogue.sheet s on s.id = a.sheet "
                        + "where s.id <> y.id and exists (select from catalogue.source_record r where r.sheet = y.id) "
                        + "and " + LONE.formatted("y") + " and not (" + LONE.formatted("s")
                        + ") on conflict do nothing")
                .update();
    }

    List<Candidate> open(int most, long offset) {
        return db
                .sql("select s.id as known, y.id as lone" + OPEN
                        + " order by s.name_key, y.id limit :most offset :offset")
                .param("most", most, "offset", offset)
                .list((row, n) -> List.of(
                        new SheetId(row.getObject("known", UUID.class)),
                        new SheetId(row.getObject("lone", UUID.class))))
                .stream()
                .map(it -> new Candidate(
                        sheets.find(it.getFirst()).orElseThrow(),
                        sheets.find(it.getLast()).orElseThrow()))
                .toList();
    }

    long count() {
        return db.sql("select count(*)" + OPEN).single(Long.class);
    }

    /** They are two things: remembered. False if one of them is not there any more. */
    @Transactional
    boolean refuse(SheetId a, SheetId b, String why, PartyId by) {
        var other = sheets.find(b);
        if (sheets.find(a).isEmpty() || other.isEmpty()) return false;
        remember(a, b, by);
        edits.pair(a, Edit.Act.REFUSED, other.get().name(), why, by);
        return true;
    }

    void remember(SheetId a, SheetId b, PartyId by) {
        db.sql("""
                insert into catalogue.candidate (one, other, reason, state, decided_by, decided_at)
                values (least(:a::uuid, :b::uuid), greatest(:a::uuid, :b::uuid), 'same-name', 'refused', :by, :now)
                on conflict (one, other) do update
                    set state = 'refused', decided_by = excluded.decided_by, decided_at = excluded.decided_at
                """)
                .param("a", a.value(), "b", b.value(), "by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
