package org.fabcom.cases;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What happened to each case, for ever. Only added to. */
@Repository
public class CaseJournal {

    /** One line. {@code note} is what people wrote, read by all who read the case. */
    public record Entry(
            CaseAct act,
            Instant at,
            String byName,
            String note,
            @Nullable UUID about,
            String aboutName,
            String detail) {}

    private static final String SELECT = """
            select e.act, e.at, p.name as by_name, e.note, e.about, a.name as about_name, e.detail
            from cases.case_event e
            join people.party_card p on p.id = e.actor
            left join people.party_card a on a.id = e.about
            where e.case_file = :id order by e.at desc, e.entry desc
            """;

    private final Sql db;

    CaseJournal(Sql db) {
        this.db = db;
    }

    /** The newest first. */
    public List<Entry> of(CaseId id) {
        return db.sql(SELECT).param("id", id.value()).list(CaseJournal::read);
    }

    /** All to whom it was ever given. */
    public List<PartyId> mediators(CaseId id) {
        return db.sql("""
                select distinct about from cases.case_event where case_file = :id and act in ('ASSIGNED', 'REASSIGNED')
                """).param("id", id.value()).list((row, n) -> Rows.party(row, "about"));
    }

    Entry last(CaseId id) {
        return db.sql(SELECT + " limit 1").param("id", id.value()).single(CaseJournal::read);
    }

    void add(
            CaseId id,
            CaseAct act,
            PartyId by,
            String was,
            String becomes,
            String note,
            @Nullable UUID about,
            String detail) {
        db.sql("""
                insert into cases.case_event (id, case_file, at, actor, act, was, becomes, note, about, detail)
                values (:id, :case, :now, :by, :act, :was, :becomes, :note, :about, :detail)
                """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("by", by.value())
                .param("act", act.name())
                .param("was", was)
                .param("becomes", becomes)
                .param("note", note)
                .param("about", about)
                .param("detail", detail)
                .update();
    }

    private static Entry read(ResultSet row, int n) throws SQLException {
        return new Entry(
                CaseAct.valueOf(row.getString("act")),
                Times.read(row, "at"),
                row.getString("by_name"),
                row.getString("note"),
                row.getObject("about", UUID.class),
                Objects.requireNonNullElse(row.getString("about_name"), ""),
                row.getString("detail"));
    }
}
