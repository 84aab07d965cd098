package org.fabcom.billing.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.register.RegisterEntry.Described;
import org.fabcom.billing.register.RegisterEntry.Way;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the register: the base numbers them by year and refuses a day that goes back. Thread-safe. */
@Repository
public class SecondHandRegister {

    /** Why a line was not written; its words are {@code billing.register.refused.NAME}. */
    public enum Refusal {
        /** A line of a later day is there. */
        ORDER,
        /** Whoever sold, exchanged or deposited must be named, with an identity paper. */
        IDENTITY,
        CORRECTED
    }

    private final JdbcClient db;
    private final Clock clock;

    SecondHandRegister(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A year, day by day. */
    public List<RegisterEntry> of(PartyId organisation, int year) {
        return db.sql("""
            select e.id, e.year, e.number, e.day, e.way, e.description, e.pieces, e.origin, e.cents, e.supplier, e.document, e.corrects,
                exists (select from billing.register_entry x where x.corrects = e.id) as corrected
            from billing.register_entry e where e.organisation = :organisation and e.year = :year order by e.number
            """)
                .param("organisation", organisation.value())
                .param("year", year)
                .query(SecondHandRegister::read)
                .list();
    }

    /** Empty when it is written. {@code corrects}: the line that it replaces; both stay. */
    public Optional<Refusal> add(PartyId organisation, Described it, long cents, @Nullable UUID corrects, PartyId by) {
        boolean unnamed = it.supplier().isEmpty() || it.document().isEmpty();
        if (it.way() != Way.GIFT && unnamed) return Optional.of(Refusal.IDENTITY);
        try {
            insert(organisation, it, cents, corrects, by);
            return Optional.empty();
        } catch (DataAccessException refused) {
            return Optional.of(
                    switch (Constraints.broken(refused).orElse("")) {
                        case "register_order" -> Refusal.ORDER;
                        case "register_identity" -> Refusal.IDENTITY;
                        case "register_corrected", "register_corrects" -> Refusal.CORRECTED;
                        default -> throw refused;
                    });
        }
    }

    private void insert(PartyId organisation, Described it, long cents, @Nullable UUID corrects, PartyId by) {
        db.sql("""
            insert into billing.register_entry (id, organisation, year, number, day, way, description, origin, pieces, cents, supplier,
                document, corrects, made_by, made_at)
            values (:id, :organisation, 0, 0, :day, :way, :description, :origin, :pieces, :cents, :supplier, :document, :corrects,
                :by, :now)
            """)
                .param("id", Ids.next())
                .param("organisation", organisation.value())
                .param("day", it.day())
                .param("way", it.way().name())
                .param("description", it.description())
                .param("origin", it.origin())
                .param("pieces", it.pieces())
                .param("cents", cents)
                .param("supplier", it.supplier())
                .param("document", it.document())
                .param("corrects", corrects, Types.OTHER)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    private static RegisterEntry read(ResultSet row, int n) throws SQLException {
        long cents = row.getLong("cents");
        return new RegisterEntry(
                Rows.id(row, "id"),
                row.getInt("year"),
                row.getInt("number"),
                new Described(
                        row.getObject("day", LocalDate.class),
                        Way.valueOf(row.getString("way")),
                        row.getString("description"),
                        row.getInt("pieces"),
                        row.getString("origin"),
                        TypedAmount.plain(cents, 100),
                        row.getString("supplier"),
                        row.getString("document")),
                cents,
                Rows.idIfAny(row, "corrects"),
                row.getBoolean("corrected"));
    }
}
