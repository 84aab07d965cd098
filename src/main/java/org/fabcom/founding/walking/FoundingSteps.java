package org.fabcom.founding.walking;

import java.util.List;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.PathGate;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of a founder: what comes now on their path. */
@Component
class FoundingSteps implements NextSteps {

    private static final int TURN = 60;
    private static final int OFFER = 150;
    private static final int MOST = 2;

    private final FoundingPaths paths;
    private final PathGate gate;
    private final PathScreen screen;

    FoundingSteps(FoundingPaths paths, PathGate gate, PathScreen screen) {
        this.paths = paths;
        this.gate = gate;
        this.screen = screen;
    }

    @Override
    public String room() {
        return "governance";
    }

    @Override
    public List<Step> of(Page page) {
        return paths.of(page.visitor().party()).stream()
                .limit(MOST)
                .flatMap(it -> step(it, page).stream())
                .toList();
    }

    private List<Step> step(FoundingPath path, Page page) {
        return screen
                .waiting(gate.founder(path, page.visitor()), page)
                .map(it -> new Step(
                        it.turn() ? TURN : OFFER,
                        it.now().title(),
                        path.name() + " · " + it.now().text(),
                        it.now().url(),
                        it.now().act(),
                        "map-pin",
                        ""))
                .stream()
                .toList();
    }
}
