package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Periods;
import org.fabcom.accounting.Treasury;
import org.fabcom.billing.Measure;
import org.fabcom.billing.books.InvoiceBooking;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A lab that sells, and a garden that pays it by the wallet. */
abstract class PaidBySafe extends OneSeller {

    final Ledger ledger;
    final Currencies currencies;
    final Bookkeeping books;
    final Entries entries;
    final Periods periods;
    final InvoiceBooking booking;
    final Treasury treasury;
    final WebVisitor visitor;
    final TransactionTemplate transaction;
    PartyId garden = new PartyId(UUID.randomUUID());

    PaidBySafe(ApplicationContext beans) {
        super(beans);
        ledger = beans.getBean(Ledger.class);
        currencies = beans.getBean(Currencies.class);
        books = beans.getBean(Bookkeeping.class);
        entries = beans.getBean(Entries.class);
        periods = beans.getBean(Periods.class);
        booking = beans.getBean(InvoiceBooking.class);
        treasury = new Treasury(ledger, currencies, paul.id());
        transaction = beans.getBean(TransactionTemplate.class);
        visitor = neighbours.signedIn(paul);
    }

    @BeforeEach
    void aClient() {
        treasury.euro();
        gue();
        garden = neighbours.association("Les Jardins du Gué", paul).id();
        var today = Days.today(clock);
        books.open(lab, today.withDayOfYear(1), today.withMonth(12).withDayOfMonth(31), paul.id())
                .done();
    }

    Currency gue() {
        return currencies
                .named("Gué du bief")
                .orElseGet(() -> currencies
                        .add(Currencies.Draft.money("Gué du bief", "gués", Regime.MUTUAL, Limits.NONE), paul.id())
                        .orElseThrow());
    }

    TransferId paid(long euros, long gues) {
        var amounts = gues == 0
                ? Amount.one(treasury.euro().id(), euros)
                : List.of(
                        new Amount(gue().id(), gues), new Amount(treasury.euro().id(), euros));
        return ledger.pay(new Order(
                        garden, lab, amounts, paul.id(), UUID.randomUUID().toString(), "Devis 3 d’accompagnement"))
                .booked();
    }

    Invoice invoice(String name, long cents) {
        var buyer = new Trader(name, "3 rue des Lilas", "49000", "Sainte-Lucie", "FR", "", "", "", true);
        var work = DraftLine.of("Accompagnement", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, cents);
        return issue(draft(buyer, work)).done();
    }

    Map<String, Long> balances() {
        books.record(lab);
        booking.write(lab);
        assertThat(booking.waiting(lab)).isZero();
        var sums = new HashMap<String, Long>();
        entries.sums(periods.of(lab).getFirst())
                .forEach(it -> sums.put(it.account().number(), it.debit() - it.credit()));
        return sums;
    }

    String booksPage() {
        return visitor.get("/comptabilite?pour=" + lab).text();
    }
}
