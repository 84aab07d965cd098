package org.fabcom.instance;

import module java.base;
import org.fabcom.places.Commune;
import org.fabcom.places.Communes;
import org.springframework.stereotype.Component;

/** The territory in words: its name, or those of its communes. */
@Component
public class Territory {

    private static final int NAMED = 5;

    private final Communes communes;

    Territory(Communes communes) {
        this.communes = communes;
    }

    public String words(Deeds deeds) {
        var named = deeds.of(Question.TERRITORY);
        if (!named.isEmpty()) return named;
        var codes = deeds.communes();
        var names = codes.stream()
                .limit(NAMED)
                .flatMap(it -> communes.find(it).stream())
                .map(Commune::name)
                .collect(Collectors.joining(", "));
        return codes.size() > NAMED ? names + "…" : names;
    }
}
