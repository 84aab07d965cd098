package org.fabcom.membership.joining;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.membership.Registers;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « adhérer », « adhésion », « devenir membre » in the search of the whole site lead to whom one may join. */
@Component
@Order(66)
record JoinSearch(Registers registers, People parties) implements SearchSource {

    private static final Set<String> WORDS =
            Set.of("adherer", "adhesion", "adhesions", "adherent", "membre", "rejoindre", "societaire");

    @Override
    public String label() {
        return "membership.join";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        if (Stream.of(Fold.words(query).split(" ")).noneMatch(WORDS::contains))
            return new Hits(List.of(), 0, JoinLinks.HOME);
        var all = registers.joinable();
        var names = parties.names(all);
        var first = all.stream()
                .limit(most)
                .map(it -> new Hit(
                        JoinLinks.HOME + "/" + it, page.t("membership.join.title", names.getOrDefault(it, "")), ""))
                .toList();
        return new Hits(first, all.size(), JoinLinks.HOME);
    }
}
