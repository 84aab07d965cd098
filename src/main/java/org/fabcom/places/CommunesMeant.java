package org.fabcom.places;

import module java.base;
import org.fabcom.people.communes.CommuneSource;
import org.springframework.stereotype.Component;

/** Tells reception which commune somebody means. */
@Component
record CommunesMeant(Communes communes, CommuneFields fields) implements CommuneSource {

    private static final int MOST = 10;

    @Override
    public List<Meant> meantBy(String typed) {
        var found = communes.search(typed, MOST);
        var sure = fields.sure(typed, found);
        if (!sure.isEmpty()) return List.of(meant(sure.getFirst(), Likelihood.SURE));
        var likely = fields.likely(found);
        return found.stream()
                .map(it -> meant(it, likely.contains(it) ? Likelihood.LIKELY : Likelihood.POSSIBLE))
                .toList();
    }

    @Override
    public List<String> territory() {
        return communes.ours();
    }

    private static Meant meant(Commune it, Likelihood likelihood) {
        return new Meant(new org.fabcom.people.communes.Commune(it.insee(), it.name()), it.label(), likelihood);
    }
}
