package org.fabcom.acts;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.acts.ActOrigin.Instead;
import org.fabcom.acts.ActOrigins.Held;
import org.fabcom.acts.Choices.Offered;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.served.Enrolment;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Once;
import org.fabcom.web.programs.SentForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One act: noted, read, changed, noted once more, withdrawn. Only its mediator writes; coordinators read. */
@Controller
record ActPages(
        Acts acts,
        ActForms forms,
        Choices choices,
        CaseAccess cases,
        Cases allCases,
        CommuneFields communes,
        ActOrigins origins,
        Once once,
        TransactionTemplate transaction) {

    static final String HOME = Acts.PATH;
    private static final String DAY = "/accompagnement/journee";

    /** Already filled from what took place, or an act like it; else when it was, how long and where are asked. */
    @GetMapping(HOME + "/nouveau")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView fresh(
            @RequestParam(required = false) @Nullable UUID accompagnement,
            @RequestParam(required = false) @Nullable UUID copie,
            @RequestParam(defaultValue = "") String forme,
            Form asked,
            Visitor me,
            Page page) {
        var held = origins.asked(asked, me, forms.today());
        if (held.isPresent()) return from(held.get(), forme, me, page);
        var like = copie == null ? null : own(copie, me);
        var caseId = like != null ? like.content().caseFile() : accompagnement;
        var file = file(caseId, me);
        var form = like != null ? ActForms.of(like.content()).with("jour", null) : begun(file, asked);
        if (!forme.isEmpty()) form.with("forme", forme);
        for (var name : List.of("jour", "elements", "personnes"))
            if (!asked.all(name).isEmpty()) form.withAll(name, asked.all(name));
        var offered = choices.offered(me, file, null, like, form);
        return page.show("acts/form", view(form.with("id", Ids.next()), offered, null, me, page));
    }

    /** Already noted: there it is. */
    private ModelAndView from(Held it, String forme, Visitor me, Page page) {
        var known = it.begun().noted();
        if (known.isPresent()) return page.redirect(HOME + "/" + known.get());
        var form = it.begun().form().with(it.origin().name(), it.id());
        if (!forme.isEmpty()) form.with("forme", forme);
        return page.show("acts/form", view(form.with("id", Ids.next()), offered(it, me, form), null, me, page));
    }

    /** Nothing that would make a false figure if it were left as it is: where those it is for live is only offered. */
    private Form begun(@Nullable Case file, Form asked) {
        var form = Form.empty().with("forme", "individuel");
        choices.commune(file, asked.all("personnes"))
                .ifPresent(it -> form.with("commune", it.code()).with("commune-nom", it.name()));
        if (file != null)
            form.withAll("organisations", List.of(file.organisation().toString()));
        return form;
    }

    @PostMapping(HOME + "/nouveau")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView note(
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable UUID accompagnement,
            Form form,
            Visitor me,
            Page page) {
        var held = origins.asked(form, me, forms.today()).orElse(null);
        var other = form.value("autre-forme");
        if (!other.isEmpty()) form.with("forme", other);
        var instead = held == null ? Optional.<Instead>empty() : held.origin().instead(held.id(), form, me);
        if (instead.isPresent())
            return page.redirectWithUndo(
                    DAY, instead.get().undo(), instead.get().told());
        if (held != null && !form.value("venue").isEmpty() && form.all("themes").isEmpty())
            return page.redirectWithCare(DAY, "acts.themes.missing");
        var offered = held == null
                ? choices.offered(me, file(accompagnement, me), null, null, form)
                : offered(held, me, form);
        if (!other.isEmpty()) return page.show("acts/form", view(form, offered, null, me, page));
        if (!offered.others().isEmpty() && form.value("vu").isEmpty())
            return page.refuse(409, "acts/form", view(form, offered, null, me, page));
        return transaction.execute(all -> note(id, form, held, offered, me, page));
    }

    /** Whoever is registered with an act is so in one go with it: where the act is refused nobody is. */
    private ModelAndView note(UUID id, Form form, @Nullable Held held, Offered offered, Visitor me, Page page) {
        var said = forms.read(id, form, offered, me.party(), page);
        if (said.isEmpty()) return page.refuse("acts/form", view(form, offered, null, me, page));
        var content = said.get().content();
        if (held != null) return noted(id, held.origin().note(id, me.party(), content, held.id()), said.get(), page);
        if (!acts.note(id, me.party(), content)) throw Problem.conflict();
        var file = said.get().enrolled().isPresent() ? null : offered.file();
        var undo = HOME + "/" + id + "/retrait";
        return page.redirectWithUndo(
                file == null ? HOME + "/" + id : file.url(),
                undo,
                said.get().key(),
                said.get().words(page));
    }

    /** The same for a program, once for each of its keys. */
    @PostMapping("/api/v1/acts")
    @Access(instance = {MEDIATOR, COORDINATOR})
    @NeedsScope("acts:write")
    ResponseEntity<Once.Made> noteByProgram(HttpServletRequest request, Visitor me, Page page) {
        var id = once.id(request, me, "act");
        var form = ActFields.SENDABLE.read(request);
        if (form.value("duree").isEmpty()) form.with("duree", "autre");
        form.with(ActFields.SURE, ActFields.ALWAYS);
        var about = form.value("accompagnement");
        var file = about.isEmpty() ? null : cases.accompanied(Ids.read(about).orElseThrow(Problem::notFound), me);
        var offered = choices.offered(me, file, null, null, form);
        ParticipantsForm.offered(form, offered, page);
        var content = forms.read(form, offered, page);
        if (content.isEmpty() || form.wrong()) throw SentForm.refused(form);
        boolean before = acts.find(id).isPresent();
        if (!acts.note(id, me.party(), content.get())) throw Problem.conflict();
        boolean same = acts.find(id)
                .filter(it -> it.mediator().equals(me.party()) && it.content().equals(content.get()))
                .isPresent();
        return Once.answer(!before && same, same, "/api/v1/acts", id);
    }

    private static ModelAndView noted(UUID id, ActOrigin.Noted noted, ActForms.Said said, Page page) {
        return switch (noted) {
            case DONE -> page.redirect(HOME + "/" + id, said.key(), said.words(page));
            case NOT_YOURS -> throw Problem.conflict();
            case BEFORE -> throw Problem.of(409, "FC-4902");
        };
    }

    @GetMapping(HOME + "/{id}")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView show(UUID id, Visitor me, Page page) {
        var act = acts.find(id)
                .filter(it -> it.mediator().equals(me.party()) || me.is(COORDINATOR))
                .orElseThrow(Problem::notFound);
        var content = act.content();
        return page.show(
                "acts/show",
                new ActView(
                        act,
                        act.mediator().equals(me.party()),
                        choices.named(List.of(act.mediator())).getOrDefault(act.mediator(), ""),
                        content.where().structure() == null
                                ? content.where().commune()
                                : choices.named(List.of(content.where().structure()))
                                        .values()
                                        .iterator()
                                        .next(),
                        choices.named(content.organisations()),
                        choices.named(content.participants().known()),
                        choices.followed(content.participants().known()),
                        choices.tagged(content.tags()),
                        page));
    }

    @GetMapping(HOME + "/{id}/modifier")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView edit(UUID id, Visitor me, Page page) {
        var act = own(id, me);
        var form = ActForms.of(act.content()).with("version", act.version());
        return page.show("acts/form", view(form, offered(act, me, form), act, me, page));
    }

    @PostMapping(HOME + "/{id}/modifier")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView change(UUID id, @RequestParam int version, Form form, Visitor me, Page page) {
        var act = own(id, me);
        var offered = offered(act, me, form);
        return transaction.execute(all -> change(act, version, form, offered, me, page, all));
    }

    private ModelAndView change(
            Act act, int version, Form form, Offered offered, Visitor me, Page page, TransactionStatus all) {
        var id = act.id();
        ActForms.tapped(form, act.content());
        var content = forms.read(id, form, offered, me.party(), page);
        if (content.isEmpty()) return page.refuse("acts/form", view(form, offered, act, me, page));
        if (acts.change(id, version, content.get().content())) return page.redirect(HOME + "/" + id, "acts.changed");
        all.setRollbackOnly();
        form.reject("version", page.t("acts.changed.meanwhile"));
        return page.refuse(409, "acts/form", view(form.with("version", act.version()), offered, act, me, page));
    }

    @PostMapping(HOME + "/{id}/retrait")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView withdraw(UUID id, Visitor me, Page page) {
        acts.withdraw(own(id, me).id());
        return page.redirectWithUndo(HOME, HOME + "/" + id + "/retour", "acts.withdrawn");
    }

    @PostMapping(HOME + "/{id}/retour")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView bringBack(UUID id, Visitor me, Page page) {
        acts.bringBack(own(id, me).id());
        return page.redirect(HOME + "/" + id, "acts.back");
    }

    private Act own(UUID id, Visitor me) {
        return acts.find(id).filter(it -> it.mediator().equals(me.party())).orElseThrow(Problem::notFound);
    }

    private @Nullable Case file(@Nullable UUID id, Visitor me) {
        return id == null ? null : cases.accompanied(id, me);
    }

    /** An act keeps its accompaniment, even after that has gone to another mediator. */
    private Offered offered(Act act, Visitor me, Form form) {
        var id = act.content().caseFile();
        var file = id == null ? null : allCases.find(new CaseId(id)).orElse(null);
        return choices.offered(me, file, act.content().meeting(), act, form);
    }

    private Offered offered(Held it, Visitor me, Form form) {
        var begun = it.begun();
        return choices.offered(me, begun.file(), begun.meeting(), null, form)
                .with(
                        choices.named(begun.houses()),
                        choices.named(begun.helped()),
                        choices.named(begun.people()),
                        choices.named(begun.others()).values());
    }

    private ActFormView view(Form form, Offered offered, @Nullable Act act, Visitor me, Page page) {
        return new ActFormView(
                form,
                offered,
                act,
                origins.named(form),
                communes.one(form, "commune"),
                forms.enrolment(form, offered, page),
                communes.one(form, Enrolment.COMMUNE),
                acts.usualThemes(me.party()),
                forms.today(),
                page);
    }
}
