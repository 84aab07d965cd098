package org.fabcom.plan.altering;

import module java.base;
import org.fabcom.cases.CaseAccess;
import org.fabcom.catalogue.Sheet;
import org.fabcom.diagnosis.answers.Described;
import org.fabcom.diagnosis.answers.Secrets;
import org.fabcom.diagnosis.asking.Proposals;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.plan.Joined;
import org.fabcom.plan.PlanLines;
import org.fabcom.plan.Plans;
import org.fabcom.plan.drawing.Drawing;
import org.fabcom.plan.drawing.Enlarging;
import org.fabcom.plan.following.FollowingDesk;
import org.fabcom.plan.following.FollowingDesk.Opened;
import org.fabcom.plan.following.Wording;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One more tool for a plan that is drawn: found in the catalogue, or by its name alone. */
@Controller
record AddPages(
        CaseAccess access,
        FollowingDesk desk,
        Plans plans,
        PlanLines lines,
        Drawing drawing,
        Enlarging enlarging,
        Proposals proposals,
        Wording wording,
        People people) {

    private static final String PATH = "/accompagnements/{id}/plan/ajouter";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView look(@PathVariable("id") UUID file, @RequestParam(defaultValue = "") String q, Visitor me, Page page) {
        var opened = opened(file, me);
        if (plans.over(opened.file().id())) return refuse(409, opened, "", page.t("plan.refused.CaseOver"), "", page);
        if (Secrets.in(q)) return refuse(422, opened, "", page.t("diagnosis.secret"), "", page);
        return page.show("plan/planadd", view(opened, q, "", "", page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(@PathVariable("id") UUID file, Visitor me, Form form, Page page) {
        var opened = opened(file, me);
        var typed = form.value("ajout");
        if (Secrets.in(typed)) return refuse(422, opened, "", page.t("diagnosis.secret"), "", page);
        var name = Described.named(typed).name();
        if (name.isEmpty()) return refuse(422, opened, "", page.t("plan.add.none"), "", page);
        var sheet = proposals.exactly(name).orElse(null);
        if (sheet != null && sheet.commons())
            return refuse(422, opened, name, page.t("plan.add.free", sheet.name()), "", page);
        return join(opened, name, sheet, me, page);
    }

    private ModelAndView join(Opened opened, String name, @Nullable Sheet sheet, Visitor me, Page page) {
        var tool = drawing.subject(sheet == null ? name : sheet.name(), sheet);
        return switch (lines.join(opened.plan(), tool, me.party(), there -> enlarging.joining(tool, there))) {
            case Joined.Done done -> there(opened, done, page);
            case Joined.Already it ->
                refuse(
                        409,
                        opened,
                        name,
                        already(it, page),
                        opened.plan().url(it.item().id()),
                        page);
            case Joined.Refused no -> refuse(409, opened, name, page.t("plan.refused.CaseOver"), "", page);
        };
    }

    private ModelAndView there(Opened opened, Joined.Done done, Page page) {
        var url = opened.plan().url() + "#" + done.item().id();
        var tool = done.item().subject().tool();
        if (done.brought().isEmpty()) return page.redirect(url, "plan.added", tool);
        var brought = done.brought().stream().map(it -> wording.tool(it, page)).collect(Collectors.joining(" ; "));
        return page.redirect(url, "plan.added.with", tool, brought);
    }

    private String already(Joined.Already it, Page page) {
        var added = it.added();
        var tool = wording.tool(it.item(), page);
        return added == null
                ? page.t("plan.add.already", tool)
                : page.t("plan.add.already.by", tool, added.by(), page.dateTime(added.at()));
    }

    private Opened opened(UUID file, Visitor me) {
        access.accompanied(file, me);
        return desk.plan(file, me);
    }

    private ModelAndView refuse(int status, Opened opened, String typed, String why, String there, Page page) {
        return page.refuse(status, "plan/planadd", view(opened, typed, why, there, page));
    }

    private AddView view(Opened opened, String typed, String trouble, String there, Page page) {
        var plan = opened.plan();
        return new AddView(
                plan.url() + "/ajouter",
                plan.url(),
                page.t("plan.title", people.name(plan.organisation()).orElse("")),
                proposals.of(typed),
                trouble,
                there,
                !plans.over(plan.caseId()));
    }
}
