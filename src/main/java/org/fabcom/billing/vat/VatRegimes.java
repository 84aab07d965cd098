package org.fabcom.billing.vat;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.Organisations;
import org.springframework.stereotype.Repository;

/** Which regime an organisation says it is under, from which day on. Never changed: said again. Thread-safe. */
@Repository
public class VatRegimes {

    /** {@code number}: its VAT number; empty without. */
    public record Statement(LocalDate from, VatRegime regime, String number, PartyId by, Instant at) {}

    /** Why a VAT number is not taken. */
    public enum NumberFault {
        /** It is missing, broken, or its key does not fit. */
        WRONG,
        /** It is whole, and of another SIREN than the organisation's. */
        OF_ANOTHER
    }

    private final Sql db;
    private final Organisations organisations;

    VatRegimes(Sql db, Organisations organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    /** Empty: it has not said. */
    public Optional<Statement> on(PartyId organisation, LocalDate day) {
        return db.sql("""
            select from_day, regime, vat_number, said_by, said_at from billing.vat_regime
            where organisation = :organisation and from_day <= :day order by from_day desc, entry desc limit 1
            """)
                .param("organisation", organisation.value(), "day", day)
                .optional(VatRegimes::read);
    }

    /** All that was said, the newest first. */
    public List<Statement> of(PartyId organisation) {
        return db.sql("""
            select from_day, regime, vat_number, said_by, said_at from billing.vat_regime
            where organisation = :organisation order by from_day desc, entry desc
            """).param("organisation", organisation.value()).list(VatRegimes::read);
    }

    /** Who pays VAT has a number; whoever has one, a right one that is their own. Empty: it may be said. */
    public Optional<NumberFault> fault(PartyId organisation, VatRegime regime, String number) {
        if (number.isEmpty() && regime != VatRegime.PAYER) return Optional.empty();
        if (!FrenchVat.right(number)) return Optional.of(NumberFault.WRONG);
        var siren = FrenchVat.siren(number);
        boolean another = !siren.isEmpty()
                && organisations
                        .find(organisation)
                        .flatMap(it -> it.registration().siretNumber())
                        .filter(siret -> !siret.startsWith(siren))
                        .isPresent();
        return another ? Optional.of(NumberFault.OF_ANOTHER) : Optional.empty();
    }

    /** Throws where there is a {@link #fault}: whoever asks people asks for it first. */
    public void say(PartyId organisation, LocalDate from, VatRegime regime, String number, PartyId by) {
        fault(organisation, regime, number).ifPresent(it -> {
            throw new IllegalArgumentException("VAT number: " + it);
        });
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
