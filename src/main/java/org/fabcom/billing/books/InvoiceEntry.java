package org.fabcom.billing.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.accounting.BookDocument;
import org.fabcom.accounting.Journal;
import org.fabcom.accounting.Line;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceLine;
import org.fabcom.billing.invoices.Payments.Payment;
import org.fabcom.billing.invoices.Sale;

/**
 * A document as an entry of the books. What is sold for a partner is owed to them, only the commission is income (S32); a credit note is
 * the mirror. Both sides always add up: the client’s side is what the others make.
 */
final class InvoiceEntry {

    private InvoiceEntry() {}

    /** None when nothing is due: there is nothing to write (S34). */
    static List<Line> lines(Invoice it, Map<Booked, String> accounts) {
        Map<String, Long> credits = new LinkedHashMap<>();
        for (var line : it.content().lines()) add(credits, line, accounts);
        long all = credits.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) return List.of();
        var lines = new ArrayList<Line>();
        lines.add(Line.debit(account(accounts, Booked.CLIENT), all));
        credits.forEach((account, cents) -> {
            if (cents > 0) lines.add(Line.credit(account, cents));
        });
        return it.kind() == Invoice.Kind.INVOICE ? List.copyOf(lines) : mirrored(lines);
    }

    private static void add(Map<String, Long> credits, InvoiceLine line, Map<Booked, String> accounts) {
        if (line.sale() == Sale.ON_BEHALF) {
            credits.merge(account(accounts, Booked.PARTNER), line.partnerShare(), Long::sum);
            credits.merge(account(accounts, Booked.COMMISSION), line.commission() - line.commissionTax(), Long::sum);
            credits.merge(account(accounts, Booked.VAT), line.commissionTax(), Long::sum);
            return;
        }
        var income = line.sale() == Sale.COMMISSION ? Booked.COMMISSION : Booked.of(line.nature());
        credits.merge(account(accounts, income), line.net(), Long::sum);
        credits.merge(account(accounts, Booked.VAT), line.tax(), Long::sum);
    }

    private static String account(Map<Booked, String> accounts, Booked what) {
        return accounts.getOrDefault(what, what.preset());
    }

    private static List<Line> mirrored(List<Line> lines) {
        return lines.stream()
                .map(it -> new Line(it.account(), it.credit(), it.debit()))
                .toList();
    }

    static BookDocument document(Invoice it, List<Line> lines) {
        return new BookDocument(
                Journal.FA, it.day(), it.reference(), it.content().buyer().name(), lines, "invoice-" + it.id());
    }

    /** Money in, or given back, against what the client owes. */
    static BookDocument document(Payment it, Invoice of, Map<Booked, String> accounts) {
        var money = account(accounts, Booked.of(it.means()));
        var client = account(accounts, Booked.CLIENT);
        long cents = Math.abs(it.cents());
        var lines = it.cents() > 0
                ? List.of(Line.debit(money, cents), Line.credit(client, cents))
                : List.of(Line.debit(client, cents), Line.credit(money, cents));
        return new BookDocument(
                Journal.FA, it.day(), of.reference(), of.content().buyer().name(), lines, "invoice-payment-" + it.id());
    }
}
