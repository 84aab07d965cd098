package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.ScreenVote;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Who sees what, and what whoever runs the server could see all the same (G38). */
final class SeenWords {

    private SeenWords() {}

    /** @param hands null: none go up */
    static List<String> of(Ballot ballot, ScreenVote.@Nullable Hands hands, Page page) {
        if (hands != null)
            return Stream.of("others", "operator", hands.only() ? "" : "screens")
                    .filter(it -> !it.isEmpty())
                    .map(it -> page.t("governance.seen.HANDS." + it))
                    .toList();
        var key = "governance.seen." + ballot.rules().secrecy() + ".";
        return Stream.of("others", "operator", "limit")
                .map(it -> key + it)
                .filter(page::has)
                .map(it -> page.t(it))
                .toList();
    }

    /** « à main levée, comptée par Rosa et Karim ». */
    static String hands(ScreenVote.Hands it, Page page) {
        var by = it.tellers().isEmpty()
                ? page.t("governance.hands")
                : page.t("governance.hands.by", String.join(", ", it.tellers()));
        return it.only() ? by : page.t("governance.hands.both", by);
    }
}
