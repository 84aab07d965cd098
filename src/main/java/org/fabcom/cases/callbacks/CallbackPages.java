package org.fabcom.cases.callbacks;

import java.util.UUID;
import org.fabcom.cases.callbacks.CallbackListView.RowView;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who waits to be called back, for the team: called, it is done; or an accompaniment is opened from it. */
@Controller
class CallbackPages {

    static final String PATH = "/accompagnement/rappels";

    private final Callbacks callbacks;
    private final AskerCases asked;

    CallbackPages(Callbacks callbacks, AskerCases asked) {
        this.asked = asked;
        this.callbacks = callbacks;
    }

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView waiting(Page page) {
        var waiting = callbacks.waiting();
        var running = asked.of(waiting.stream().map(Callback::email).toList(), page);
        var rows = waiting.stream()
                .map(it -> row(it, running.get(it.email()), page))
                .toList();
        return page.show("cases/callbacks", new CallbackListView(rows, callbacks.count()));
    }

    @PostMapping(PATH + "/{id}")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView done(@PathVariable UUID id, Visitor me, Page page) {
        return callbacks.done(id, me.party())
                ? page.redirectWithUndo(PATH, PATH + "/" + id + "/remettre", "cases.callback.done")
                : page.redirectWithCare(PATH, "cases.callback.late");
    }

    @PostMapping(PATH + "/{id}/remettre")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView undo(@PathVariable UUID id, Page page) {
        callbacks.undo(id);
        return page.redirect(PATH);
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
                "/accompagnement/accueil?structure=nouvelle&rappel=" + it.id(),
                running);
    }
}
