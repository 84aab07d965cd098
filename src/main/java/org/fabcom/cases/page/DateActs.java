package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.Decision;
import org.fabcom.cases.work.ConstraintDate;
import org.fabcom.cases.work.ConstraintDates;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Days to spare: the assembly, the campaign of dues, the festival. */
@Controller
record DateActs(CaseAccess access, ConstraintDates dates, CaseScreen screen) {

    private static final String ALL = Case.PATH + "/{id}/dates";
    private static final int LONGEST = 120;

    @PostMapping(ALL)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID id, Form form, Visitor me, Page page) {
        var it = access.readable(id, me);
        var kind = form.choice("quoi", ConstraintDate.Kind.class, page).orElse(ConstraintDate.Kind.OTHER);
        var label = CaseForms.line(form, "libelle", LONGEST, page);
        var from = CaseForms.dayNeeded(form, "du", page);
        var to = CaseForms.day(form, "au", page).or(() -> from);
        if (from.isPresent()
                && to.isPresent()
                && (to.get().isBefore(from.get()) || to.get().isAfter(from.get().plusDays(366))))
            form.reject("au", page.t("cases.case.date.order"));
        if (form.wrong() || from.isEmpty() || to.isEmpty()) return screen.wrong(it, form, page);
        var done = dates.add(it.id(), kind, label, from.get(), to.get(), me.party());
        return screen.answer(done, it, "cases.case.done.date", page);
    }

    @PostMapping(ALL + "/{date}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView remove(UUID id, UUID date, Visitor me, Page page) {
        var it = access.readable(id, me);
        var done = dates.remove(it.id(), date, true, me.party());
        if (!(done instanceof Decision.Done)) return screen.answer(done, it, "cases.case.done.dategone", page);
        return page.redirectWithUndo(it.url(), it.url() + "/dates/" + date + "/remettre", "cases.case.done.dategone");
    }

    @PostMapping(ALL + "/{date}/remettre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView bringBack(UUID id, UUID date, Visitor me, Page page) {
        var it = access.readable(id, me);
        return screen.answer(dates.remove(it.id(), date, false, me.party()), it, "cases.case.done.date", page);
    }
}
