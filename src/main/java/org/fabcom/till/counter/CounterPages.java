package org.fabcom.till.counter;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.TypedNumber;
import org.fabcom.till.counter.CounterView.SoldView;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.Written;
import org.fabcom.till.sales.Basket;
import org.fabcom.till.sales.Baskets;
import org.fabcom.till.sales.Checkout;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The till: what is typed goes into a basket that the server keeps, and a paid basket is a sale. */
@Controller
record CounterPages(
        TillDesk desk,
        Sessions sessions,
        Baskets baskets,
        Checkout checkout,
        TillEvents events,
        LineForm lines,
        PaymentForm payments,
        CounterScreen screen,
        OpeningScreen opening,
        LastSeen seen,
        Notebook notebook,
        TillPrices prices,
        NumberedLine numbered) {

    static final String TILL = TillDesk.HOME + "/{till}";

    @GetMapping(TILL)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView till(
            UUID till,
            Visitor me,
            Form form,
            Page page,
            jakarta.servlet.http.HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response) {
        var at = desk.at(me, till, Duty.TILL);
        var refused = notebook.refusal(at.till().organisation(), form, page);
        if (refused.isPresent()) return page.redirectWithCare(at.path() + "/journee", "till.said", refused.get());
        var warning = seen.compare(at.till(), request, response) ? page.t("till.restored") : null;
        var session = sessions.current(till);
        if (session.isEmpty()) return page.show("till/opening", opening.of(at, form, page));
        return page.show("till/counter", view(at, session.get(), me, warning, form, page));
    }

    @PostMapping(TILL + "/lignes")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var session = sessions.current(till);
        if (session.isEmpty()) return page.redirect(at.path());
        var refused = notebook.refusal(at.till().organisation(), form, page);
        if (refused.isPresent()) return page.redirectWithCare(at.path() + "/journee", "till.said", refused.get());
        var basket = baskets.current(till, me.party(), writtenOn(form));
        var line = lines.read(at.till().organisation(), basket, form, page);
        if (line.isEmpty()) return page.refuse("till/counter", view(at, session.get(), me, null, form, page));
        checkout.add(basket, prices.priced(at.till().organisation(), basket, line.get()));
        return page.redirect(back(at, form));
    }

    @PostMapping(TILL + "/lignes/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView remove(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var basket = shown(at, me, form);
        checkout.remove(basket, (int) TypedNumber.pieces(form.value("n")).orElse(-1));
        return page.redirect(back(at, form));
    }

    @PostMapping(TILL + "/prix")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView price(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var basket = shown(at, me, form);
        var cents = LineForm.whole(basket, form, page);
        if (cents.isEmpty()) return refused(at, me, form, page);
        checkout.price(basket, cents.getAsLong());
        return page.redirect(back(at, form));
    }

    /** For whom the ticket is, or at which level of solidarity: each line gets the price that the rules make of it. */
    @PostMapping(TILL + "/public")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView audience(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var owner = at.till().organisation();
        var basket = shown(at, me, form);
        var rules = prices.rules(owner);
        boolean graded = !form.value("niveau").isEmpty();
        var level = graded ? level(form, prices.levels(owner, rules, basket)) : basket.level();
        var chosen = graded ? basket.audience() : form.value("public");
        if (!chosen.isEmpty() && !prices.audiences(rules, basket).contains(chosen)) throw Problem.conflict();
        checkout.mean(basket, chosen, level, it -> prices.priced(owner, rules, it, it.lines()));
        return page.redirect(back(at, form));
    }

    private static Integer level(Form form, int levels) {
        long said = TypedNumber.pieces(form.value("niveau")).orElse(levels);
        if (said >= levels) throw Problem.conflict();
        return (int) said;
    }

    @PostMapping(TILL + "/arrondi")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView round(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        checkout.round(
                shown(at, me, form), TypedNumber.pieces(form.value("arrondi")).orElse(0), page.t("till.gift"));
        return page.redirect(back(at, form));
    }

    @PostMapping(TILL + "/attente")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView park(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var label = form.line("mot", page);
        if (form.wrong()) return refused(at, me, form, page);
        checkout.park(shown(at, me, form), Plain.cut(label, 60));
        return page.redirect(back(at, form));
    }

    @PostMapping(TILL + "/reprendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView resume(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var waiting = Ids.read(form.value("panier"))
                .flatMap(it -> baskets.find(till, it))
                .filter(Basket::parked)
                .orElseThrow(Problem::conflict);
        var before = baskets.current(till, me.party(), waiting.writtenOn());
        checkout.resume(waiting, me.party(), "");
        var path = at.path() + (waiting.writtenOn() == null ? "" : "?carnet=" + waiting.writtenOn());
        return before.empty()
                ? page.redirect(path)
                : page.redirect(path, "till.parked.instead", page.euros(before.cents()));
    }

    @PostMapping(TILL + "/abandon")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView giveUp(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        checkout.giveUp(shown(at, me, form), me.party());
        return page.redirect(back(at, form), "till.given.up");
    }

    @PostMapping(TILL + "/encaisser")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView pay(UUID till, Visitor me, Form form, Page page, jakarta.servlet.http.HttpServletResponse response) {
        var at = desk.at(me, till, Duty.TILL);
        var key = form.value("cle");
        if (!key.matches("[0-9a-f]{32}")) throw Problem.badRequest();
        var id = Ids.read(form.value("panier")).orElseThrow(Problem::badRequest);
        var basket = baskets.find(till, id); // empty: it is paid, and the same key says so again
        var paid = basket.filter(it -> it.version() == version(form)).isEmpty()
                ? List.<Payment>of()
                : payments.read(at.till().organisation(), basket.get().cents(), form, page);
        basket.filter(it -> it.version() != version(form)).ifPresent(it -> changed(it, form, page));
        if (form.wrong()) return refused(at, me, form, page);
        Written written;
        try {
            written = basket.isEmpty()
                    ? checkout.again(till, key)
                    : checkout.pay(basket.get(), paid, writtenOn(form), me.party(), key);
        } catch (Problem stopped) {
            if (baskets.find(till, id).isEmpty()) return page.redirectWithCare(back(at, form), "till.paid.elsewhere");
            form.reject(
                    "ticket",
                    numbered.stopping(stopped, at.till(), basket, page).orElseThrow(() -> stopped));
            return refused(at, me, form, page);
        }
        seen.now(at.till(), written, response);
        return page.redirect(
                back(at, form) + (CounterScreen.day(form).isEmpty() ? "?" : "&") + "vente=" + written.number());
    }

    private static int version(Form form) {
        return (int) TypedNumber.pieces(form.value("version")).orElse(-1);
    }

    /** Another page put something in since, or took it out: this is what is wrong, not the sums. */
    private static void changed(Basket basket, Form form, Page page) {
        var seen = TypedNumber.pieces(form.value("vu"));
        form.reject(
                "ticket",
                seen.isEmpty()
                        ? page.t("till.changed")
                        : page.t("till.changed.sums", page.euros(basket.cents()), page.euros(seen.getAsLong())));
    }

    private static @Nullable LocalDate writtenOn(Form form) {
        return Days.typed(form.value("carnet"));
    }

    /** The basket that the form was about: another one came in front since, or it changed, and nothing is done. */
    private Basket shown(Standing at, Visitor me, Form form) {
        var basket = baskets.current(at.till().id(), me.party(), writtenOn(form));
        if (!form.value("panier").equals(basket.id().toString())) throw Problem.conflict();
        return basket;
    }

    private ModelAndView refused(Standing at, Visitor me, Form form, Page page) {
        var session = sessions.current(at.till().id());
        if (session.isEmpty()) return page.redirect(at.path());
        return page.refuse("till/counter", view(at, session.get(), me, null, form, page));
    }

    private static String back(Standing at, Form form) {
        var day = CounterScreen.day(form);
        return at.path() + (day.isEmpty() ? "" : "?carnet=" + day);
    }

    private CounterView view(
            Standing at, TillEvent session, Visitor me, @Nullable String warning, Form form, Page page) {
        var basket = baskets.current(at.till().id(), me.party(), writtenOn(form));
        var sold = sold(at, session, basket.empty(), form, page).orElse(null);
        return screen.of(at, session, me.party(), basket, sold, warning, form, page);
    }

    /** The last sale of the session; fresh while nothing else was put in since. */
    private Optional<SoldView> sold(Standing at, TillEvent session, boolean empty, Form form, Page page) {
        return events.newest(at.till().id(), EventKind.SALE)
                .filter(it -> it.number() > session.number())
                .map(SaleRead::of)
                .map(it -> new SoldView(
                        at.path() + "/ventes/" + it.event().number(),
                        page.t(
                                "till.sold",
                                page.number(events.rank(it.event())),
                                page.euros(it.cents()),
                                page.number(it.event().number())),
                        it.change() == 0 ? "" : page.euros(it.change()),
                        it.guaranteed(),
                        empty && form.has("vente", Long.toString(it.event().number()))));
    }
}
