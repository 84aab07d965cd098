package org.fabcom.places;

import java.util.List;
import org.fabcom.people.communes.CommuneSource;
import org.springframework.stereotype.Component;

/** Tells reception which commune somebody means. */
@Component
class CommunesMeant implements CommuneSource {

    private static final int MOST = 10;

    private final Communes communes;

    CommunesMeant(Communes communes) {
        this.communes = communes;
    }

    @Override
    public List<Meant> meantBy(String typed) {
        var found = communes.search(typed, MOST);
        var sure = CommuneFields.sure(typed, found);
        return (sure.isEmpty() ? found : sure)
                .stream()
                        .map(it -> new Meant(new org.fabcom.people.communes.Commune(it.insee(), it.name()), it.label()))
                        .toList();
    }
}
