package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.matching.Arrived;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.membership.dues.DuesParts;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.membership.dues.DuesRules;
import org.fabcom.membership.dues.DuesSettings;
import org.fabcom.membership.dues.DuesTransfers;
import org.fabcom.membership.dues.DuesWords;
import org.fabcom.membership.dues.Settling;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One’s own dues: what is due, what one chooses to give, receipts. */
@Controller
record OwnDuesPages(
        DuesRows rows,
        DuesRules rules,
        DuesSettings settings,
        Settling settling,
        People people,
        DuesParts parts,
        DuesTransfers transfers,
        Optional<Rooms> rooms,
        Clock clock) {

    private static final String HOME = DuesEntries.OWN;

    @GetMapping(HOME)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Visitor me, Page page) {
        return page.show("membership/owndues", view(me, null, "", page));
    }

    @PostMapping(HOME + "/{dues}/choisir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView choose(UUID dues, Form form, Visitor me, Page page) {
        var it = rows.find(dues).filter(one -> me.party().equals(one.party())).orElseThrow(Problem::notFound);
        var rule = rules.find(it.rule()).orElseThrow();
        var cents = DuesWords.cents(form.value("montant"), rule);
        if (cents.isEmpty())
            return page.refuse("membership/owndues", view(me, dues, page.t("billing.amount.wrong"), page));
        return switch (settling.choose(dues, cents.getAsLong(), me.party())) {
            case Dues.Outcome.Done done -> page.redirect(HOME, "membership.dues.chosen");
            case Dues.Outcome.Refused no ->
                page.refuse("membership/owndues", view(me, dues, page.t(no.why().key()), page));
            case Dues.Outcome.Unbilled no -> throw new IllegalStateException("nothing is billed");
        };
    }

    private OwnDuesView view(Visitor me, @Nullable UUID wrong, String error, Page page) {
        var mine = rows.ofParty(me.party());
        var names =
                people.names(mine.stream().map(Dues::organisation).distinct().toList());
        return new OwnDuesView(mine.stream()
                .map(it -> card(
                        it, names.getOrDefault(it.organisation(), ""), it.id().equals(wrong) ? error : "", page))
                .toList());
    }

    private String how(Dues it, String organisation, Page page) {
        var said = settings.of(it.organisation()).how();
        return said.isEmpty() ? page.t("membership.dues.how.ask", organisation) : said;
    }

    /** What they paid for these dues by the wallet, in cents, that waits to be counted. */
    private long coming(Dues it) {
        if (it.state() != State.DUE) return 0;
        return transfers.of(it).stream()
                .filter(one -> one.client() && !one.back() && one.noted() == null)
                .filter(one -> it.cents() == null || one.total() == it.rest() || it.spoken(one.subject()))
                .mapToLong(Arrived::cents)
                .sum();
    }

    private OwnDuesView.CardView card(Dues it, String organisation, String error, Page page) {
        var rule = rules.find(it.rule()).orElseThrow();
        var standing = it.on(Days.today(clock));
        var cents = it.cents();
        boolean due = it.state() == State.DUE;
        boolean grid = rule.kind() == DuesRule.Kind.GRID;
        var all = parts.of(it.id());
        long coming = coming(it);
        boolean paying = due && (coming == 0 || coming < it.rest());
        return new OwnDuesView.CardView(
                it.id().toString(),
                HOME + "/" + it.id() + "/choisir",
                organisation,
                it.call().label(),
                DuesWords.period(it.call(), page),
                page.t("membership.dues.rule.said", rule.label(), DuesWords.amounts(rule, page)),
                due || cents != null ? DuesWords.owed(it, rule, page) : "",
                due ? page.date(it.call().due()) : "",
                coming > 0
                        ? page.t("membership.dues.coming", page.euros(coming))
                        : page.t("membership.dues.standing." + standing),
                coming > 0 ? "info" : DuesWords.chip(standing),
                paying ? how(it, organisation, page) : "",
                paying
                                && rule.kind() != DuesRule.Kind.TIME
                                && rooms.map(one -> one.open("ledger")).orElse(true)
                        ? "/payer?a=" + it.organisation()
                        : "",
                due && rule.minutes() != null ? "/mes-heures/" + it.organisation() : "",
                due && all.isEmpty() && (grid || rule.kind() == DuesRule.Kind.FREE),
                grid ? DuesWords.steps(rule, page) : List.of(),
                cents == null ? "" : grid ? String.valueOf(cents) : TypedAmount.euros(cents),
                error,
                due || !all.isEmpty() || it.invoice() == null ? "" : ReceiptPages.url(it.id()),
                DuesParts.lines(all).stream()
                        .map(one -> new LinkView(
                                one.invoice() == null ? "" : ReceiptPages.url(it.id(), one.id()),
                                DuesWords.part(one, Days.today(clock), page)))
                        .toList());
    }
}
