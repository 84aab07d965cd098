package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose books and which period a page is about. Only who may pay for a structure sees its books; a person keeps none. */
@Component
public final class Desk {

    public static final String HOME = "/comptabilite";

    /** The books in front of the visitor. */
    public record Books(Acting.Wallet wallet, List<Period> periods, Period period) {

        public Books {
            periods = List.copyOf(periods);
        }

        /** The path for these books and this period. */
        public String at(String path) {
            return wallet.at(HOME + path) + "&exercice=" + period.id();
        }

        /** The same for links that say more. */
        public Address address(String path) {
            return Address.of(HOME + path).with("pour", wallet.pour()).with("exercice", period.id());
        }

        public String home() {
            return wallet.at(HOME) + "&exercice=" + period.id();
        }

        /** What GET forms repeat. */
        public String chosen() {
            return period.id().toString();
        }

        public List<OptionView> options(Page page) {
            return OptionView.all(periods, it -> it.id(), it -> say(it, page));
        }
    }

    private final Acting acting;
    private final Periods periods;
    private final Bookkeeping books;

    Desk(Acting acting, Periods periods, Bookkeeping books) {
        this.acting = acting;
        this.periods = periods;
        this.books = books;
    }

    /** « du 1 janv. 2026 au 31 déc. 2026, clos ». */
    public static String say(Period it, Page page) {
        return page.t(
                it.closed() ? "accounting.period.closed" : "accounting.period.open",
                page.shortDate(it.first()),
                page.shortDate(it.last()));
    }

    /** The structure for which the visitor acts; 403 if it is not theirs, 404 for a person. */
    public Acting.Wallet wallet(Visitor me, String pour) {
        var wallet = acting.of(me, pour);
        if (wallet.own()) throw Problem.notFound();
        return wallet;
    }

    public Books books(Visitor me, Address address) {
        var wallet = wallet(me, address.value("pour"));
        var all = periods.of(wallet.party());
        if (all.isEmpty()) throw Problem.notFound();
        var offered = all.stream().map(it -> it.id().toString()).toList();
        return books(wallet, all, Filters.one(address, "exercice", offered));
    }

    /** As a form says it. */
    public Books books(Visitor me, String pour, String asked) {
        var wallet = wallet(me, pour);
        return books(wallet, periods.of(wallet.party()), asked);
    }

    /** The period asked for, else that of today, else the last; 404 when no books are kept. */
    private Books books(Acting.Wallet wallet, List<Period> all, String asked) {
        if (all.isEmpty()) throw Problem.notFound();
        var today = books.today();
        var usual = all.stream().filter(it -> it.holds(today)).findFirst().orElse(all.getLast());
        var period = asked.isEmpty()
                ? usual
                : all.stream()
                        .filter(it -> it.id().toString().equals(asked))
                        .findFirst()
                        .orElseThrow(Problem::notFound);
        return new Books(wallet, all, period);
    }

    /** A day as the form typed it; null, with a sentence beside the field, when it is not one. */
    public static @Nullable LocalDate day(Form form, String field, Page page) {
        return form.day(field, page.t("accounting.day.wrong"));
    }
}
