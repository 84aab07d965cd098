package org.fabcom.billing.books;

import module java.base;
import org.fabcom.accounting.BookSource;
import org.fabcom.accounting.BookSource.Counted;
import org.fabcom.accounting.BookSource.Loose;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Journal;
import org.fabcom.accounting.Line;
import org.fabcom.accounting.Outcome;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceContent;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.matching.Arrived;
import org.fabcom.billing.matching.SafeMoney;
import org.fabcom.billing.matching.SafePayments;
import org.fabcom.billing.partners.Payouts;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/**
 * Writes invoices, credit notes, payments and what partners were paid, of organisations that keep books into them: one entry each, with its own number as the piece,
 * balanced each day because each entry is (S35). Once: what is written is never written again, and what a till sold is written by the till.
 */
@Component
public class InvoiceBooking extends Job implements BookSource {

    static final String NAME = "billing.books";

    private static final String INVOICES = """
            select i.id from billing.invoice i where i.organisation = :organisation and i.net + i.tax > 0
              and not starts_with(coalesce(i.content ->> 'origin', ''), :elsewhere) and i.day >= (select min(p.first_day) from accounting.period_card p where p.party = :organisation)
              and not exists (select from accounting.entry_card e where e.party = :organisation and e.key = 'invoice-' || i.id)
            order by i.day, i.credits is not null, i.series, i.number
            """;
    private static final String PAYMENTS = """
            select p.id from billing.payment p join billing.invoice i on i.id = p.invoice where i.organisation = :organisation
              and not starts_with(coalesce(i.content ->> 'origin', ''), :elsewhere)
              and i.day >= (select min(o.first_day) from accounting.period_card o where o.party = :organisation)
              and not exists (select from accounting.entry_card e where e.party = :organisation
                and e.key = 'invoice-payment-' || p.id)
            order by p.day, p.entry
            """;

    private static final String PAYOUTS = """
            select p.id from billing.payout p where p.organisation = :organisation
              and p.day >= (select min(o.first_day) from accounting.period_card o where o.party = :organisation)
              and not exists (select from accounting.entry_card e where e.party = :organisation and e.key = 'payout-' || p.id)
            order by p.day, p.entry
            """;

    /** What a seller gave back to this buyer by a payment of its own, where the buyer’s books have both that and what it had paid for the invoice. */
    private static final String GIVEN_BACK = """
            select p.id, i.reference, s.name, p.day, p.cents, p.made_by, p.transfer, p.currency, f.transfer as first, f.currency as first_in
            from billing.payment p join billing.invoice i on i.id = p.invoice join people.party_card s on s.id = i.organisation
            join ledger.transfer_card t on t.id = p.transfer
            join lateral (select y.transfer, y.currency from billing.payment y join ledger.transfer_card x on x.id = y.transfer
                where y.invoice = i.id and y.cents > 0 and x.payer = :organisation and exists (select from accounting.entry_card e
                    where e.party = :organisation and e.key = 'transfer-' || y.transfer || '-' || y.currency)
                order by y.day, y.entry limit 1) f on true
            where t.payee = :organisation and t.payer = i.organisation
              and exists (select from accounting.entry_card e
                where e.party = :organisation and e.key = 'transfer-' || p.transfer || '-' || p.currency)
              and not exists (select from accounting.entry_card e where e.party = :organisation and e.key = 'given-back-' || p.id)
            order by p.day, p.entry
            """;

    private final Sql db;
    private final Bookkeeping books;
    private final InvoiceAccounts accounts;
    private final Invoices invoices;
    private final Payments payments;
    private final Payouts payouts;
    private final SafePayments safe;
    private final SafeMoney money;

    InvoiceBooking(
            Sql db,
            Bookkeeping books,
            InvoiceAccounts accounts,
            Invoices invoices,
            Payments payments,
            Payouts payouts,
            SafePayments safe,
            SafeMoney money) {
        super(NAME, minutes(15));
        this.db = db;
        this.books = books;
        this.accounts = accounts;
        this.invoices = invoices;
        this.payments = payments;
        this.payouts = payouts;
        this.safe = safe;
        this.money = money;
    }

    @Override
    public void run() {
        Duties.each(books.keepers(), this::write);
    }

    /** How many entries were written now. Documents of before the books were opened stay out. */
    @Override
    public int write(PartyId organisation) {
        if (!books.kept(organisation)) return 0;
        var to = accounts.of(organisation);
        int written = 0;
        for (var id : waiting(INVOICES, organisation)) {
            var it = invoices.find(id).orElseThrow();
            var lines = InvoiceEntry.lines(it, accounts(it, to));
            if (lines.isEmpty()) continue;
            if (refused(organisation, InvoiceEntry.document(it, day(it), lines), it.by())) return written;
            written++;
        }
        for (var id : waiting(PAYMENTS, organisation)) {
            var it = payments.find(id).orElseThrow();
            var of = invoices.find(it.invoice()).orElseThrow();
            var came = it.safe();
            var held = came == null
                    ? Optional.<String>empty()
                    : books.brought(organisation, came.transfer(), came.currency(), money.gaveBack(came.transfer()));
            if (refused(organisation, InvoiceEntry.document(it, of, to, held), it.by())) return written;
            written++;
        }
        for (var id : waiting(PAYOUTS, organisation)) {
            var it = payouts.find(id).orElseThrow();
            if (refused(organisation, InvoiceEntry.document(it, to), it.by())) return written;
            written++;
        }
        if (gave(organisation)) books.record(organisation);
        for (var it : given(organisation)) {
            if (refused(organisation, it.document(), it.by())) return written;
            written++;
        }
        return written;
    }

    private record Given(Document document, PartyId by) {}

    /** A seller gave something back to it that no document tells yet. */
    private boolean gave(PartyId buyer) {
        return db.sql("""
                select exists (select from billing.payment p join billing.invoice i on i.id = p.invoice
                    join ledger.transfer_card t on t.id = p.transfer
                    where t.payee = :buyer and t.payer = i.organisation
                    and not exists (select from accounting.entry_card e where e.party = :buyer and e.key = 'given-back-' || p.id))
                """).param("buyer", buyer.value()).single(Boolean.class);
    }

    /** It is less of what was bought, and no income. */
    private List<Given> given(PartyId buyer) {
        return db.sql(GIVEN_BACK).param("organisation", buyer.value()).list((row, n) -> {
            var came = books.brought(buyer, Rows.id(row, "transfer"), Rows.id(row, "currency"), false);
            var spent = books.brought(buyer, Rows.id(row, "first"), Rows.id(row, "first_in"), true);
            long cents = row.getLong("cents");
            var lines = List.of(
                    Line.debit(came.orElseThrow(), Math.abs(cents)), Line.credit(spent.orElseThrow(), Math.abs(cents)));
            var piece = row.getString("reference");
            return new Given(
                    new Document(
                            Journal.FA,
                            row.getObject("day", LocalDate.class),
                            piece,
                            "Rendu sur " + piece + " · " + row.getString("name"),
                            cents < 0
                                    ? lines
                                    : lines.reversed().stream()
                                            .map(Line::mirrored)
                                            .toList(),
                            "given-back-" + row.getString("id")),
                    Rows.party(row, "made_by"));
        });
    }

    /** A credit note goes where its invoice went. */
    private Map<Booked, String> accounts(Invoice it, Map<Booked, String> now) {
        var credits = it.credits();
        if (credits == null) return now;
        var written = books.lines(it.organisation(), "invoice-" + credits);
        return InvoiceEntry.accounts(invoices.find(credits).orElseThrow(), written, now);
    }

    /** Dues are income when they come in, also where their document was written later. */
    private LocalDate day(Invoice it) {
        boolean dues = it.content().lines().stream().allMatch(line -> line.nature() == Nature.DUES);
        if (!dues) return it.day();
        return payments.of(it.id()).stream()
                .map(Payments.Payment::day)
                .filter(day -> day.isBefore(it.day()))
                .min(Comparator.naturalOrder())
                .orElse(it.day());
    }

    /** What the books refuse waits, and so does what follows it: numbers of entries keep the order of the documents. */
    private boolean refused(PartyId organisation, BookSource.Document it, PartyId by) {
        return books.write(organisation, it, by) instanceof Outcome.Refused;
    }

    /** How many documents and payments are not written yet. */
    @Override
    public int waiting(PartyId organisation) {
        return books.kept(organisation)
                ? waiting(INVOICES, organisation).size()
                        + waiting(PAYMENTS, organisation).size()
                        + waiting(PAYOUTS, organisation).size()
                        + waiting(GIVEN_BACK, organisation).size()
                : 0;
    }

    @Override
    public List<Loose> loose(PartyId organisation) {
        return safe.waiting(organisation).stream()
                .map(one -> loose(one.it(), one.of()))
                .toList();
    }

    @Override
    public Counted counted(PartyId party, UUID currency, LocalDate first, LocalDate last) {
        return payments.counted(party, currency, first, last);
    }

    private static Loose loose(Arrived it, Invoice of) {
        return new Loose(
                it.transfer(),
                of.url(),
                of.reference(),
                it.payer(),
                it.day(),
                it.currency(),
                it.cents(),
                it.notedHere());
    }

    private List<UUID> waiting(String sql, PartyId organisation) {
        return db.sql(sql)
                .param("organisation", organisation.value(), "elsewhere", InvoiceContent.SOLD_ELSEWHERE)
                .list((row, n) -> Rows.id(row, "id"));
    }
}
