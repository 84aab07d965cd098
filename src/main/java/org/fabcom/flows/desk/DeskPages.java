package org.fabcom.flows.desk;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Entered;
import org.fabcom.flows.Intakes;
import org.fabcom.flows.Intakes.Arrival;
import org.fabcom.flows.Reversals;
import org.fabcom.flows.Site;
import org.fabcom.flows.Weighing;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk: one weighing a post; what it comes from and where it goes stay for the next. */
@Controller
record DeskPages(Gate gate, Intakes intakes, Reversals reversals, DeskScreen screen, Clock clock) {

    @GetMapping(DeskScreen.PATH + "{site}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView desk(UUID site, Form form, Visitor me, Page page) {
        var at = gate.site(site, me, Duty.INTAKE);
        return page.show("flows/desk", screen.of(at, screen.next(at, form, me), null, me, page));
    }

    @PostMapping(DeskScreen.PATH + "{site}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView weigh(UUID site, Form form, Visitor me, Page page) {
        var at = gate.site(site, me, Duty.INTAKE);
        var today = Days.today(clock);
        var said = form.value("encore").isEmpty() ? form : screen.again(at, form, me);
        if (!said.value("plutot").isEmpty()) said.with(DeskForm.MASS, said.value("plutot"));
        var arrival = DeskForm.read(said, at, today, null, me.party(), page);
        if (arrival.isEmpty()) return page.refuse("flows/desk", screen.of(at, said, null, me, page));
        if (old(arrival.get(), said, page)) return page.refuse("flows/desk", screen.of(at, said, null, me, page));
        var doubt = screen.doubt(arrival.get(), said, page);
        if (doubt != null) return page.refuse("flows/desk", screen.of(at, said, doubt, me, page));
        return switch (intakes.record(arrival.get())) {
            case Entered.Done done -> kept(at, arrival.get(), done, page);
            case Entered.Refused refused -> {
                DeskForm.refuse(said, refused.why(), page);
                yield page.refuse("flows/desk", screen.of(at, said, null, me, page));
            }
        };
    }

    private ModelAndView kept(Site at, Arrival arrival, Entered.Done done, Page page) {
        var line = done.lines().getFirst();
        var back = DeskScreen.PATH + at.id() + "/reprise/" + line;
        var weighed = arrival.lines().getFirst();
        var name = weighed.container() == null ? done.names().get(weighed.kind()) : null;
        var words = name == null
                ? screen.words(line, weighed.sent(), page)
                : screen.words(weighed.gross(), name, weighed.sent(), page);
        var path = DeskScreen.PATH + at.id() + (arrival.deferred() ? "?differe=oui&jour=" + arrival.day() : "");
        return arrival.deferred()
                ? page.redirectWithUndo(path, back, "flows.desk.kept.on", words, page.date(arrival.day()))
                : page.redirectWithUndo(path, back, "flows.desk.kept", words);
    }

    /** A day of the notebook that is more than a year ago is asked for once: the year is easily mistyped. */
    private boolean old(Arrival it, Form said, Page page) {
        boolean old = it.deferred() && it.day().isBefore(Days.today(clock).minusYears(1));
        if (!old || said.has(DeskForm.OLD, it.day().toString())) return false;
        said.with(DeskForm.OLD, it.day()).reject(DeskForm.DAY, page.t("flows.desk.day.old", page.date(it.day())));
        return true;
    }

    /** One's own of today; whoever checks may take back any. */
    @PostMapping(DeskScreen.PATH + "{site}/reprise/{line}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(UUID site, UUID line, Visitor me, Page page) {
        var at = gate.site(site, me, Duty.INTAKE);
        var it = reversals
                .find(line)
                .filter(found -> found.site().equals(site) && found.in())
                .orElseThrow(Problem::notFound);
        if (!own(it, me)) gate.site(site, me, Duty.CHECK);
        return switch (reversals.takeBack(it, page.t("flows.desk.back.reason"), me.party())) {
            case Entered.Done done ->
                page.redirect(DeskScreen.PATH + at.id(), "flows.desk.back", Grams.kg(it.grams(), page));
            case Entered.Refused refused ->
                page.redirectWithCare(DeskScreen.PATH + at.id(), "flows.refused." + refused.why());
        };
    }

    private boolean own(Weighing it, Visitor me) {
        return it.by().equals(me.party())
                && LocalDate.ofInstant(it.at(), Days.ZONE).equals(Days.today(clock));
    }
}
