package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « donner », « débarras », « enlèvement » in the search of the whole site lead to where one asks for it. */
@Component
@Order(65)
record GiveSearch(Zones zones, People parties) implements SearchSource {

    private static final Set<String> WORDS = Set.of(
            "donner",
            "don",
            "dons",
            "debarras",
            "debarrasser",
            "enlever",
            "enlevement",
            "enlevements",
            "encombrants",
            "ressourcerie",
            "recyclerie");

    @Override
    public String label() {
        return "pickups.give";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        if (Stream.of(Fold.words(query).split(" ")).noneMatch(WORDS::contains))
            return new Hits(List.of(), 0, PickupLinks.HOME);
        var all = zones.all();
        var first = all.stream()
                .limit(most)
                .map(it -> new Hit(
                        PickupLinks.HOME + "/" + it.id(),
                        page.t("pickups.ask.title", it.commune()),
                        parties.name(it.owner()).orElse("")))
                .toList();
        return new Hits(first, all.size(), PickupLinks.HOME);
    }
}
