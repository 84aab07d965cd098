package org.fabcom.membership.treasurer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Register;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.membership.dues.DuesLetters;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.membership.dues.DuesRules;
import org.fabcom.membership.dues.DuesWords;
import org.fabcom.membership.dues.Settling;
import org.fabcom.membership.hours.Contributions;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.PairView;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One member’s dues for a period: paid, paid in hours, exempted, dropped, refunded. */
@Controller
final class OneDuesPages {

    private static final String ONE = DuesPages.PATH + "/{dues}";
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_NOTE = 60;

    private final DuesDesk desk;
    private final DuesRows rows;
    private final DuesRules rules;
    private final DuesLetters letters;
    private final Settling settling;
    private final Contributions contributions;
    private final Invoices invoices;
    private final Payments payments;
    private final Clock clock;

    OneDuesPages(
            DuesDesk desk,
            DuesRows rows,
            DuesRules rules,
            DuesLetters letters,
            Settling settling,
            Contributions contributions,
            Invoices invoices,
            Payments payments,
            Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.rules = rules;
        this.letters = letters;
        this.settling = settling;
        this.contributions = contributions;
        this.invoices = invoices;
        this.payments = payments;
        this.clock = clock;
    }

    @GetMapping(ONE)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(@PathVariable UUID organisation, @PathVariable UUID dues, Page page) {
        return page.show("membership/dues", view(find(organisation, dues), Form.empty(), page));
    }

    @PostMapping(ONE + "/payer")
    @Access(seat = Seat.REFERENT)
    ModelAndView pay(@PathVariable UUID organisation, @PathVariable UUID dues, Form form, Visitor me, Page page) {
        var it = find(organisation, dues);
        var cents = DuesWords.cents(form.value("montant"), rule(it));
        if (cents.isEmpty()) form.reject("montant", page.t("billing.amount.wrong"));
        var means = Stream.of(PaymentMeans.values())
                .filter(one -> one.name().equals(form.value("moyen")))
                .findFirst()
                .orElse(PaymentMeans.OTHER);
        var day = form.day("jour", page.t("web.field.day"));
        var note = form.line("mention", page);
        if (note.length() > LONGEST_NOTE) form.reject("mention", page.t("membership.dues.pay.note.long"));
        if (form.wrong() || day == null) return page.refuse(422, "membership/dues", view(it, form, page));
        var paid = settling.pay(it.id(), cents.orElseThrow(), means, day, note, me.party());
        return answer(it, paid, "paid", form, page);
    }

    /** Somebody is late: one more letter, by the button. */
    @PostMapping(ONE + "/relancer")
    @Access(seat = Seat.REFERENT)
    ModelAndView remind(@PathVariable UUID organisation, @PathVariable UUID dues, Page page) {
        var it = find(organisation, dues);
        return letters.ask(it.id())
                ? page.redirect(it.url(), "membership.dues.reminded", it.name())
                : page.redirectWithCare(it.url(), "membership.dues.reminded.not");
    }

    @PostMapping(ONE + "/heures")
    @Access(seat = Seat.REFERENT)
    ModelAndView work(@PathVariable UUID organisation, @PathVariable UUID dues, Visitor me, Page page) {
        var it = find(organisation, dues);
        return answer(it, settling.work(it.id(), me.party()), "worked", Form.empty(), page);
    }

    @PostMapping(ONE + "/{act:exempter|annuler|rouvrir|rembourser}")
    @Access(seat = Seat.MANAGER)
    ModelAndView settle(
            @PathVariable UUID organisation,
            @PathVariable UUID dues,
            @PathVariable String act,
            Form form,
            Visitor me,
            Page page) {
        var it = find(organisation, dues);
        var reason = form.line("raison", page);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON)
            form.reject("raison", page.t("membership.dues.reason.missing"));
        if (form.wrong()) return page.refuse(422, "membership/dues", view(it, form, page));
        return switch (act) {
            case "exempter" -> answer(it, settling.exempt(it.id(), reason, me.party()), "exempted", form, page);
            case "rouvrir" -> answer(it, settling.reopen(it.id(), reason, me.party()), "reopened", form, page);
            case "annuler" -> answer(it, settling.drop(it.id(), reason, me.party()), "dropped", form, page);
            default -> refund(it, reason, form, me, page);
        };
    }

    /** All of it, unless a share is typed. */
    private ModelAndView refund(Dues it, String reason, Form form, Visitor me, Page page) {
        var typed = form.value("rendu");
        var paid = it.cents();
        if (typed.isEmpty() || paid == null) return answer(it, whole(it, reason, form, me), "refunded", form, page);
        var back = TypedAmount.cents(typed);
        if (back.isEmpty() || back.getAsLong() < 1 || back.getAsLong() > paid) {
            form.reject("rendu", page.t("membership.dues.refused.SHARE"));
            return page.refuse(422, "membership/dues", view(it, form, page));
        }
        if (back.getAsLong() == paid) return answer(it, whole(it, reason, form, me), "refunded", form, page);
        var outcome = settling.refund(it.id(), paid - back.getAsLong(), reason, me.party());
        return answer(it, outcome, "refunded", form, page);
    }

    private Settling.Outcome whole(Dues it, String reason, Form form, Visitor me) {
        return form.has("plus", "oui")
                ? settling.giveBack(it.id(), reason, me.party())
                : settling.refund(it.id(), reason, me.party());
    }

    private ModelAndView answer(Dues it, Settling.Outcome outcome, String done, Form form, Page page) {
        return switch (outcome) {
            case Settling.Outcome.Done ok -> page.redirect(ok.dues().url(), "membership.dues." + done, it.name());
            case Settling.Outcome.Refused no -> {
                form.reject(no.why().field(), page.t(no.why().key()));
                yield page.refuse(409, "membership/dues", view(it, form, page));
            }
            case Settling.Outcome.Unbilled no -> {
                form.reject("montant", page.t(no.why().key()));
                yield page.refuse(409, "membership/dues", view(it, form, page));
            }
        };
    }

    private Dues find(UUID organisation, UUID dues) {
        return rows.find(dues)
                .filter(it -> it.organisation().value().equals(organisation))
                .orElseThrow(Problem::notFound);
    }

    private DuesRule rule(Dues it) {
        return rules.find(it.rule()).orElseThrow();
    }

    private DuesView view(Dues it, Form form, Page page) {
        var today = Days.today(clock);
        var rule = rule(it);
        var cents = it.cents();
        boolean grid = rule.kind() == DuesRule.Kind.GRID;
        if (form.value("jour").isEmpty()) form.with("jour", today);
        if (form.value("montant").isEmpty() && cents != null)
            form.with("montant", grid ? String.valueOf(cents) : TypedAmount.plain(cents, 100));
        var standing = it.on(today);
        boolean due = it.state() == State.DUE;
        return new DuesView(
                page.t("membership.dues.of", it.name(), it.call().label()),
                desk.back(it.organisation(), page),
                it.url(),
                page.t("membership.dues.standing." + standing),
                DuesWords.chip(standing),
                pairs(it, rule, page),
                desk.missing(it.organisation(), page),
                papers(it, page),
                letters.of(it.id()).stream()
                        .map(one -> page.t("membership.dues.sent." + one.kind(), page.shortDate(one.at()), one.to()))
                        .toList(),
                due,
                due && rule.kind() != DuesRule.Kind.TIME,
                standing == Dues.Standing.LATE,
                it.state() == State.EXEMPT || it.state() == State.DROPPED,
                grid ? DuesWords.steps(rule, page) : List.of(),
                OptionView.all(
                        Stream.of(PaymentMeans.values()).map(Enum::name).toList(),
                        one -> page.t("billing.means." + one)),
                due ? hours(it, rule, page) : "",
                enough(it, rule),
                it.state() == State.PAID && it.invoice() != null,
                form);
    }

    private List<PairView> pairs(Dues it, DuesRule rule, Page page) {
        var pairs = new ArrayList<PairView>();
        pairs.add(pair(page.t("membership.dues.column.period"), DuesWords.period(it.call(), page)));
        pairs.add(pair(page.t("membership.dues.column.due"), page.date(it.call().due())));
        pairs.add(pair(
                page.t("membership.dues.rule"),
                page.t("membership.dues.rule.said", rule.label(), DuesWords.amounts(rule, page))));
        var cents = it.cents();
        if (cents != null) pairs.add(pair(page.t("membership.dues.column.cents"), page.euros(cents)));
        var settled = it.settled();
        if (settled != null) pairs.add(pair(page.t("membership.dues.settled." + it.state()), page.date(settled)));
        var paper = it.invoice();
        if (paper != null)
            pairs.add(new PairView(
                    page.t("membership.dues.payments"),
                    payments.of(paper).stream().map(one -> said(one, page)).toList(),
                    true));
        if (!it.reason().isEmpty()) pairs.add(pair(page.t("membership.dues.column.reason"), it.reason()));
        return pairs;
    }

    /** « 25 €, 3 nov. 2026, chèque, n° 123 ». */
    private static String said(Payments.Payment it, Page page) {
        return Stream.of(
                        page.euros(it.cents()),
                        page.shortDate(it.day()),
                        page.t("billing.means." + it.means()),
                        it.note())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static PairView pair(String label, String said) {
        return new PairView(label, List.of(said), false);
    }

    private List<LinkView> papers(Dues it, Page page) {
        var id = it.invoice();
        var papers = new ArrayList<LinkView>();
        papers.add(new LinkView(
                Register.url(it.organisation()) + "/" + it.member(), page.t("membership.dues.card", it.name())));
        if (id == null) return papers;
        invoices.find(id)
                .ifPresent(
                        one -> papers.add(new LinkView(one.url(), page.t("membership.dues.invoice", one.reference()))));
        invoices.crediting(id)
                .forEach(one -> papers.add(new LinkView(
                        Invoice.url(it.organisation()) + "/" + one.id(),
                        page.t("membership.dues.credit", one.reference()))));
        if (it.state() != State.DUE)
            papers.add(new LinkView(ReceiptPages.url(it.id()), page.t("membership.dues.receipt")));
        return papers;
    }

    private long unspent(Dues it) {
        var giver = it.party();
        return giver == null
                ? 0
                : contributions.unspent(
                        it.organisation(), giver, it.call().from(), it.call().until());
    }

    private String hours(Dues it, DuesRule rule, Page page) {
        var minutes = rule.minutes();
        return minutes == null
                ? ""
                : page.t("membership.dues.hours", page.duration(unspent(it)), page.duration(minutes));
    }

    private boolean enough(Dues it, DuesRule rule) {
        var minutes = rule.minutes();
        return minutes != null && it.state() == State.DUE && unspent(it) >= minutes;
    }
}
