package org.fabcom.billing.books;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Periods;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.kernel.Days;
import org.springframework.context.ApplicationContext;

/** A seller whose invoices go into books. */
abstract class OneBookedSeller extends OneSeller {

    final Bookkeeping books;
    final Entries entries;
    final Periods periods;
    final InvoiceBooking booking;
    final InvoiceAccounts accounts;

    OneBookedSeller(ApplicationContext beans) {
        super(beans);
        books = beans.getBean(Bookkeeping.class);
        entries = beans.getBean(Entries.class);
        periods = beans.getBean(Periods.class);
        booking = beans.getBean(InvoiceBooking.class);
        accounts = beans.getBean(InvoiceAccounts.class);
    }

    LocalDate today() {
        return Days.today(clock);
    }

    void open() {
        books.open(lab, today().withDayOfYear(1), today().withMonth(12).withDayOfMonth(31), paul.id())
                .done();
    }

    Map<String, Long> balances() {
        var sums = new HashMap<String, Long>();
        entries.sums(periods.of(lab).getFirst())
                .forEach(it -> sums.put(it.account().number(), it.debit() - it.credit()));
        return sums;
    }
}
