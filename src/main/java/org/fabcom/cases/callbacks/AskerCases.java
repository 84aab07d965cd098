package org.fabcom.cases.callbacks;

import java.util.Optional;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.Cases;
import org.fabcom.people.Email;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The accompaniment that goes on already for whoever wrote this address, so that nobody writes the same request down again. */
@Component
public class AskerCases {

    private final People people;
    private final Organisations organisations;
    private final Cases cases;

    AskerCases(People people, Organisations organisations, Cases cases) {
        this.people = people;
        this.organisations = organisations;
        this.cases = cases;
    }

    /** For whoever may read it. */
    public Optional<LinkView> of(String email, Page page) {
        return Email.read(email).flatMap(people::byEmail).stream()
                .flatMap(it -> organisations.of(it.id()).stream())
                .flatMap(it -> cases.of(it.organisation()).stream())
                .filter(it -> !it.state().ended() && CaseAccess.staff(page.visitor(), it))
                .findFirst()
                .map(it -> link(it, page));
    }

    private LinkView link(Case it, Page page) {
        return new LinkView(
                it.url(),
                page.t("cases.asker.case", people.name(it.organisation()).orElse("")));
    }
}
