package org.fabcom.billing.invoices;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.accounting.BookSource;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.invoicing.BillsDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;

/** What was paid on invoices. The same key twice is noted once; never more than is due. Thread-safe. */
@Repository
public class Payments {

    /** {@code cents} below zero: given back. */
    public record Payment(
            UUID id,
            UUID invoice,
            LocalDate day,
            long cents,
            PaymentMeans means,
            String note,
            PartyId by,
            Instant at,
            @Nullable Safe safe,
            String key) {

        /** It takes another off its invoice, which was noted there by mistake. */
        public boolean off() {
            return key.startsWith("off-");
        }
    }

    /** The transfer of the safe that paid it, in one of its currencies. */
    public record Safe(UUID transfer, UUID currency) {}

    public static final int LONGEST_NOTE = 200;

    private static final String SELECT =
            "select p.id, p.invoice, p.day, p.cents, p.means, p.note, p.made_by, p.made_at, p.transfer,"
                    + " p.currency, p.key from billing.payment p ";

    private final Sql db;

    Payments(Sql db) {
        this.db = db;
    }

    public Optional<Payment> find(UUID id) {
        return db.sql(SELECT + "where p.id = :id").param("id", id).optional(Payments::read);
    }

    public List<Payment> of(UUID invoice) {
        return db.sql(SELECT + "where p.invoice = :invoice order by p.day, p.entry")
                .param("invoice", invoice)
                .list(Payments::read);
    }

    /** Those that its client reads: what was noted and taken back, by mistake or for a transfer of the safe, is not. */
    public List<Payment> told(UUID invoice) {
        return db.sql(SELECT + """
                where p.invoice = :invoice and not exists (select from billing.payment q where q.invoice = p.invoice
                    and (q.key in ('same-' || p.id, 'off-' || p.id, 'undo-' || p.key)
                        or p.key in ('same-' || q.id, 'off-' || q.id, 'undo-' || q.key)))
                order by p.day, p.entry
                """).param("invoice", invoice).list(Payments::read);
    }

    /** Those that may be taken off: noted by hand, or of the safe and not given back since; but for one for which its invoice was written. */
    public List<Payment> removable(UUID invoice) {
        return db.sql(SELECT + """
                join billing.invoice i on i.id = p.invoice
                where p.invoice = :invoice and p.key !~ '^(till|undo|deposit|off|same)-'
                  and not exists (select from billing.payment q where q.invoice = p.invoice
                    and q.key in ('same-' || p.id, 'off-' || p.id))
                  and (p.transfer is null or not starts_with(coalesce(i.content ->> 'origin', ''), :paid)
                    and abs(p.cents) <= (select abs(sum(q.cents)) from billing.payment q where q.invoice = p.invoice
                        and q.transfer = p.transfer and q.currency = p.currency)
                    and sign(p.cents) = (select sign(sum(q.cents)) from billing.payment q where q.invoice = p.invoice
                        and q.transfer = p.transfer and q.currency = p.currency))
                order by p.day, p.entry
                """)
                .param("invoice", invoice, "paid", BillsDoor.PAYMENT)
                .list(Payments::read);
    }

    /** By its mirror, on its own day, once; empty when it is done. */
    public Optional<InvoiceRefusal> takeOff(UUID invoice, UUID payment, String reason, PartyId by) {
        return removable(invoice).stream()
                .filter(it -> it.id().equals(payment))
                .findAny()
                .map(it -> note(invoice, it.day(), -it.cents(), it.means(), reason, "off-" + it.id(), by, it.safe()))
                .orElse(Optional.of(InvoiceRefusal.STAYS));
    }

    /** Cents on its invoices between two days, both included, but for those, for what begins so where it comes from, and for what another room was paid. */
    public long beside(
            PartyId organisation, LocalDate from, LocalDate until, String origin, Collection<UUID> invoices) {
        return db.sql("""
                select coalesce(sum(p.cents), 0)::bigint from billing.payment p join billing.invoice i on i.id = p.invoice
                where i.organisation = :organisation and p.day between :from and :until
                  and not starts_with(coalesce(i.content ->> 'origin', ''), :origin) and i.id <> all (:invoices)
                  and not starts_with(coalesce(i.content ->> 'origin', ''), :elsewhere)
                """)
                .param("organisation", organisation.value())
                .param("from", from)
                .param("until", until)
                .param("origin", origin, "elsewhere", InvoiceContent.SOLD_ELSEWHERE)
                .param("invoices", invoices.toArray(UUID[]::new))
                .single(Long.class);
    }

    /** Cents that tills took of invoices or gave back, by the invoice; what a sale had paid before its invoice is not among them. */
    public Map<UUID, Long> atTills() {
        return db.sql("""
                select invoice, sum(cents)::bigint as cents from billing.payment
                where key ~ '^(undo-)?till-[0-9a-f-]{36}-[0-9]+$' group by 1
                """).list((row, n) -> Map.entry(Rows.id(row, "invoice"), row.getLong("cents"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of which of these loans an invoice counts a deposit that no till had. */
    public Set<UUID> deposits(Collection<UUID> loans) {
        return db.sql("select l.id from unnest(:loans) as l(id) where billing.counts_deposit(l.id)")
                .param("loans", loans.toArray(UUID[]::new))
                .set((row, n) -> Rows.id(row, "id"));
    }

    /** Cents that came by these means on what was written where this comes from. */
    public long from(PartyId organisation, String origin, PaymentMeans means) {
        return from(organisation, List.of(origin), means).getOrDefault(origin, 0L);
    }

    /** The same for each of these; what nothing came for is not in it. */
    public Map<String, Long> from(PartyId organisation, Collection<String> origins, PaymentMeans means) {
        return db.sql("""
                select i.content ->> 'origin' as origin, sum(p.cents)::bigint as cents
                from billing.payment p join billing.invoice i on i.id = p.invoice
                where i.organisation = :organisation and i.content ->> 'origin' <> '' and i.content ->> 'origin' = any (:origins)
                  and p.means = :means group by 1
                """)
                .param("organisation", organisation.value(), "means", means.name())
                .param("origins", origins.toArray(String[]::new))
                .map(row -> row.getString("origin"), row -> row.getLong("cents"));
    }

    /** Cents of a currency of the safe that invoices counted between two days, both included: its own, and those that it paid. */
    public BookSource.Counted counted(PartyId party, UUID currency, LocalDate first, LocalDate last) {
        return db.sql("""
                select coalesce(sum(p.cents) filter (where i.organisation = :party), 0)::bigint as received,
                    coalesce(sum(p.cents) filter (where i.organisation <> :party), 0)::bigint as paid
                from billing.payment p join billing.invoice i on i.id = p.invoice
                join ledger.transfer_card t on t.id = p.transfer
                where p.currency = :currency and p.day between :first and :last and :party in (i.organisation, t.payer, t.payee)
                """)
                .param("party", party.value(), "currency", currency, "first", first, "last", last)
                .single((row, n) -> new BookSource.Counted(row.getLong("received"), row.getLong("paid")));
    }

    /** Empty when it is noted. The same key twice notes once; with another content it is refused. */
    public Optional<InvoiceRefusal> note(
            UUID invoice, LocalDate day, long cents, PaymentMeans means, String note, String key, PartyId by) {
        return note(invoice, day, cents, means, note, key, by, null);
    }

    /** The same, of what came by the safe. */
    public Optional<InvoiceRefusal> note(
            UUID invoice,
            LocalDate day,
            long cents,
            PaymentMeans means,
            String note,
            String key,
            PartyId by,
            @Nullable Safe safe) {
        try {
            var same = same(invoice, day, cents, means, note, key);
            if (same.isPresent()) return same.get() ? Optional.empty() : Optional.of(InvoiceRefusal.OTHER_CONTENT);
            int added = db.sql("""
                insert into billing.payment (id, invoice, day, cents, means, note, key, made_by, made_at, transfer, currency)
                values (:id, :invoice, :day, :cents, :means, :note, :key, :by, :now, cast(:transfer as uuid),
                    cast(:currency as uuid)) on conflict on constraint payment_key do nothing
                """)
                    .param("id", Ids.next())
                    .param("invoice", invoice)
                    .param("day", day)
                    .param("cents", cents)
                    .param("means", means.name())
                    .param("note", note)
                    .param("key", key)
                    .param("by", by.value())
                    .param("transfer", safe == null ? null : safe.transfer().toString())
                    .param("currency", safe == null ? null : safe.currency().toString())
                    .update();
            boolean noted =
                    added == 1 || same(invoice, day, cents, means, note, key).orElse(false);
            return noted ? Optional.empty() : Optional.of(InvoiceRefusal.OTHER_CONTENT);
        } catch (DataAccessException refused) {
            return Optional.of(InvoiceRefusal.behind(refused).orElseThrow(() -> refused));
        }
    }

    /** Whether what came with this key before is this very payment; empty: nothing came. */
    private Optional<Boolean> same(
            UUID invoice, LocalDate day, long cents, PaymentMeans means, String note, String key) {
        return db.sql("""
                select day = :day and cents = :cents and means = :means and note = :note from billing.payment
                where invoice = :invoice and key = :key
                """)
                .param("day", day)
                .param("cents", cents)
                .param("means", means.name())
                .param("note", note)
                .param("invoice", invoice)
                .param("key", key)
                .optional(Boolean.class);
    }

    private static Payment read(ResultSet row, int n) throws SQLException {
        var transfer = Rows.idIfAny(row, "transfer");
        return new Payment(
                Rows.id(row, "id"),
                Rows.id(row, "invoice"),
                row.getObject("day", LocalDate.class),
                row.getLong("cents"),
                PaymentMeans.valueOf(row.getString("means")),
                row.getString("note"),
                Rows.party(row, "made_by"),
                Times.read(row, "made_at"),
                transfer == null ? null : new Safe(transfer, Rows.id(row, "currency")),
                row.getString("key"));
    }
}
