package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.Cases;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.cases.page.CaseScreen;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The same request twice: one goes on, the other points to it; they can be separated again. */
@Controller
record MergePages(CaseAccess access, Cases cases, CaseScreen screen, People people) {

    private static final String ONE = Case.PATH + "/{id}";
    private static final int BEGINNING = 80;

    @GetMapping(ONE + "/reunir")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView choose(UUID id, Visitor me, Page page) {
        return page.show("cases/casemerge", view(access.coordinated(id, me), Form.empty(), page));
    }

    @PostMapping(ONE + "/reunir")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView merge(UUID id, Form form, Visitor me, Page page) {
        var it = access.coordinated(id, me);
        var kept = others(it).stream()
                .filter(one -> one.id().toString().equals(form.value("avec")))
                .findFirst();
        if (kept.isEmpty()) {
            form.reject("avec", page.t("cases.case.merge.choose"));
            return page.refuse("cases/casemerge", view(it, form, page));
        }
        var done = cases.merge(it.id(), CaseForms.version(form), kept.get().id(), me.party());
        return screen.answer(done, it, "cases.case.done.merged", page);
    }

    @PostMapping(ONE + "/separer")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView separate(UUID id, Form form, Visitor me, Page page) {
        var it = access.coordinated(id, me);
        var done = cases.decide(it.id(), CaseForms.version(form), me.party(), Case::unmerge);
        return screen.answer(done, it, "cases.case.done.unmerged", page);
    }

    private List<Case> others(Case it) {
        return cases.of(it.organisation()).stream()
                .filter(one -> !one.id().equals(it.id()))
                .toList();
    }

    private MergeView view(Case it, Form form, Page page) {
        var choices = others(it).stream()
                .map(one -> new OptionView(
                        one.id().toString(),
                        page.t(
                                        "cases.case.merge.option",
                                        page.dateTime(one.request().openedAt()),
                                        page.t("cases.case.state." + one.state()))
                                + by(one, page),
                        beginning(one.request().need())))
                .toList();
        return new MergeView(
                it,
                people.name(it.organisation()).orElse(""),
                "/structures/" + it.organisation() + "/reunir",
                choices,
                form);
    }

    private String by(Case it, Page page) {
        var mediator = it.mediator();
        return mediator == null
                ? ""
                : ", " + page.t("cases.case.by", people.name(mediator).orElse(""));
    }

    static String beginning(String need) {
        return need.length() <= BEGINNING ? need : need.substring(0, BEGINNING) + "…";
    }
}
