package org.fabcom.governance.voting;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.web.Page;

/** Who sees what, and what whoever runs the server could see all the same (G38). */
final class SeenWords {

    private SeenWords() {}

    static List<String> of(Ballot ballot, Page page) {
        var key = "governance.seen." + ballot.rules().secrecy() + ".";
        return Stream.of("others", "operator", "limit")
                .map(it -> key + it)
                .filter(page::has)
                .map(it -> page.t(it))
                .toList();
    }
}
