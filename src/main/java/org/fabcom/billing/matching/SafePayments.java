package org.fabcom.billing.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fabcom.accounting.Mappings;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.currencies.Currencies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Payments of the safe that pay nothing yet, from whom an invoice names: their account here, their SIREN, or their name. Money with cents is at
 * par, as at the till. Thread-safe.
 */
@Component
public class SafePayments {

    private static final String ARRIVED = "select t.id as transfer, t.subject, t.made_at, p.name as payer, m.units"
            + " - coalesce(b.units, 0) - coalesce(x.cents, 0) as cents, coalesce(x.here, 0) as here, "
            + Currencies.COLUMNS + """
             from (select g.transfer, a.currency, g.available + g.outside as units
                from ledger.account_card a join ledger.posting_card g on g.account = a.id
                where a.party = :organisation and g.available + g.outside > 0 and g.made_at >= :since) m
            join ledger.transfer_card t on t.id = m.transfer and t.kind = 'PAYMENT'
            join ledger.currency_card c on c.id = m.currency and c.unit = 'MONEY' and c.decimals = 2
            join people.party_card p on p.id = t.payer
            left join people.organisation_card o on o.id = t.payer
            left join lateral (select sum(l.amount)::bigint as units from ledger.transfer_card r
                cross join lateral unnest(r.currencies, r.amounts) as l(currency, amount)
                where r.kind = 'REVERSAL' and r.concerns = t.id and l.currency = m.currency) b on true
            left join lateral (select sum(y.cents)::bigint as cents,
                    (sum(y.cents) filter (where y.invoice = :invoice))::bigint as here
                from billing.payment y where y.transfer = t.id and y.currency = m.currency) x on true
            where (t.payer = cast(:buyer as uuid) or cast(:buyer as uuid) is null
                    and (:siren <> '' and starts_with(coalesce(o.siret, ''), :siren)
                        or coalesce(o.name_folded, lower(p.name)) in (:folded, lower(:name))))
              and not exists (select from ledger.debt_end_card d where d.transfer = t.id)
              and not exists (select from ledger.charge_card k where k.transfer = t.id)
            order by t.made_at, t.id, c.regime <> 'EXTERNAL', c.name
            """;

    private final Sql db;
    private final Invoices invoices;
    private final Payments payments;
    private final List<InvoiceKeeper> keepers;
    private final List<SpentTransfers> elsewhere;
    private final SafeMoney money;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SafePayments(
            Sql db,
            Invoices invoices,
            Payments payments,
            List<InvoiceKeeper> keepers,
            List<SpentTransfers> elsewhere,
            SafeMoney money,
            Clock clock,
            TransactionTemplate transaction) {
        this.db = db;
        this.invoices = invoices;
        this.payments = payments;
        this.keepers = keepers;
        this.elsewhere = elsewhere;
        this.money = money;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The oldest first; none for what another room keeps. */
    public List<Arrived> of(Invoice it) {
        if (it.kind() == Invoice.Kind.CREDIT
                || keepers.stream().anyMatch(one -> one.keeps(it).isPresent())) return List.of();
        var buyer = it.content().buyer();
        return db
                .sql(ARRIVED)
                .param("organisation", it.organisation().value())
                .param(
                        "since",
                        Times.sql(it.day().minusYears(1).atStartOfDay(Days.ZONE).toInstant()))
                .param("invoice", it.id())
                .param("buyer", it.buyer() == null ? null : it.buyer().toString())
                .param("siren", buyer.siren())
                .param("folded", Fold.words(buyer.name()), "name", buyer.name())
                .list(SafePayments::read)
                .stream()
                .filter(one -> one.cents() < 0 || one.cents() > 0 && it.remaining() > 0)
                .filter(one -> elsewhere.stream().noneMatch(room -> room.spent(one.transfer())))
                .toList();
    }

    /** What was given back is told as far as it paid this invoice. */
    private static Arrived read(ResultSet row, int n) throws SQLException {
        return new Arrived(
                Rows.id(row, "transfer"),
                Currencies.read(row, n),
                Math.max(row.getLong("cents"), -row.getLong("here")),
                row.getString("payer"),
                row.getString("subject"),
                Times.read(row, "made_at"));
    }

    /** This transfer pays the invoice as far as both go, or what was given back of it is noted; false: nothing of it is left. */
    boolean count(UUID invoice, UUID transfer, PartyId by) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            money.hold(transfer);
            var some = of(invoices.find(invoice).orElseThrow()).stream()
                    .filter(it -> it.transfer().equals(transfer))
                    .toList();
            boolean noted = !some.isEmpty() && some.stream().allMatch(it -> note(invoice, it, by));
            if (!noted) status.setRollbackOnly(); // another hand was quicker
            return noted;
        }));
    }

    private boolean note(UUID invoice, Arrived it, PartyId by) {
        long left = invoices.find(invoice).orElseThrow().remaining();
        long cents = it.back() ? it.cents() : Math.min(it.cents(), left);
        var means = Mappings.euro(it.currency()) ? PaymentMeans.TRANSFER : PaymentMeans.LOCAL;
        var day = it.back() ? Days.today(clock) : LocalDate.ofInstant(it.at(), Days.ZONE);
        var safe = new Payments.Safe(it.transfer(), it.currency().id().value());
        return cents == 0
                || payments.note(invoice, day, cents, means, cut(it.subject()), "safe-" + Ids.next(), by, safe)
                        .isEmpty();
    }

    private static String cut(String subject) {
        return subject.substring(0, Math.min(Payments.LONGEST_NOTE, subject.length()));
    }
}
