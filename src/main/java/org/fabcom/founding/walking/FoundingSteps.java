package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.path.PathGate;
import org.fabcom.founding.path.Standing;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of a founder: what comes now on their path. */
@Component
record FoundingSteps(PathGate gate, PathScreen screen) implements NextSteps {

    private static final int TURN = 60;
    private static final int OFFER = 150;
    private static final int MOST = 2;

    @Override
    public List<Step> of(Page page) {
        return gate.walked(page.visitor(), MOST).stream()
                .flatMap(it -> step(it, page).stream())
                .toList();
    }

    private Optional<Step> step(Standing at, Page page) {
        return screen.waiting(at, page)
                .map(it -> new Step(
                        it.turn() ? TURN : OFFER,
                        it.now().title(),
                        at.path().name() + " · " + it.now().text(),
                        it.now().url(),
                        it.now().act(),
                        "map-pin",
                        ""));
    }
}
