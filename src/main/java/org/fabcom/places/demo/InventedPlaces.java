package org.fabcom.places.demo;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.places.Communes;
import org.fabcom.places.directory.Keeping;
import org.fabcom.places.twins.Twins;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the places of the invented territory down; some are kept by its organisations, two are one. */
@Component
@Order(55)
record InventedPlaces(Keeping keeping, Twins twins, Organisations organisations, Communes communes, Clock clock)
        implements DemoData {

    private static final String KEEPER = "SCIC Les Trois-Rivières";
    private static final int MOST_ORGANISATIONS = 1000;

    @Override
    public void fill() {
        var today = LocalDate.ofInstant(clock.instant(), Days.ZONE);
        var known = new HashMap<String, Organisation>();
        organisations.search("", 0, MOST_ORGANISATIONS).forEach(it -> known.put(it.name(), it));
        for (var it : DemoFile.read("places.yml", InventedPlace.class)) {
            var owner = it.owner() == null ? null : known.get(it.owner());
            if (owner == null && it.owner() != null) throw new IllegalStateException(it.owner());
            var keeper = owner == null ? known.get(KEEPER) : owner;
            if (keeper == null) throw new IllegalStateException(KEEPER);
            keeping.add(it.facts(today, communes), owner == null ? null : owner.id(), keeper.createdBy());
        }
        twins.propose();
    }
}
