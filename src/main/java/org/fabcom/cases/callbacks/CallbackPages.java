package org.fabcom.cases.callbacks;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.callbacks.CallbackListView.RowView;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who waits to be called back, for the team: called, it is done; or an accompaniment is opened from it. */
@Controller
record CallbackPages(Callbacks callbacks, AskerCases asked) {

    static final String PATH = "/accompagnement/rappels";

    /** The case on which it was said. */
    private static final String FROM = "suite";

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView waiting(Visitor me, Page page) {
        var waiting = callbacks.waiting();
        var running = asked.of(waiting.stream().map(Callback::email).toList(), page);
        var rows = waiting.stream()
                .map(it -> row(it, opened(it, me, running.get(it.email()), page), page))
                .toList();
        return page.show("cases/callbacks", new CallbackListView(rows, callbacks.count()));
    }

    @PostMapping(PATH + "/{id}")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView done(UUID id, Form form, Visitor me, Page page) {
        var from = form.value(FROM).startsWith(Case.PATH + "/") ? form.value(FROM) : PATH;
        return callbacks.done(id, me.party())
                ? page.redirectWithUndo(from, PATH + "/" + id + "/remettre", "cases.callback.done")
                : page.redirectWithCare(PATH, "cases.callback.late");
    }

    @PostMapping(PATH + "/{id}/remettre")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView undo(UUID id, Page page) {
        callbacks.undo(id);
        return page.redirect(PATH);
    }

    /** What was opened from it, led to where this person reads it; else what goes on for them already. */
    private static @Nullable LinkView opened(Callback it, Visitor me, @Nullable LinkView running, Page page) {
        var file = it.caseFile();
        if (file == null) return running;
        var url = CaseAccess.coordinates(me) ? new CaseId(file).url() : "";
        return new LinkView(url, page.t("cases.callback.opened"));
    }

    private static RowView row(Callback it, @Nullable LinkView running, Page page) {
        return new RowView(
                it.name(),
                it.answers().isEmpty() ? "" : Answers.ofQuery(it.answers()).name(),
                it.phone(),
                it.email(),
                it.commune(),
                it.need(),
                page.dateTime(it.askedAt()),
                it.answers().isEmpty() ? "" : "/faire-le-point/resultat?" + it.answers(),
                PATH + "/" + it.id(),
                it.caseFile() == null ? "/accompagnement/accueil?structure=nouvelle&rappel=" + it.id() : "",
                running);
    }
}
