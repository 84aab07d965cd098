package org.fabcom.accounting;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;

/** The periods of each set of books, one after the other, and their closings. Thread-safe. */
@Repository
public class Periods {

    private static final String SELECT =
            "select id, party, first_day, last_day, closed_at from accounting.book_period where ";

    private final Sql db;

    Periods(Sql db) {
        this.db = db;
    }

    /** In order; none when the party keeps no books here. */
    public List<Period> of(PartyId party) {
        return db.sql(SELECT + "party = :party order by first_day")
                .param("party", party.value())
                .list(Periods::read);
    }

    UUID add(PartyId party, LocalDate first, LocalDate last) {
        var id = Ids.next();
        db.sql("""
            insert into accounting.book_period (id, party, first_day, last_day, made_at)
            values (:id, :party, :first, :last, :now)
            """)
                .param("id", id, "party", party.value(), "first", first, "last", last)
                .update();
        return id;
    }

    void close(Period period, PartyId by) {
        db.sql("""
            insert into accounting.book_closing (period, party, entries, debit, volunteered, made_by, made_at)
            values (:period, :party, 0, 0, 0, :by, :now)
            """)
                .param("period", period.id(), "party", period.party().value(), "by", by.value())
                .update();
    }

    private static Period read(ResultSet row, int n) throws SQLException {
        return new Period(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("party", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Times.readIfAny(row, "closed_at"));
    }
}
