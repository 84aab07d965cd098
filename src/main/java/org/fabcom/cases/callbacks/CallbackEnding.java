package org.fabcom.cases.callbacks;

import org.fabcom.cases.Case;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseNews;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Nobody is called back about what is over: with an accompaniment the calls that it answered end. */
@Component
class CallbackEnding {

    private final Callbacks callbacks;
    private final Cases cases;
    private final People people;

    CallbackEnding(Callbacks callbacks, Cases cases, People people) {
        this.callbacks = callbacks;
        this.cases = cases;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(CaseNews.Closed it) {
        end(it.id());
    }

    @ApplicationModuleListener
    void on(CaseNews.Ended it) {
        end(it.id());
    }

    private void end(CaseId id) {
        cases.find(id).ifPresent(it -> {
            callbacks.end(id, by(it));
            var reached = it.request().contactPhone();
            callbacks.end(
                    reached,
                    Email.read(reached).map(Email::text).orElse(email(it)),
                    it.request().openedAt(),
                    by(it));
        });
    }

    /** Of whoever asked for themselves. */
    private String email(Case it) {
        return it.request().contactName().isEmpty()
                ? people.find(it.request().openedBy())
                        .map(one -> one.email().text())
                        .orElse("")
                : "";
    }

    private static PartyId by(Case it) {
        return it.mediator() == null ? it.request().openedBy() : it.mediator();
    }
}
