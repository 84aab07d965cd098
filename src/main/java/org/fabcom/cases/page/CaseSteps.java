package org.fabcom.cases.page;

import java.util.List;
import java.util.Optional;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.people.People;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of a member: the next step of the accompaniments of their organisations, when it is theirs. */
@Component
class CaseSteps implements NextSteps {

    private static final int URGENCY = 22;
    private static final int MOST = 4;

    /** The plan leads then, and says its step itself. */
    private static final int UNDER_WAY = 70;

    private final Cases cases;
    private final CaseScreen screen;
    private final People people;

    CaseSteps(Cases cases, CaseScreen screen, People people) {
        this.cases = cases;
        this.screen = screen;
        this.people = people;
    }

    @Override
    public String room() {
        return "accompaniment";
    }

    @Override
    public List<Step> of(Page page) {
        return page.visitor().seats().keySet().stream()
                .flatMap(it -> cases.of(it).stream())
                .filter(it -> !it.state().ended())
                .limit(MOST)
                .flatMap(it -> step(it, page).stream())
                .toList();
    }

    private Optional<Step> step(Case it, Page page) {
        var now = screen.now(it, page);
        return now.acts().stream()
                .filter(act -> act.kind().equals("go"))
                .findFirst()
                .map(act -> new Step(
                        it.state() == CaseState.UNDER_WAY ? UNDER_WAY : URGENCY,
                        it.state() == CaseState.UNDER_WAY ? act.label() : now.title(),
                        now.text(),
                        act.post() || act.url().startsWith("#") ? it.url() : act.url(),
                        act.post() || it.state() == CaseState.UNDER_WAY ? page.t("cases.home.read") : act.label(),
                        "route",
                        note(it, page)));
    }

    private String note(Case it, Page page) {
        var name = people.name(it.organisation()).orElse("");
        var mediator = it.mediator();
        return mediator == null
                ? name
                : page.t("cases.home.with", name, people.name(mediator).orElse(""));
    }
}
