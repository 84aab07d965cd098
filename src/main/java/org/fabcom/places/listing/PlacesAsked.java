package org.fabcom.places.listing;

import module java.base;
import org.fabcom.places.Commune;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.places.CommuneFields;
import org.fabcom.places.Communes;
import org.fabcom.places.standard.Codes;
import org.fabcom.web.Form;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the address asks of the places. What can't be read is refused by {@link Filters}. */
@Component
record PlacesAsked(CommuneFields fields, Communes communes) {

    static final String NEAR = "pres";
    static final String RADIUS = "rayon";
    static final String OWNER = "structure";
    static final List<String> RADII = List.of("5", "10", "20", "50");
    private static final int KM = 1000;

    /** {@code from}: the commune near which one looks. */
    record Asked(
            PlacesQuery wanted,
            CommuneFieldView near,
            @Nullable Commune from,
            String radius) {}

    /** What a program says of where, as a form says it. */
    static Form near(Address address) {
        return Form.empty().with(NEAR, address.value(NEAR)).with(NEAR + "-nom", address.value(NEAR + "-nom"));
    }

    Asked of(Address address, Form form) {
        var near = fields.one(form, NEAR);
        var from = near.chosen().stream().findFirst().orElse(null);
        var asked = Filters.one(address, RADIUS, RADII);
        var radius = asked.isEmpty() ? "20" : asked;
        long bits = 0;
        for (var it : Bits.FILTERS.entrySet())
            bits |= Bits.of(it.getValue(), Filters.some(address, it.getKey(), Codes.names(it.getValue())));
        var codes = from == null ? null : communes.around(from.insee(), Integer.parseInt(radius) * KM);
        var wanted = new PlacesQuery(address.value("q"), bits, codes, Filters.id(address, OWNER));
        return new Asked(wanted, near, from, radius);
    }
}
