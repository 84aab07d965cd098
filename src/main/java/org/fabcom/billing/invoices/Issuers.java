package org.fabcom.billing.invoices;

import module java.base;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisations;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Repository;

/** What organisations say of themselves as sellers. Thread-safe. */
@Repository
public class Issuers {

    /** {@code version} grows by one at each change. */
    public record Kept(Issuer issuer, int version) {}

    private final Sql db;
    private final Organisations organisations;
    private final VatRegimes regimes;

    Issuers(Sql db, Organisations organisations, VatRegimes regimes) {
        this.db = db;
        this.organisations = organisations;
        this.regimes = regimes;
    }

    public Optional<Kept> kept(PartyId organisation) {
        return db.sql("select version, " + Issuer.FIELDS.columns()
                        + " from billing.issuer where organisation = :organisation")
                .param("organisation", organisation.value())
                .optional((row, n) -> new Kept(Issuer.FIELDS.row(row), row.getInt("version")));
    }

    public Issuer of(PartyId organisation) {
        return kept(organisation).map(Kept::issuer).orElse(Issuer.UNSAID);
    }

    /** Nine digits; empty if the organisation did not say its number. */
    public String siren(PartyId organisation) {
        var siret = siret(organisation);
        return siret.isEmpty() ? "" : siret.substring(0, Trader.SIREN);
    }

    /** Fourteen digits; empty if the organisation did not say its number. */
    public String siret(PartyId organisation) {
        return organisations
                .find(organisation)
                .flatMap(it -> it.registration().siretNumber())
                .orElse("");
    }

    /** An organisation as it is printed on a document of that day. */
    public Trader seller(PartyId organisation, LocalDate day) {
        var named = organisations.find(organisation).orElseThrow(Problem::notFound);
        var it = of(organisation);
        return new Trader(
                named.name(),
                it.street(),
                it.postcode(),
                it.city(),
                "FR",
                named.registration().siretNumber().orElse(""),
                regimes.on(organisation, day).map(VatRegimes.Statement::number).orElse(""),
                it.email(),
                true);
    }

    /** False if somebody changed it since this version was read; version 0: nothing was said before. Its account fits. */
    public boolean say(PartyId organisation, Issuer it, int version, PartyId by) {
        if (!Issuer.accountFits(it.iban())) throw new IllegalArgumentException("iban");
        var sql = "insert into billing.issuer (organisation, changed_by, changed_at, " + Issuer.FIELDS.columns()
                + ") values (:organisation, :by, :now, " + Issuer.FIELDS.params()
                + ") on conflict (organisation) do update set version = issuer.version + 1, changed_by = :by,"
                + " changed_at = :now, " + Issuer.FIELDS.assigned() + " where issuer.version = :version";
        return Issuer.FIELDS
                .fill(db.sql(sql), it)
                .param("organisation", organisation.value(), "version", version, "by", by.value())
                .updated();
    }
}
