package org.fabcom.till.counter;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.TypedNumber;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.till.sessions.Sessions.Left;
import org.fabcom.till.sessions.Sessions.Settled;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A till is opened with what was counted; another sum than was left is asked about first, since it enters the books (ADR 0280, 0288). */
@Controller
record OpeningPages(TillDesk desk, Sessions sessions, OpeningScreen opening) {

    @PostMapping(CounterPages.TILL + "/ouverture")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView open(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var typed = TypedNumber.cents(form.value("fond"));
        if (typed.isEmpty()) {
            form.reject("fond", page.t("till.number.wrong"));
            return page.refuse("till/opening", opening.of(at, form, page));
        }
        long cents = typed.getAsLong();
        var key = CountPages.key(form);
        var settled = sessions.settled(till, cents, key);
        if (settled.isPresent()) return told(at, cents, settled.get(), page);
        var left = sessions.left(till);
        if (left.isPresent() && (left.get().cents() != cents || !left.get().counted()))
            return settle(at, cents, left.get(), me, form, page);
        sessions.open(till, cents, me.party(), key);
        return left.isEmpty()
                ? page.redirect(at.path(), "till.opened", page.euros(cents))
                : told(at, cents, new Settled(left.get(), 0, 0, ""), page);
    }

    private ModelAndView settle(Standing at, long cents, Left left, Visitor me, Form form, Page page) {
        boolean asked = form.has("compte", Long.toString(cents)) && form.has("vu", Long.toString(left.cents()));
        boolean sure = asked && form.has("etape", "ouvrir");
        if (!asked && left.counted() && left.cents() == 0)
            form.with("du-coffre", page.formats().decimal(cents, 2));
        long most = sure ? Math.max(left.cents(), 0) : Long.MAX_VALUE;
        long safe = sum("coffre", most, form, page);
        long bank = sum("banque", most - safe, form, page);
        long fromSafe = sum("du-coffre", sure ? cents : Long.MAX_VALUE, form, page);
        long fromBank = sum("de-la-banque", sure ? cents - fromSafe : Long.MAX_VALUE, form, page);
        var why = form.line("pourquoi", page);
        var said = new Settled(left, safe - fromSafe, bank - fromBank, why.substring(0, Math.min(200, why.length())));
        if (sure && said.gap(cents) != 0 && why.isEmpty()) form.reject("pourquoi", page.t("till.gap.why.missing"));
        var view = opening.found(at, cents, left, form, page);
        if (form.wrong()) return page.refuse("till/opening", view);
        boolean right = cents == left.cents() && said.gap(cents) == 0;
        if (!right && !sure) return page.show("till/opening", view);
        sessions.open(at.till().id(), cents, said, me.party(), CountPages.key(form));
        return told(at, cents, said, page);
    }

    /** Cents that moved between the drawer and the safe or the bank; empty: none. */
    private static long sum(String field, long most, Form form, Page page) {
        if (form.value(field).isEmpty()) return 0;
        var cents = TypedNumber.cents(form.value(field));
        if (cents.isPresent() && cents.getAsLong() <= most) return cents.getAsLong();
        form.reject(field, page.t(cents.isEmpty() ? "till.number.wrong" : "till.found.moved.wrong"));
        return 0;
    }

    private static ModelAndView told(Standing at, long cents, Settled said, Page page) {
        return page.redirect(
                at.path(),
                said.left().counted()
                        ? "till.opened.after"
                        : cents == said.left().cents() ? "till.opened.uncounted" : "till.opened.found",
                page.euros(cents),
                page.euros(said.left().cents()),
                OpeningScreen.gap(said.gap(cents), page));
    }
}
