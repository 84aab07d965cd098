package org.fabcom.flows;

import module java.base;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** Months of an organisation close one after the other, and stay closed. Thread-safe. */
@Repository
public class Closings {

    private final Sql db;

    Closings(Sql db) {
        this.db = db;
    }

    /** The last day that is closed; empty if none is. */
    public Optional<LocalDate> through(PartyId owner) {
        return db.sql("select max(through) from flows.closing where owner = :owner having max(through) is not null")
                .param("owner", owner.value())
                .optional(LocalDate.class);
    }

    /** Whether something may still be written on this day. */
    public boolean open(PartyId owner, LocalDate day) {
        return through(owner).map(day::isAfter).orElse(true);
    }

    /** With all months before it. False if it is closed, or not over. */
    public boolean close(PartyId owner, YearMonth month, PartyId by) {
        try {
            db.sql("""
                    insert into flows.closing (id, owner, through, made_by, made_at)
                    values (:id, :owner, :through, :by, :now)
                    """)
                    .param("id", Ids.next(), "owner", owner.value(), "through", month.atEndOfMonth(), "by", by.value())
                    .update();
            return true;
        } catch (DataIntegrityViolationException refused) {
            if (Constraints.broken(refused)
                    .filter(it -> it.startsWith("month_"))
                    .isEmpty()) throw refused;
            return false;
        }
    }
}
