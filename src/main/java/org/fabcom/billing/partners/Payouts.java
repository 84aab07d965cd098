package org.fabcom.billing.partners;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account of each partner for whom an organisation sells (S32): their share of what was sold, less what was paid out to them. Never
 * more than is owed goes out, and no more comes back than went; the same key notes once. Thread-safe.
 */
@Repository
public class Payouts {

    /** {@code cents} below zero: the partner gave it back. */
    public record Payout(
            UUID id,
            PartyId organisation,
            String partner,
            LocalDate day,
            long cents,
            PaymentMeans means,
            String note,
            PartyId by) {}

    /** What is owed to a partner: all that was sold for them until a day, less what was paid out until then. */
    public record Owed(String partner, long sold, long paid) {

        public long left() {
            return sold - paid;
        }

        Owed and(Owed other) {
            return new Owed(partner, sold + other.sold, paid + other.paid);
        }
    }

    /** Why nothing was noted. */
    public enum Refusal {
        /** More than is owed. */
        MORE_THAN_OWED,
        /** The day is before anything was sold for them. */
        TOO_EARLY,
        /** More comes back than went. */
        MORE_THAN_PAID,
        /** The form noted another one before. */
        USED
    }

    private static final String SELECT =
            "select p.id, p.organisation, p.partner, p.day, p.cents, p.means, p.note, p.made_by from billing.payout p ";

    private final Sql db;

    Payouts(Sql db) {
        this.db = db;
    }

    public Optional<Payout> find(UUID id) {
        return db.sql(SELECT + "where p.id = :id").param("id", id).optional(Payouts::read);
    }

    /** Between two days, both included. */
    public List<Payout> between(PartyId organisation, LocalDate from, LocalDate until) {
        return db.sql(SELECT + """
                where p.organisation = :organisation and p.day between :from and :until order by p.partner, p.day, p.entry
                """)
                .param("organisation", organisation.value(), "from", from, "until", until)
                .list(Payouts::read);
    }

    /** All partners for whom something was sold or to whom something was paid until this day, by name. */
    public List<Owed> owed(PartyId organisation, LocalDate until) {
        return db
                .sql("""
            select x.partner, sum(x.sold)::bigint as sold, sum(x.paid)::bigint as paid from (
                select l ->> 'partner' as partner, case i.kind when 'CREDIT' then -1 else 1 end
                    * ((l ->> 'net')::bigint + (l ->> 'tax')::bigint - (l ->> 'commission')::bigint) as sold, 0 as paid
                from billing.invoice i cross join jsonb_array_elements(i.content -> 'lines') as l
                where i.organisation = :organisation and i.day <= :until and l ->> 'sale' = 'ON_BEHALF'
                  and i.content @> '{"lines": [{"sale": "ON_BEHALF"}]}'
                union all
                select p.partner, 0, p.cents from billing.payout p where p.organisation = :organisation and p.day <= :until) x
            group by x.partner order by x.partner
            """)
                .param("organisation", organisation.value(), "until", until)
                .list((row, n) -> new Owed(row.getString("partner"), row.getLong("sold"), row.getLong("paid")))
                .stream()
                .collect(Collectors.toMap(
                        it -> Fold.words(it.partner()), Function.identity(), Owed::and, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** One partner, as the books have it (ADR 0187): capitals, accents and blanks make no other. */
    public static boolean same(String one, String other) {
        return Fold.words(one).equals(Fold.words(other));
    }

    /** Empty when it is noted. */
    @Transactional
    public Optional<Refusal> note(Payout it, String key) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:whose, 0))")
                .param("whose", "billing.payout " + it.organisation())
                .list((row, n) -> n);
        var same = noted(it, key);
        if (same.isPresent()) return same.get() ? Optional.empty() : Optional.of(Refusal.USED);
        var owed = owed(it.organisation(), LocalDate.of(9999, 1, 1)).stream()
                .filter(one -> same(one.partner(), it.partner()))
                .findFirst()
                .orElse(new Owed(it.partner(), 0, 0));
        boolean sold = owed(it.organisation(), it.day()).stream().anyMatch(one -> same(one.partner(), it.partner()));
        if (!sold) return Optional.of(Refusal.TOO_EARLY);
        if (it.cents() > 0 && it.cents() > owed.left()) return Optional.of(Refusal.MORE_THAN_OWED);
        if (it.cents() < 0 && owed.paid() + it.cents() < 0) return Optional.of(Refusal.MORE_THAN_PAID);
        db.sql("""
            insert into billing.payout (id, organisation, partner, day, cents, means, note, key, made_by, made_at)
            values (:id, :organisation, :partner, :day, :cents, :means, :note, :key, :by, :now)
            """)
                .param("id", it.id())
                .param("organisation", it.organisation().value())
                .param("partner", it.partner())
                .param("day", it.day())
                .param("cents", it.cents())
                .param("means", it.means().name())
                .param("note", it.note())
                .param("key", key)
                .param("by", it.by().value())
                .update();
        return Optional.empty();
    }

    /** Whether what the form noted before is this very payout; empty: it noted none. */
    private Optional<Boolean> noted(Payout it, String key) {
        return db.sql("""
                select partner = :partner and cents = :cents and day = :day and means = :means and note = :note from billing.payout
                where organisation = :organisation and key = :key
                """)
                .param("organisation", it.organisation().value())
                .param("key", key)
                .param("partner", it.partner())
                .param("cents", it.cents())
                .param("day", it.day())
                .param("means", it.means().name())
                .param("note", it.note())
                .optional(Boolean.class);
    }

    private static Payout read(ResultSet row, int n) throws SQLException {
        return new Payout(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                row.getString("partner"),
                row.getObject("day", LocalDate.class),
                row.getLong("cents"),
                PaymentMeans.valueOf(row.getString("means")),
                row.getString("note"),
                Rows.party(row, "made_by"));
    }
}
