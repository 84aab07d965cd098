package org.fabcom.billing.books;

import module java.base;
import org.fabcom.accounting.BookSource;
import org.fabcom.accounting.Journal;
import org.fabcom.accounting.Line;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceLine;
import org.fabcom.billing.invoices.Payments.Payment;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.partners.Payouts.Payout;

/**
 * A document as an entry of the books. What is sold for a partner is owed to them, only the commission is income (S32); a credit note is
 * the mirror. Both sides always add up: the client’s side is what the others make.
 */
final class InvoiceEntry {

    private InvoiceEntry() {}

    /** Where an amount goes: an account, and whose it is within it. */
    private record Place(String account, String third) {

        Line credit(long cents) {
            return Line.credit(account, cents).of(third);
        }
    }

    /** None when nothing is due: there is nothing to write (S34). */
    static List<Line> lines(Invoice it, Map<Booked, String> accounts) {
        Map<Place, Long> credits = new LinkedHashMap<>();
        for (var line : it.content().lines()) add(credits, line, accounts);
        long all = credits.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) return List.of();
        var lines = new ArrayList<Line>();
        lines.add(Line.debit(account(accounts, Booked.CLIENT), all).of(client(it)));
        credits.forEach((place, cents) -> {
            if (cents > 0) lines.add(place.credit(cents));
        });
        return it.kind() == Invoice.Kind.INVOICE
                ? List.copyOf(lines)
                : lines.stream().map(Line::mirrored).toList();
    }

    /** Those of its entry as it was written: an account of now that it lacks is the one that has there what this one would. */
    static Map<Booked, String> accounts(Invoice it, List<Line> written, Map<Booked, String> now) {
        Map<String, Long> more = new LinkedHashMap<>();
        for (var line : written) more.merge(line.account(), line.credit() - line.debit(), Long::sum);
        var known = Set.copyOf(more.keySet());
        if (known.isEmpty()) return now;
        for (var line : lines(it, now)) more.merge(line.account(), line.debit() - line.credit(), Long::sum);
        var then = new EnumMap<>(now);
        for (var lacking : List.copyOf(more.entrySet())) {
            if (known.contains(lacking.getKey())) continue;
            more.entrySet().stream()
                    .filter(one -> one.getValue() == -lacking.getValue())
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .ifPresent(found -> {
                        then.replaceAll((what, account) -> account.equals(lacking.getKey()) ? found : account);
                        more.remove(found);
                    });
        }
        return then;
    }

    private static void add(Map<Place, Long> credits, InvoiceLine line, Map<Booked, String> accounts) {
        if (line.sale() == Sale.ON_BEHALF) {
            var partner = ThirdAccount.partner(line.partner());
            credits.merge(new Place(account(accounts, Booked.PARTNER), partner), line.partnerShare(), Long::sum);
            add(credits, Booked.COMMISSION, line.commission() - line.commissionTax(), accounts);
            add(credits, Booked.VAT, line.commissionTax(), accounts);
            return;
        }
        var income = line.sale() == Sale.COMMISSION ? Booked.COMMISSION : Booked.of(line);
        add(credits, income, line.net(), accounts);
        add(credits, Booked.VAT, line.tax(), accounts);
    }

    private static void add(Map<Place, Long> credits, Booked what, long cents, Map<Booked, String> accounts) {
        credits.merge(new Place(account(accounts, what), ""), cents, Long::sum);
    }

    private static String account(Map<Booked, String> accounts, Booked what) {
        return accounts.getOrDefault(what, what.preset());
    }

    private static String client(Invoice it) {
        return ThirdAccount.client(it.content().buyer());
    }

    static BookSource.Document document(Invoice it, LocalDate day, List<Line> lines) {
        var label = it.kind() == Invoice.Kind.CREDIT
                ? "Avoir " + it.reference() + " sur " + it.content().credited().reference()
                : "Facture " + it.reference();
        return new BookSource.Document(
                Journal.FA, day, it.day(), it.reference(), named(label, it), lines, "invoice-" + it.id());
    }

    /** What happened to which document, and whose it is: the words of an entry stand alone in a journal. */
    private static String named(String label, Invoice it) {
        return label + " · " + it.content().buyer().name();
    }

    /** Money in, or given back, against what the client owes. {@code held}: where the books have it already, come by the safe. */
    static BookSource.Document document(Payment it, Invoice of, Map<Booked, String> accounts, Optional<String> held) {
        var money = held.orElseGet(() -> account(accounts, Booked.of(it.means())));
        var client = account(accounts, Booked.CLIENT);
        long cents = Math.abs(it.cents());
        var paid = List.of(Line.debit(money, cents), Line.credit(client, cents).of(client(of)));
        var lines = it.cents() > 0
                ? paid
                : paid.reversed().stream().map(Line::mirrored).toList();
        var label = (it.off() ? "Retiré de " : it.cents() > 0 ? "Paiement de " : "Rendu sur ") + of.reference();
        return new BookSource.Document(
                Journal.FA, it.day(), of.reference(), named(label, of), lines, "invoice-payment-" + it.id());
    }

    /** What goes out to a partner, or comes back, of what the house owes them. */
    static BookSource.Document document(Payout it, Map<Booked, String> accounts) {
        var money = account(accounts, Booked.of(it.means()));
        var partner = account(accounts, Booked.PARTNER);
        long cents = Math.abs(it.cents());
        var paid =
                List.of(Line.debit(partner, cents).of(ThirdAccount.partner(it.partner())), Line.credit(money, cents));
        var lines = it.cents() > 0
                ? paid
                : paid.reversed().stream().map(Line::mirrored).toList();
        var piece = "V-" + it.id().toString().substring(24);
        return new BookSource.Document(Journal.FA, it.day(), piece, it.partner(), lines, "payout-" + it.id());
    }
}
