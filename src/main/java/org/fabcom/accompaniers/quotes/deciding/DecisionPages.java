package org.fabcom.accompaniers.quotes.deciding;

import module java.base;
import org.fabcom.accompaniers.quotes.Quote;
import org.fabcom.accompaniers.quotes.QuoteAccess;
import org.fabcom.accompaniers.quotes.QuoteScreen;
import org.fabcom.accompaniers.quotes.Quotes;
import org.fabcom.accompaniers.quotes.Quotes.Outcome;
import org.fabcom.accompaniers.quotes.Quotes.Why;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the two sides do with a quote. */
@Controller
record DecisionPages(
        Quotes quotes,
        QuoteAccess access,
        QuoteScreen screen,
        People people,
        Accompaniment accompaniment,
        BillsDoor door) {

    private static final String ONE = Quote.PATH + "/{id}";
    private static final int USUAL_DAYS = 30;
    private static final long MOST_EUROS = 10_000_000;
    private static final long MOST_HOURS = 10_000;

    /** The newest version, to be corrected; the first time an empty form. */
    @GetMapping(ONE + "/version")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID id, Visitor me, Page page) {
        var it = access.provided(id, me);
        if (!it.state().answerable()) return refused(it, Why.OVER, Form.empty(), page);
        var form = quotes.version(id, it.latest())
                .map(AnswerForms::filled)
                .orElseGet(
                        () -> Form.empty().with("jusqu", accompaniment.today().plusDays(USUAL_DAYS)));
        return page.show("accompaniers/quoteanswer", answering(it, it.latest(), form, page));
    }

    @PostMapping(ONE + "/version")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView offer(UUID id, Form form, Visitor me, Page page) {
        var it = access.provided(id, me);
        int seen = seen(form);
        if (!form.value(AnswerForms.MORE).isEmpty())
            return page.show("accompaniers/quoteanswer", answering(it, seen, form, page));
        var offer = AnswerForms.read(form, accompaniment.today(), door.rates(it.provider()), page);
        if (offer.isEmpty()) return page.refuse("accompaniers/quoteanswer", answering(it, seen, form, page));
        return after(quotes.offer(id, seen, offer.get(), me.party()), it, "quotes.offered.done", form, page);
    }

    @PostMapping(ONE + "/accepter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView accept(UUID id, Form form, Visitor me, Page page) {
        var it = access.asked(id, me, Seat.MANAGER);
        int seen = seen(form);
        var outcome = quotes.accept(id, seen, me.party());
        var now = quotes.find(id).orElseThrow();
        boolean twice = Objects.equals(now.accepted(), seen) && me.party().equals(now.acceptedBy());
        if (outcome instanceof Outcome.Refused && twice)
            return page.show("accompaniers/quote", screen.view(now, form, page.t("quotes.accepted.own"), page));
        return after(outcome, it, "quotes.accepted.done", form, page);
    }

    @PostMapping(ONE + "/decliner")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView decline(UUID id, Form form, Visitor me, Page page) {
        var it = access.asked(id, me, Seat.REFERENT);
        var words = CaseForms.atMost(form, "raison", CaseForms.WORDS, page);
        if (form.wrong()) return page.refuse("accompaniers/quote", screen.view(it, form, null, page));
        return after(quotes.decline(id, seen(form), words, me.party()), it, "quotes.declined.done", form, page);
    }

    @PostMapping(ONE + "/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(UUID id, Form form, Visitor me, Page page) {
        var it = access.either(id, me);
        var words = CaseForms.atMost(form, "raison", CaseForms.WORDS, page);
        if (form.wrong()) return page.refuse("accompaniers/quote", screen.view(it, form, null, page));
        return after(quotes.withdraw(id, words, me.party()), it, "quotes.withdrawn.done", form, page);
    }

    @PostMapping(ONE + "/fin")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView end(UUID id, Form form, Visitor me, Page page) {
        var it = access.either(id, me);
        var side = QuoteAccess.side(it, me);
        var words = CaseForms.atMost(form, "raison", CaseForms.WORDS, page);
        if (form.wrong()) return page.refuse("accompaniers/quote", screen.view(it, form, null, page));
        var outcome = quotes.end(id, side, words, me.party());
        boolean ended = outcome instanceof Outcome.Done(var now) && now.state() == Quote.State.ENDED;
        return after(outcome, it, ended ? "quotes.ended.done" : "quotes.ending.done", form, page);
    }

    @PostMapping(ONE + "/cout")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView count(UUID id, Form form, Visitor me, Page page) {
        var it = access.either(id, me);
        var cents = CaseForms.hundredths(form, "paye", MOST_EUROS, page);
        if (cents.isEmpty()) form.reject("paye", page.t("quotes.outcome.money.missing"));
        var paid = minutes(form, "heures-payees", page);
        var given = minutes(form, "heures-offertes", page);
        var asked = minutes(form, "heures-vous", page);
        var things = CaseForms.atMost(form, "choses", 1000, page);
        var words = CaseForms.atMost(form, "bilan", CaseForms.WORDS, page);
        if (form.wrong() || cents.isEmpty())
            return page.refuse("accompaniers/quote", screen.view(it, form, null, page));
        var outcome = quotes.count(id, cents.get(), paid, given, asked, things, words, me.party());
        return after(outcome, it, "quotes.counted.done", form, page);
    }

    /** Hours that are not said are unknown. */
    private static @Nullable Integer minutes(Form form, String field, Page page) {
        return CaseForms.hours(form, field, MOST_HOURS, page).orElse(null);
    }

    private static int seen(Form form) {
        if (!form.value("vu").matches("[0-9]{1,2}")) throw Problem.badRequest();
        return Integer.parseInt(form.value("vu"));
    }

    private ModelAndView after(Outcome outcome, Quote it, String done, Form form, Page page) {
        return switch (outcome) {
            case Outcome.Done yes -> page.redirect(it.url(), done);
            case Outcome.Refused no -> refused(it, no.why(), form, page);
        };
    }

    /** The page as it stands now, with why it did not happen. */
    private ModelAndView refused(Quote it, Why why, Form form, Page page) {
        var now = quotes.find(it.id()).orElseThrow();
        return page.refuse(409, "accompaniers/quote", screen.view(now, form, page.t("quotes.refused." + why), page));
    }

    private AnswerView answering(Quote it, int seen, Form form, Page page) {
        return new AnswerView(
                it.url() + "/version",
                it.url(),
                page.t("quotes.answer.title", people.name(it.asker()).orElse("?")),
                QuoteScreen.prose(it.need()),
                seen,
                AnswerForms.shown(form),
                AnswerForms.options(door.rates(it.provider()), page),
                form);
    }
}
