package org.fabcom.till.rental;

import module java.base;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.lending.Loan;
import org.fabcom.flows.lending.Loans;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.Till;
import org.fabcom.till.closing.Closing;
import org.fabcom.till.closing.Closings;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What loans owe a till, what it took of them, and what was kept of deposits that it holds. */
@Component
record LoanDues(Loans loans, PaidDues dues, StockItems items, Closings closings) implements PaidDues.Owed {

    @Override
    public OptionalLong cents(PartyId owner, String due) {
        var parts = due.split(":", 2);
        if (parts.length < 2) return OptionalLong.empty();
        return Stream.of(LoanPart.values())
                .filter(it -> it.sold() && it.name().equals(parts[0]))
                .flatMapToLong(it -> Ids.read(parts[1]).flatMap(loans::find).stream()
                        .filter(loan -> loan.owner().equals(owner))
                        .mapToLong(it::cents))
                .filter(it -> it > 0)
                .findFirst();
    }

    /** What was taken of these loans. */
    Map<String, PaidDues.Paid> taken(List<Loan> all) {
        var keys = new ArrayList<String>();
        for (var loan : all) {
            for (var part : LoanPart.values()) keys.add(part.key(loan));
            keys.add(LoanMoney.KEPT + loan.id());
        }
        return dues.of(keys);
    }

    /**
     * Whether a till may take it now: a deposit comes in while its object is out, or while a part of it was kept, and leaves only a drawer
     * into which it came. {@code came}: by what the deposit came in. A cheque is in hand also when all of it is kept.
     */
    static boolean takes(LoanPart part, Loan it, Set<String> taken, String came) {
        var back = it.back();
        boolean cheque = part == LoanPart.DEPOSIT_OUT && back != null && came.equals("CHEQUE");
        if (part.cents(it) == 0 && !cheque || taken.contains(part.key(it))) return false;
        return switch (part) {
            case RENT, LATE -> true;
            case DEPOSIT_IN -> back == null || it.kept(back) > 0;
            case DEPOSIT_OUT -> taken.contains(LoanPart.DEPOSIT_IN.key(it));
        };
    }

    /** By what the deposit came in; empty: in cash, or not yet. */
    static String came(Loan it, Map<String, PaidDues.Paid> taken) {
        var paid = taken.get(LoanPart.DEPOSIT_IN.key(it));
        return paid == null ? "" : paid.means();
    }

    /** The till in whose drawer lies what was kept of a deposit: it came in cash, or cash was paid for its cheque. */
    static Optional<UUID> drawer(Loan it, Map<String, PaidDues.Paid> taken) {
        return Stream.of(LoanPart.DEPOSIT_IN.key(it), LoanMoney.KEPT + it.id())
                .map(taken::get)
                .filter(Objects::nonNull)
                .filter(paid -> paid.means().isEmpty())
                .map(PaidDues.Paid::till)
                .findFirst();
    }

    @Override
    public String moved(Till till, List<Long> numbers, Page page) {
        long in = 0;
        long out = 0;
        long kept = 0;
        for (var due : dues.by(till.id(), numbers)) {
            var found = Ids.read(due.substring(due.indexOf(':') + 1)).flatMap(loans::find);
            if (found.isEmpty()) continue;
            var loan = found.get();
            var back = loan.back();
            boolean came = due.equals(LoanPart.DEPOSIT_IN.key(loan));
            if (came) in += loan.deposit();
            if (came && back != null) kept += loan.kept(back);
            boolean paid = due.startsWith(LoanMoney.KEPT);
            if (paid) in += LoanAct.kept(loan);
            if (paid) kept += LoanAct.kept(loan);
            if (due.equals(LoanPart.DEPOSIT_OUT.key(loan)) || due.startsWith(LoanMoney.REST))
                out += LoanPart.DEPOSIT_OUT.cents(loan);
        }
        return in == 0 && out == 0
                ? ""
                : page.t("till.whence.deposits", page.euros(in), page.euros(out), page.euros(kept));
    }

    @Override
    public List<String> kept(Till till, Closing it, Page page) {
        var day = it.lastDay();
        var ofDay = closings.on(till.id(), day); // each names what was kept since the one before it
        var before = ofDay.stream()
                .filter(one -> one.number() < it.number())
                .map(Closing::at)
                .max(Comparator.naturalOrder());
        boolean last = ofDay.getLast().number() == it.number();
        var all = loans.kept(
                till.organisation(),
                before.orElse(BusinessDay.begin(day)),
                last ? BusinessDay.begin(day.plusDays(1)) : it.at());
        var taken = taken(all);
        var kept = new ArrayList<String>();
        for (var loan : all) {
            var back = loan.back();
            if (back == null || !drawer(loan, taken).filter(till.id()::equals).isPresent()) continue;
            var name = items.find(loan.item()).map(one -> one.title(page)).orElse("");
            kept.add(page.t(
                    "till.rental.kept.told",
                    name,
                    page.euros(loan.deposit()),
                    page.euros(back.deposit()),
                    page.euros(loan.kept(back))));
        }
        return kept;
    }
}
