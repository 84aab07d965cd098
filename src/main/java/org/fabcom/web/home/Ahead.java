package org.fabcom.web.home;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.web.NextSteps;
import org.fabcom.web.NextSteps.Step;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.access.Switches;
import org.springframework.stereotype.Component;

/** Gathers what the open rooms say that a person has to do; what they only offer stands there when nothing else does. */
@Component
record Ahead(List<NextSteps> rooms, Optional<Rooms> open, Clock clock) {

    private static final int MORE = 3;
    private static final int OFFER = 100;

    /** Empty where nobody knows of anything. */
    Optional<NextView> of(Page page) {
        var seen = new HashSet<String>();
        var all = rooms.stream()
                .filter(it -> open.isEmpty() || open.get().open(Switches.read().of(it.getClass())))
                .flatMap(it -> it.of(page).stream())
                .sorted(Comparator.comparingInt(Step::urgency))
                .filter(it -> seen.add(it.url()))
                .toList();
        var turns = all.stream().filter(it -> it.urgency() < OFFER).toList();
        var steps = (turns.isEmpty() ? all : turns).stream().limit(1 + MORE).toList();
        if (steps.isEmpty()) return Optional.empty();
        var hello = page.t("web.home.hello", page.visitor().name(), page.date(Days.today(clock)));
        return Optional.of(new NextView(hello, steps.getFirst(), steps.subList(1, steps.size())));
    }
}
