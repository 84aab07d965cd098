package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.asking.ToolPages;
import org.fabcom.diagnosis.result.ResultView.WeekView;
import org.fabcom.diagnosis.result.Welcome.Hands;
import org.fabcom.web.Page;

/** The one thing to do this week, its first step, and who does it with you. */
final class Week {

    private static final String P = "point.week.";

    private Week() {}

    static WeekView of(Matter matter, Hands hands, Answers answers, Page page) {
        return new WeekView(
                act(matter, page),
                how(matter, page),
                who(hands, page),
                page.print() ? List.of() : hands.faces(),
                hands.days() == null ? page.t(P + "delay-unknown") : page.t(P + "delay", hands.days()),
                hands.door(),
                hands.booking(),
                matter.kind() == Matter.Kind.HOLDER_UNSAID || matter.kind() == Matter.Kind.CALM
                        ? answers.at(ToolPages.PATH)
                        : alone(matter, answers),
                matter.kind() == Matter.Kind.HOLDER_GONE);
    }

    static String act(Matter matter, Page page) {
        return page.t(P + matter.kind().key(), name(matter), instead(matter));
    }

    static String how(Matter matter, Page page) {
        var key = P + matter.kind().key() + ".how";
        if (matter.kind() == Matter.Kind.HOLDER_GONE) return asked(matter.first(), page);
        if (matter.kind() == Matter.Kind.HELD_BY_ONE && matter.first().holding() == Item.Holding.PHONE) key += ".phone";
        return page.t(key, name(matter), instead(matter));
    }

    /** What one asks of whoever left: an address is handed over, a page gets administrators, a number stays with its owner. */
    static String asked(Item it, Page page) {
        var kind =
                it.holding() == Item.Holding.ADDRESS ? "" : "." + it.holding().code();
        return page.t(P + "holder-gone.how" + kind, it.name());
    }

    /** And where that person does not answer. */
    static String unanswered(Item it, Page page) {
        return page.t(P + "holder-gone.silent." + it.holding().code(), it.name());
    }

    private static String name(Matter matter) {
        return matter.items().isEmpty() ? "" : matter.first().name();
    }

    private static String instead(Matter matter) {
        return matter.kind() == Matter.Kind.EASY
                ? matter.first().instead().getFirst().commons().name()
                : "";
    }

    private static String who(Hands hands, Page page) {
        var names = hands.names();
        if (names.isEmpty()) return page.t(P + "somebody");
        return names.size() == 1
                ? page.t(P + "one", names.getFirst())
                : page.t(P + "two", names.getFirst(), names.get(1));
    }

    private static String alone(Matter matter, Answers answers) {
        if (matter.items().isEmpty() || matter.first().known() == null) return "";
        return Answers.with(
                answers.at(ShownSheet.PATH + "/seul"),
                Proofs.OF + "=" + matter.first().place());
    }
}
