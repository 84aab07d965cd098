package org.fabcom.governance.assemblies.desk;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Assembly.Held;
import org.fabcom.governance.assemblies.Assembly.Kind;
import org.fabcom.governance.assemblies.Assembly.State;
import org.fabcom.governance.assemblies.Convening;
import org.fabcom.governance.assemblies.Quorums;
import org.fabcom.governance.assemblies.desk.AssemblyView.AssemblyFormView;
import org.fabcom.governance.assemblies.desk.AssemblyView.ListView;
import org.fabcom.governance.assemblies.desk.AssemblyView.RowView;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.tally.rules.TieRule;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The assemblies of a body, and preparing another one. */
@Controller
record AssemblyListPages(
        Admission admission,
        Assemblies assemblies,
        Agenda agenda,
        Quorums quorums,
        Convening convening,
        ObjectProvider<MinutesToApprove> minutes,
        When when,
        Clock clock) {

    private static final String PATH = "/agora/{body}/assemblees";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID body, Visitor me, Page page) {
        var it = admission.body(body, me);
        boolean manages = admission.manages(it, me);
        var again = manages ? assemblies.awaitingSecondCall(body) : Set.<UUID>of();
        return page.show(
                "governance/assemblies",
                new ListView(
                        new LinkView(it.url(), it.name()),
                        page.t("governance.assemblies.title", it.name()),
                        manages ? it.url() + "/assemblees/nouvelle" : "",
                        assemblies.of(body, manages).stream()
                                .map(one -> row(one, again.contains(one.id()), page))
                                .toList()));
    }

    private RowView row(Assembly it, boolean again, Page page) {
        return new RowView(
                it.url(),
                page.t("governance.assembly.kind." + it.said().kind()),
                when.at(it.said().startsAt(), page.locale()),
                page.t("governance.assembly.state." + it.state()),
                chip(it.state()),
                again ? page.t("governance.session.second.waits") : "");
    }

    static String chip(State state) {
        return switch (state) {
            case DRAFT -> "neutral";
            case CONVENED -> "info";
            case IN_SESSION -> "good";
            case SUSPENDED, ADJOURNED -> "care";
            case CLOSED -> "neutral";
            case CANCELLED -> "bad";
        };
    }

    @GetMapping(PATH + "/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID body, Visitor me, Page page) {
        var it = managed(body, me);
        var form = Form.empty()
                .with("genre", Kind.ORDINARY)
                .with("tenue", Held.ON_SITE)
                .with("heure", "18:00")
                .with("egalite", TieRule.RETURN);
        return page.show("governance/assemblyform", view(it, it.url() + "/assemblees/nouvelle", null, form, page));
    }

    /** The minutes of the last one are the first thing to approve: an ordinary resolution, at an extraordinary assembly too. */
    @PostMapping(PATH + "/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID body, Form form, Visitor me, Page page) {
        var it = managed(body, me);
        var said = inTime(body, AssemblyForm.read(form, now(), page), form, page);
        if (said.isEmpty())
            return page.refuse(
                    "governance/assemblyform", view(it, it.url() + "/assemblees/nouvelle", null, form, page));
        var added = assemblies.add(body, said.get(), null, me.party());
        minutes.ifAvailable(unapproved -> unapproved
                .of(body)
                .ifPresent(last -> agenda.add(
                        added.id(),
                        new AgendaItem.Said(
                                AgendaItem.Kind.ORDINARY,
                                page.t("governance.item.approve", last.title()),
                                page.t("governance.item.approve.text", last.title(), last.sha256()),
                                null,
                                ItemForm.usual(added),
                                false,
                                last.id()),
                        1,
                        false)));
        return page.redirect(added.url(), "governance.assembly.added");
    }

    @GetMapping("/agora/assemblees/{assembly}/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID assembly, Visitor me, Page page) {
        var it = admission.manage(assembly, me);
        if (!it.assembly().draft()) throw Problem.conflict();
        var form = AssemblyForm.of(it.assembly().said());
        return page.show(
                "governance/assemblyform",
                view(it.body(), it.assembly().url() + "/modifier", it.assembly(), form, page));
    }

    @PostMapping("/agora/assemblees/{assembly}/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID assembly, Form form, Visitor me, Page page) {
        var it = admission.manage(assembly, me);
        var read = it.assembly().secondCall()
                ? AssemblyForm.again(form, it.assembly().said(), now(), page)
                : AssemblyForm.read(form, now(), page);
        var said = inTime(it.body().id(), read, form, page);
        if (said.isEmpty())
            return page.refuse(
                    "governance/assemblyform",
                    view(it.body(), it.assembly().url() + "/modifier", it.assembly(), form, page));
        if (!assemblies.change(assembly, said.get())) throw Problem.conflict();
        return page.redirect(it.assembly().url(), "governance.assembly.changed");
    }

    /** What could not be convened in time is not kept: members get as many days as the rules say. */
    private Optional<Assembly.Said> inTime(UUID body, Optional<Assembly.Said> said, Form form, Page page) {
        var first = said.flatMap(it -> convening.tooNear(body, it));
        first.ifPresent(day -> form.reject("jour", page.t("governance.assembly.day.near", page.date(day))));
        return form.wrong() ? Optional.empty() : said;
    }

    private Body managed(UUID body, Visitor me) {
        var it = admission.body(body, me);
        if (!admission.manages(it, me)) throw Problem.forbidden();
        return it;
    }

    private AssemblyFormView view(Body body, String action, @Nullable Assembly known, Form form, Page page) {
        var back = known == null
                ? new LinkView(body.url() + "/assemblees", page.t("governance.assemblies.title", body.name()))
                : new LinkView(
                        known.url(),
                        page.t("governance.assembly.kind." + known.said().kind()));
        return new AssemblyFormView(
                back,
                page.t(known == null ? "governance.assembly.add" : "governance.assembly.change"),
                action,
                known != null && known.secondCall(),
                form,
                AssemblyForm.options(Kind.class, "governance.assembly.kind.", page),
                AssemblyForm.options(Held.class, "governance.assembly.held.", page),
                AssemblyForm.options(TieRule.class, "governance.assembly.tie.short.", page),
                notice(body, page));
    }

    private String notice(Body body, Page page) {
        var today = Days.today(clock);
        var days = page.t("governance.assembly.notice", quorums.noticeDays(body.id(), today));
        return quorums.usualNotice(body.id(), today) ? days + " " + page.t("governance.assembly.notice.usual") : days;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Days.ZONE);
    }
}
