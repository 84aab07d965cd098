package org.fabcom.till.books;

import module java.base;
import org.fabcom.accounting.BookSource;
import org.fabcom.accounting.Journal;
import org.fabcom.accounting.Line;
import org.fabcom.billing.books.Booked;
import org.fabcom.till.Till;
import org.fabcom.till.closing.Closing;

/**
 * A closed day as an entry: money by its means against goods, VAT and gifts, cash that came or went without a sale, and the cash
 * that was counted against that expected.
 */
final class DayEntry {

    private DayEntry() {}

    static String key(Closing it) {
        return "till-" + it.till() + "-" + it.number();
    }

    /**
     * One day.
     *
     * @param gap cents that the drawer had more than expected; below zero: lacked
     * @param moved cents put in without a sale; below zero: taken out, to the bank or the safe
     */
    static BookSource.Document of(
            Till till, Closing day, long gap, long moved, Deposited deposits, Map<Booked, String> accounts) {
        var sums = new LinkedHashMap<String, Long>();
        new TreeMap<>(day.totals().means())
                .forEach((key, it) -> sums.merge(accounts.get(booked(key)), it.cents(), Long::sum));
        day.totals().rates().forEach((rate, it) -> {
            sums.merge(accounts.get(Booked.GOODS), -it.net(), Long::sum);
            sums.merge(accounts.get(Booked.VAT), -it.vat(), Long::sum);
        });
        sums.merge(accounts.get(Booked.GIFT), -day.totals().gifts(), Long::sum);
        return new BookSource.Document(
                Journal.CA,
                day.lastDay(),
                "Z" + till.number() + "-" + day.number(),
                till.name(),
                lines(sums, gap, moved, deposits, accounts),
                key(day));
    }

    /**
     * Cents of deposits that came in; below zero: more were given back. They are owed to who left them.
     *
     * @param cheques that had been kept, and go to the bank: until then they are no money
     */
    record Deposited(long cash, long card, long cheques) {

        long all() {
            return cash + card + cheques;
        }
    }

    private static List<Line> lines(
            Map<String, Long> sums, long gap, long moved, Deposited deposits, Map<Booked, String> accounts) {
        var lines = new ArrayList<Line>();
        sums.forEach((account, cents) -> add(lines, account, cents));
        add(lines, account(accounts, Booked.CASH), moved);
        add(lines, account(accounts, Booked.MOVED), -moved);
        add(lines, account(accounts, Booked.CASH), deposits.cash());
        add(lines, account(accounts, Booked.CARD), deposits.card());
        add(lines, account(accounts, Booked.CHEQUE), deposits.cheques());
        add(lines, account(accounts, Booked.DEPOSIT), -deposits.all());
        add(lines, account(accounts, Booked.CASH), gap);
        add(lines, account(accounts, gap < 0 ? Booked.CASH_SHORT : Booked.CASH_OVER), -gap);
        return lines;
    }

    private static String account(Map<Booked, String> accounts, Booked it) {
        return accounts.getOrDefault(it, it.preset());
    }

    private static void add(List<Line> lines, String account, long cents) {
        if (cents > 0) lines.add(Line.debit(account, cents));
        if (cents < 0) lines.add(Line.credit(account, -cents));
    }

    private static Booked booked(String means) {
        return switch (means) {
            case "CASH" -> Booked.CASH;
            case "CARD" -> Booked.CARD;
            case "CHEQUE" -> Booked.CHEQUE;
            default -> Booked.LOCAL;
        };
    }
}
