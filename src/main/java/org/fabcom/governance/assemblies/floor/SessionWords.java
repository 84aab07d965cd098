package org.fabcom.governance.assemblies.floor;

import module java.base;
import org.fabcom.governance.assemblies.RoomCounts.Hands;
import org.fabcom.governance.assemblies.Session.Led;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.web.Page;

/** Why an act of the session was not done, and what to do for it. */
final class SessionWords {

    private SessionWords() {}

    static String of(Led it, Page page) {
        return switch (it) {
            case Led.Done done -> "";
            case Led.NotNow no -> page.t("governance.session.notnow");
            case Led.TooEarly no -> page.t("governance.session.second.early");
            case Led.NoBureau no -> page.t("governance.session.nobureau");
            case Led.NoQuorum(var turnout, int counted) ->
                page.t("governance.session.noquorum", counted, turnout.need());
            case Led.ItemsLeft(var items) ->
                page.t(
                        "governance.session.left",
                        items.size(),
                        items.stream().map(item -> item.said().title()).collect(Collectors.joining(", ")));
        };
    }

    static String of(Voted it, Page page) {
        return switch (it) {
            case Voted.Done done -> "";
            case Voted.NotNow no -> page.t("governance.floor.notnow");
            case Voted.NoQuorum(var turnout, int counted) ->
                page.t("governance.floor.noquorum.why", counted, turnout.need());
            case Voted.NotCounted(int said) -> page.t("governance.floor.notcounted", said);
            case Voted.CountsDiffer no -> page.t("governance.floor.differ");
            case Voted.TooManyHands(var college, int hands, int most) ->
                page.t("governance.floor.hands", hands, most, college.isEmpty() ? 0 : 1, college);
            case Voted.NoTellers no -> page.t("governance.count.first");
            case Voted.NotAScrutineer no -> page.t("governance.floor.scrutineer");
            case Voted.Refused(var code, var args) -> page.t(code, args.toArray());
        };
    }

    /** « Fondatrices : 6 pour, 1 contre, 0 abstention ». */
    static String hands(String college, Hands it, Page page) {
        var words = page.t("governance.count.words", it.yes(), it.no(), it.abstain(), it.blank());
        return college.isEmpty() ? words : page.t("governance.count.college", college, words);
    }
}
