package org.fabcom.billing.vat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which regime an organisation says it is under, from which day on. Never changed: said again. Thread-safe. */
@Repository
public class VatRegimes {

    /** {@code number}: its VAT number; empty without. */
    public record Statement(LocalDate from, VatRegime regime, String number, PartyId by, Instant at) {}

    private final JdbcClient db;
    private final Clock clock;

    VatRegimes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Empty: it has not said. */
    public Optional<Statement> on(PartyId organisation, LocalDate day) {
        return db.sql("""
            select from_day, regime, vat_number, said_by, said_at from billing.vat_regime
            where organisation = :organisation and from_day <= :day order by from_day desc, entry desc limit 1
            """)
                .param("organisation", organisation.value())
                .param("day", day)
                .query(VatRegimes::read)
                .optional();
    }

    /** All that was said, the newest first. */
    public List<Statement> of(PartyId organisation) {
        return db.sql("""
            select from_day, regime, vat_number, said_by, said_at from billing.vat_regime
            where organisation = :organisation order by from_day desc, entry desc
            """)
                .param("organisation", organisation.value())
                .query(VatRegimes::read)
                .list();
    }

    public void say(PartyId organisation, LocalDate from, VatRegime regime, String number, PartyId by) {
        db.sql("""
            insert into billing.vat_regime (id, organisation, from_day, regime, vat_number, said_by, said_at)
            values (:id, :organisation, :from, :regime, :number, :by, :now)
            """)
                .param("id", Ids.next())
                .param("organisation", organisation.value())
                .param("from", from)
                .param("regime", regime.name())
                .param("number", number)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    private static Statement read(ResultSet row, int n) throws SQLException {
        return new Statement(
                row.getObject("from_day", LocalDate.class),
                VatRegime.valueOf(row.getString("regime")),
                row.getString("vat_number"),
                new PartyId(row.getObject("said_by", UUID.class)),
                Times.read(row, "said_at"));
    }
}
