package org.fabcom.plan.following;

import module java.base;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.Decision;
import org.fabcom.cases.work.ConstraintDate.Kind;
import org.fabcom.cases.work.ConstraintDates;
import org.fabcom.diagnosis.result.SheetViews;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.Plan;
import org.fabcom.plan.PlanLines;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RoomStakes;
import org.fabcom.web.print.Pdf;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The plan of a case: drawn up, accepted, put in another order, with the dates to avoid; on paper too. */
@Controller
record PlanPages(
        CaseAccess access,
        FollowingDesk desk,
        PlanLines lines,
        ConstraintDates constraints,
        Agreement agreement,
        BoardOrder order,
        PlanScreen screen,
        SheetViews sheets,
        Pdf pdf) {

    private static final String PATH = "/accompagnements/{id}/plan";
    private static final String OVER = "plan.refused.CaseOver";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable("id") UUID file, Visitor me, Page page) {
        var it = access.readable(file, me);
        return desk.plan(it)
                .map(opened -> page.show("plan/plan", screen.view(opened, me, Form.empty(), page)))
                .orElseGet(() -> page.show("plan/planless", screen.none(it, agreement.mayDraw(it, me), page)));
    }

    @GetMapping("/accompagnements/{id}/plan.pdf")
    @Access(Access.Level.SIGNED_IN)
    Object paper(@PathVariable("id") UUID file, Visitor me, Page page) {
        var view = screen.view(desk.plan(file, me), me, Form.empty(), page);
        var paper = new PlanPaper(sheets.letterhead(page), view);
        return pdf.answer(page.t("plan.pdf.file"), "plan/planpaper", paper, page);
    }

    @PostMapping(PATH + "/preparer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView draw(@PathVariable("id") UUID file, Visitor me, Page page) {
        var it = access.accompanied(file, me);
        var why = agreement.mayDraw(it, me);
        if (why.isPresent()) return page.refuse(409, "plan/planless", screen.none(it, why, page));
        return agreement.draw(it, me.party())
                ? page.redirect(Plan.url(it.id()), "plan.drawn")
                : page.redirectWithCare(Plan.url(it.id()), "plan.drawn.already");
    }

    @PostMapping(PATH + "/accepter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView accept(@PathVariable("id") UUID file, Visitor me, Form form, Page page) {
        var opened = desk.plan(file, me);
        var why = agreement.mayAccept(opened, me);
        if (why.isPresent()) {
            form.reject("accepter", page.t(why.get()));
            return page.refuse(409, "plan/plan", screen.view(opened, me, form, page));
        }
        var words = agreement.spoken(opened, me) ? Spoken.read(form, page) : "";
        if (form.wrong()) return page.refuse("plan/plan", screen.view(opened, me, form, page));
        if (agreement.accept(opened, me.party(), words))
            return page.redirect(opened.plan().url(), "plan.accepted");
        var accepted = desk.plan(file, me).plan().acceptedAt() != null;
        return page.redirectWithCare(opened.plan().url(), accepted ? "plan.accepted.already" : OVER);
    }

    @PostMapping(PATH + "/dates")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView quiet(@PathVariable("id") UUID file, Visitor me, Form form, Page page) {
        var opened = desk.plan(file, me);
        var label = form.line("quoi", page);
        var from = day("du", form, page);
        var to = form.value("au").isEmpty() ? from : day("au", form, page);
        if (label.isEmpty() || label.length() > 120) form.reject("quoi", page.t("plan.quiet.what"));
        if (from.isPresent()
                && to.isPresent()
                && (to.get().isBefore(from.get()) || to.get().isAfter(from.get().plusDays(366))))
            form.reject("au", page.t("plan.quiet.order"));
        if (form.wrong() || from.isEmpty() || to.isEmpty())
            return page.refuse("plan/plan", screen.view(opened, me, form, page));
        var done = constraints.add(opened.file().id(), Kind.OTHER, label, from.get(), to.get(), me.party());
        if (done instanceof Decision.Done) return page.redirect(opened.plan().url(), "plan.quiet.added");
        form.reject("quoi", page.t(OVER));
        return page.refuse(409, "plan/plan", screen.view(opened, me, form, page));
    }

    @PostMapping(PATH + "/dates/{quiet}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView removeQuiet(@PathVariable("id") UUID file, UUID quiet, Visitor me, Page page) {
        var opened = desk.plan(file, me);
        var done = constraints.remove(opened.file().id(), quiet, true, me.party());
        return done instanceof Decision.Done
                ? page.redirect(opened.plan().url(), "plan.quiet.removed")
                : page.redirectWithCare(opened.plan().url(), OVER);
    }

    @PostMapping(PATH + "/ordre/{item}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView earlier(@PathVariable("id") UUID file, UUID item, Visitor me, Page page) {
        var laid = desk.item(file, item, me);
        return lines.earlier(laid.plan(), item, me.party())
                ? page.redirect(laid.plan().url() + "#" + item)
                : page.redirectWithCare(laid.plan().url(), OVER);
    }

    /** The lines in the order that the board decided. */
    @PostMapping(PATH + "/ordre-decide")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView asDecided(@PathVariable("id") UUID file, Visitor me, Page page) {
        var plan = desk.plan(file, me).plan();
        return order.follow(plan, me.party())
                ? page.redirect(plan.url() + "#outils", "plan.differs.done")
                : page.redirectWithCare(plan.url(), OVER);
    }

    private static Optional<LocalDate> day(String field, Form form, Page page) {
        return Optional.ofNullable(form.day(field, page.t("plan.form.day")));
    }

    /** Told before accompanying is closed: how many tools are on their way, how many plans wait to be agreed with. */
    @Bean
    static RoomStakes toolsUnderWay(Sql db) {
        return RoomStakes.counted("accompaniment", "plan.stakes", db, """
                select (select count(*) from plan.plan_item
                    where standing in ('MOVING', 'PAUSED') and stage not in ('TO_STUDY', 'CLOSED')),
                    (select count(*) from plan.plan where accepted_at is null)
                """);
    }
}
