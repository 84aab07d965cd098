package org.fabcom.billing.prices;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceRule.Kind;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The price rules of organisations. One is ended, never changed: what was quoted stays explained. Thread-safe. */
@Repository
public class PriceRules {

    private static final String SELECT = """
            select id, organisation, resource, label, kind, measure, amounts, at_least, audience, plan, from_day, until_day
            from billing.price_rule where ended_at is null and organisation = :organisation
            """;

    private final Sql db;

    PriceRules(Sql db) {
        this.db = db;
    }

    /** Those that stand, by resource and kind. */
    public List<PriceRule> of(PartyId organisation) {
        return db.sql(SELECT + " order by resource, kind, label, id")
                .param("organisation", organisation.value())
                .list(PriceRules::read);
    }

    /** Those that a till can hold to, which knows no plan of whoever buys: the most particular ones last. */
    public List<PriceRule> atTills(PartyId organisation) {
        return Pricing.sorted(db.sql(SELECT + " and plan = '' and (measure is null or measure in ('PIECE', 'KILO'))")
                .param("organisation", organisation.value())
                .list(PriceRules::read));
    }

    /** Which of these names a rule bears that stands, or stood. */
    public Set<String> known(PartyId organisation, Collection<String> labels) {
        return db.sql(
                        "select distinct label from billing.price_rule where organisation = :organisation and label = any (:labels)")
                .param("organisation", organisation.value(), "labels", labels.toArray(String[]::new))
                .set((row, n) -> row.getString("label"));
    }

    /** Empty when no rule prices it: that is not a price of zero. */
    public Optional<Quote> quote(PartyId organisation, PriceAsked asked) {
        return Pricing.quote(of(organisation), asked);
    }

    public void add(PriceRule it, PartyId by) {
        var measure = it.measure();
        db.sql("""
            insert into billing.price_rule (id, organisation, resource, label, kind, measure, amounts, at_least, audience, plan,
                from_day, until_day, made_by, made_at)
            values (:id, :organisation, :resource, :label, :kind, :measure, :amounts, :atLeast, :audience, :plan,
                :from, :until, :by, :now)
            """)
                .param("id", it.id())
                .param("organisation", it.organisation().value())
                .param("resource", it.resource())
                .param("label", it.label())
                .param("kind", it.kind().name())
                .param("measure", measure == null ? null : measure.name(), Types.VARCHAR)
                .param("amounts", it.amounts().toArray(Long[]::new))
                .param("atLeast", it.atLeast())
                .param("audience", it.audience())
                .param("plan", it.plan())
                .param("from", it.from())
                .param("until", it.until(), Types.DATE)
                .param("by", by.value())
                .update();
    }

    /** From now on it prices nothing; false if it did not already, or is another's. */
    public boolean end(PartyId organisation, UUID rule) {
        return db.sql("update billing.price_rule set ended_at = :now "
                        + "where id = :id and organisation = :organisation and ended_at is null")
                .param("id", rule, "organisation", organisation.value())
                .updated();
    }

    private static PriceRule read(ResultSet row, int n) throws SQLException {
        var measure = row.getString("measure");
        return new PriceRule(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                row.getString("resource"),
                row.getString("label"),
                Kind.valueOf(row.getString("kind")),
                measure == null ? null : Measure.valueOf(measure),
                List.of((Long[]) row.getArray("amounts").getArray()),
                row.getLong("at_least"),
                row.getString("audience"),
                row.getString("plan"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
