package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesLetters;
import org.fabcom.membership.dues.DuesRefunds;
import org.fabcom.membership.dues.DuesRefusal;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.dues.DuesRules;
import org.fabcom.membership.dues.DuesTransfers;
import org.fabcom.membership.dues.DuesWords;
import org.fabcom.membership.dues.Settling;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One member’s dues for a period: paid, paid in hours, exempted, dropped, refunded. */
@Controller
record OneDuesPages(
        DuesRows rows,
        DuesRules rules,
        DuesLetters letters,
        Settling settling,
        DuesRefunds refunds,
        DuesTransfers transfers,
        DuesSurplus surplus,
        DuesCard card,
        Pdf pdf,
        Clock clock) {

    /** The part that was asked about. */
    private static final String SURE = "partie-sure";

    private static final String ONE = DuesPages.PATH + "/{dues}";
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_NOTE = 60;

    @GetMapping(ONE)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, UUID dues, Page page) {
        return page.show("membership/dues", card.view(find(organisation, dues), Form.empty(), page));
    }

    @PostMapping(ONE + "/payer")
    @Access(seat = Seat.REFERENT)
    ModelAndView pay(UUID organisation, UUID dues, Form form, Visitor me, Page page) {
        var it = find(organisation, dues);
        var part = form.value("partie");
        var typed = part.isEmpty() ? form.value("montant") : part;
        var cents = part.isEmpty() && !card.split(it)
                ? DuesWords.cents(typed, rules.find(it.rule()).orElseThrow())
                : TypedAmount.cents(typed);
        boolean band = part.isEmpty() && typed.isEmpty() && it.cents() == null;
        if (cents.isEmpty())
            form.reject(
                    part.isEmpty() ? "montant" : "partie",
                    page.t(band ? "membership.dues.step.missing" : "billing.amount.wrong"));
        var means = form.choice("moyen", PaymentMeans.MONEY, Enum::name, page).orElse(PaymentMeans.OTHER);
        var day = form.day("jour", page.t("web.field.day"));
        var note = form.line("mention", page);
        if (note.length() > LONGEST_NOTE) form.reject("mention", page.t("membership.dues.pay.note.long"));
        if (day != null && cents.isPresent())
            transfers
                    .like(it, cents.getAsLong(), means, day)
                    .ifPresent(one -> form.sure(
                            "montant",
                            cents.getAsLong(),
                            page.t(
                                    "membership.dues.match.ask",
                                    page.euros(one.total()),
                                    page.date(one.day()),
                                    one.payer())));
        if (form.wrong() || day == null) return page.refuse("membership/dues", card.view(it, form, page));
        if (part.isEmpty()) {
            var paid = settling.pay(it.id(), cents.orElseThrow(), means, day, note, me.party());
            if (more(it, paid, cents.getAsLong())) {
                form.reject("montant", page.t("membership.dues.more", page.euros(it.rest())));
                return page.refuse(409, "membership/dues", card.view(it, form, page));
            }
            if (!less(it, paid, cents.getAsLong())) return answer(it, paid, "paid", form, page);
            if (!form.has(SURE, String.valueOf(cents.getAsLong()))) return asked(it, cents.getAsLong(), form, page);
        }
        var pressed = form.value("cle").matches("[0-9a-f]{32}") ? form.value("cle") : Ids.token();
        boolean less = it.cents() != null && cents.getAsLong() > 0 && cents.getAsLong() < it.rest();
        if (!less && !settling.noted(it, pressed)) {
            var key = it.cents() == null ? "membership.dues.part.unchosen" : "membership.dues.part.wrong";
            form.reject("partie", page.t(key, page.euros(it.rest())));
            return page.refuse("membership/dues", card.view(it, form, page));
        }
        var paid = settling.payPart(it.id(), cents.getAsLong(), means, day, note, pressed, me.party());
        return answer(it, paid, "part.paid", form, page);
    }

    /** More than is left, where that is no price of its own: what is given on top is no dues. */
    private static boolean more(Dues it, Dues.Outcome outcome, long cents) {
        return outcome instanceof Dues.Outcome.Refused(DuesRefusal why)
                && why == DuesRefusal.AMOUNT
                && it.state() == Dues.State.DUE
                && it.cents() != null
                && cents > it.rest();
    }

    /** Less than is owed, where that is no price of its own: it is a part, if that is meant. */
    private static boolean less(Dues it, Dues.Outcome outcome, long cents) {
        return outcome instanceof Dues.Outcome.Refused(DuesRefusal why)
                && why == DuesRefusal.AMOUNT
                && it.state() == Dues.State.DUE
                && it.cents() != null
                && cents > 0
                && cents < it.rest();
    }

    private ModelAndView asked(Dues it, long cents, Form form, Page page) {
        form.with(SURE, cents)
                .ask(
                        "montant",
                        page.t(
                                "membership.dues.part.ask",
                                page.euros(cents),
                                page.euros(it.rest()),
                                page.euros(it.rest() - cents)));
        return page.refuse("membership/dues", card.view(it, form, page));
    }

    /** A payment of the safe pays it, by one button; or what paid it went back. */
    @PostMapping(ONE + "/porte-monnaie")
    @Access(seat = Seat.REFERENT)
    ModelAndView match(UUID organisation, UUID dues, Form form, Visitor me, Page page) {
        var it = find(organisation, dues);
        var transfer = Ids.read(form.value("paiement")).orElseThrow(Problem::badRequest);
        var same = form.id("meme", page);
        if (!transfers.wentBack(it, transfer)) {
            boolean other = form.has("autre", "oui");
            var tied = transfers.tie(it.id(), transfer, same, other, me.party());
            return answer(it, tied, same != null && other ? "match.two" : "match.done", form, page);
        }
        return answer(it, transfers.untie(it.id(), transfer, me), "refunded", form, page);
    }

    /** What is too much goes back by the wallet. */
    @PostMapping(ONE + "/porte-monnaie/rendre")
    @Access(seat = Seat.REFERENT)
    ModelAndView giveBack(UUID organisation, UUID dues, Form form, Visitor me, Page page) {
        var it = find(organisation, dues);
        var transfer = Ids.read(form.value("paiement")).orElseThrow(Problem::badRequest);
        return surplus.giveBack(it, transfer, me)
                .map(why -> page.redirectWithCare(it.url(), why))
                .orElseGet(() -> page.redirect(it.url(), "membership.dues.surplus.done"));
    }

    /** The member’s step or price, as they say it to the desk: from then on it may be paid in parts. */
    @PostMapping(ONE + "/choisir")
    @Access(seat = Seat.REFERENT)
    ModelAndView choose(UUID organisation, UUID dues, Form form, Visitor me, Page page) {
        var it = find(organisation, dues);
        var cents = DuesWords.cents(form.value("choix"), rules.find(it.rule()).orElseThrow());
        if (cents.isEmpty()) form.reject("choix", page.t("billing.amount.wrong"));
        if (form.wrong()) return page.refuse("membership/dues", card.view(it, form, page));
        var outcome = settling.choose(it.id(), cents.getAsLong(), me.party());
        if (!(outcome instanceof Dues.Outcome.Refused(DuesRefusal why)) || why != DuesRefusal.AMOUNT)
            return answer(it, outcome, "noted", form, page);
        form.reject("choix", page.t("membership.dues.refused.AMOUNT.rule"));
        return page.refuse("membership/dues", card.view(it, form, page));
    }

    /** What is left is agreed to be paid later, or in several parts a month apart. */
    @PostMapping(ONE + "/echelonner")
    @Access(seat = Seat.REFERENT)
    ModelAndView agree(UUID organisation, UUID dues, Form form, Visitor me, Page page) {
        var it = find(organisation, dues);
        var first = form.day("premier", page.t("web.field.day"));
        if (!form.value("fois").matches("[0-9]{1,2}")) form.reject("fois", page.t("membership.dues.refused.PLAN"));
        if (form.wrong() || first == null) return page.refuse("membership/dues", card.view(it, form, page));
        var agreed = settling.agree(it.id(), Integer.parseInt(form.value("fois")), first, me.party());
        return answer(it, agreed, "part.agreed", form, page);
    }

    @PostMapping(ONE + "/echelonner/annuler")
    @Access(seat = Seat.REFERENT)
    ModelAndView undo(UUID organisation, UUID dues, Visitor me, Page page) {
        var it = find(organisation, dues);
        return answer(it, settling.undo(it.id(), me.party()), "part.undone", Form.empty(), page);
    }

    /** Somebody is late: one more letter, by the button. */
    @PostMapping(ONE + "/relancer")
    @Access(seat = Seat.REFERENT)
    ModelAndView remind(UUID organisation, UUID dues, Form form, Page page) {
        var it = find(organisation, dues);
        if (form.has("par", "poste") && letters.posted(it.id()))
            return page.redirect(it.url(), "billing.reminder.posted");
        return !form.has("par", "poste") && letters.ask(it.id())
                ? page.redirect(it.url(), "membership.dues.reminded", it.name())
                : page.redirectWithCare(it.url(), "membership.dues.reminded.not");
    }

    /** The same as a sheet for the post. */
    @GetMapping(ONE + "/lettre")
    @Access(seat = Seat.REFERENT)
    ResponseEntity<byte[]> letter(UUID organisation, UUID dues, Page page) {
        var sheet = letters.sheet(find(organisation, dues).id()).orElseThrow(Problem::notFound);
        return pdf.answer("cotisation-relance.pdf", "web/letterpaper", sheet, page);
    }

    @PostMapping(ONE + "/heures")
    @Access(seat = Seat.REFERENT)
    ModelAndView work(UUID organisation, UUID dues, Visitor me, Page page) {
        var it = find(organisation, dues);
        return answer(it, settling.work(it.id(), me.party()), "worked", Form.empty(), page);
    }

    @PostMapping(ONE + "/{act:exempter|annuler|rouvrir|rembourser}")
    @Access(seat = Seat.MANAGER)
    ModelAndView settle(UUID organisation, UUID dues, String act, Form form, Visitor me, Page page) {
        var it = find(organisation, dues);
        var reason = form.line("raison", page);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON)
            form.reject("raison", page.t("membership.dues.reason.missing"));
        if (form.wrong()) return page.refuse("membership/dues", card.view(it, form, page));
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
        Long paid = it.state() == Dues.State.DUE ? Long.valueOf(it.paid()) : it.cents();
        boolean safe = form.has("rendu-moyen", DuesCard.SAFE);
        var means = safe || form.value("rendu-moyen").isEmpty()
                ? null
                : form.choice("rendu-moyen", PaymentMeans.MONEY, Enum::name, page)
                        .orElse(null);
        var day = safe || form.value("rendu-jour").isEmpty()
                ? Days.today(clock)
                : form.day("rendu-jour", page.t("web.field.day"));
        if (day != null && day.isAfter(Days.today(clock))) form.reject("rendu-jour", page.t("billing.pay.day.wrong"));
        if (form.wrong() || day == null) return page.refuse("membership/dues", card.view(it, form, page));
        var whole = new DuesRefunds.Asked(0, form.has("plus", "oui"), means, day, reason);
        if (typed.isEmpty() || paid == null) return refund(it, whole, safe, form, me, page);
        var back = TypedAmount.cents(typed);
        if (back.isEmpty() || back.getAsLong() < 1 || back.getAsLong() > paid) {
            form.reject("rendu", page.t("membership.dues.refused.SHARE"));
            return page.refuse("membership/dues", card.view(it, form, page));
        }
        var asked = back.getAsLong() == paid
                ? whole
                : new DuesRefunds.Asked(paid - back.getAsLong(), false, means, day, reason);
        return refund(it, asked, safe, form, me, page);
    }

    private ModelAndView refund(Dues it, DuesRefunds.Asked how, boolean safe, Form form, Visitor me, Page page) {
        return safe
                ? answer(it, refunds.refund(it.id(), how, me), "refunded.safe", form, page)
                : answer(it, refunds.refund(it.id(), how, me.party()), "refunded", form, page);
    }

    private ModelAndView answer(Dues it, Dues.Outcome outcome, String done, Form form, Page page) {
        return switch (outcome) {
            case Dues.Outcome.Done ok -> page.redirect(ok.dues().url(), "membership.dues." + done, it.name());
            case Dues.Outcome.Refused no -> {
                form.reject(no.why().field(), page.t(no.why().key()));
                yield page.refuse(409, "membership/dues", card.view(it, form, page));
            }
            case Dues.Outcome.Unbilled no -> {
                form.reject("montant", page.t(no.why().key()));
                yield page.refuse(409, "membership/dues", card.view(it, form, page));
            }
        };
    }

    private Dues find(UUID organisation, UUID dues) {
        return rows.find(dues)
                .filter(it -> it.organisation().value().equals(organisation))
                .orElseThrow(Problem::notFound);
    }
}
