package org.fabcom.accompaniers;

import module java.base;
import org.fabcom.cases.mediators.MediatorHints;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.Communes;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much room mediators say they have, and how far from the organisation they are. */
@Component
record MediatorRoom(Accompaniers accompaniers, Communes communes, Accompaniment accompaniment)
        implements MediatorHints {

    @Override
    public List<String> of(PartyId mediator, Organisation organisation, Page page) {
        return accompaniers.of(mediator).map(Accompanier::said).stream()
                .flatMap(it -> Stream.concat(
                        distance(it.area().base(), organisation, page).stream(), Stream.of(room(it, page))))
                .toList();
    }

    private Optional<String> distance(@Nullable Commune base, Organisation organisation, Page page) {
        var there = organisation.commune().code();
        if (base == null || base.code() == null || there == null) return Optional.empty();
        return communes.distance(base.code(), there).map(it -> base.name() + ", " + it.words(page));
    }

    private String room(Description it, Page page) {
        var today = accompaniment.today();
        var now = it.availability().on(it.until(), today);
        return Words.availability(now, it.until(), page);
    }
}
