package org.fabcom.diagnosis.result;

import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.result.ResultView.WeekView;
import org.fabcom.diagnosis.result.Welcome.Hands;
import org.fabcom.web.Page;

/** The one thing to do this week, its first step, and who does it with you. */
final class Week {

    private static final String P = "point.week.";

    private Week() {}

    static WeekView of(Matter matter, Hands hands, String edit, Page page) {
        var key = P + matter.kind().key();
        var name = matter.items().isEmpty() ? "" : matter.first().name();
        var instead = matter.kind() == Matter.Kind.EASY
                ? matter.first().instead().getFirst().commons().name()
                : "";
        return new WeekView(
                page.t(key, name, instead),
                page.t(key + ".how", name, instead),
                who(hands, page),
                hands.days() == null ? page.t(P + "delay-unknown") : page.t(P + "delay", hands.days()),
                hands.door(),
                hands.booking(),
                matter.kind() == Matter.Kind.HOLDER_UNSAID || matter.kind() == Matter.Kind.CALM ? edit : alone(matter));
    }

    private static String who(Hands hands, Page page) {
        var names = hands.names();
        if (names.isEmpty()) return page.t(P + "somebody");
        return names.size() == 1
                ? page.t(P + "one", names.getFirst())
                : page.t(P + "two", names.getFirst(), names.get(1));
    }

    private static String alone(Matter matter) {
        if (matter.items().isEmpty()) return "";
        Item first = matter.first();
        return first.known() == null ? "" : first.known().sheet().url();
    }
}
