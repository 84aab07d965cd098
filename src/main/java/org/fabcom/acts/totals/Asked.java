package org.fabcom.acts.totals;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.acts.Selection;
import org.fabcom.acts.Selection.Narrowing;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.jspecify.annotations.Nullable;

/** Which acts an address asks for, within what this visitor may see: their own, or the team's for coordinators. */
public final class Asked {

    /** Filters of the totals by their name in the address, with the group of figures that says what may be chosen. */
    static final Map<String, String> FACETS = facets();

    static final List<String> FILTERS_AND_DAYS =
            List.of("theme", "forme", "lieu", "territoire", "pour", "ou", "du", "au", "imprimer");

    private Asked() {}

    private static Map<String, String> facets() {
        var facets = new LinkedHashMap<String, String>();
        facets.put("theme", "themes");
        facets.put("lieu", "places");
        facets.put("territoire", "communes");
        facets.put("pour", "organisations");
        return facets;
    }

    /** Coordinators see the team’s acts when they ask for them. */
    static boolean team(Address address, Visitor me) {
        return me.is(COORDINATOR) && (address.has("qui", "equipe") || !me.is(MEDIATOR));
    }

    /** Whoever only coordinates has no acts of their own to choose. */
    static boolean chooses(Visitor me) {
        return me.is(COORDINATOR) && me.is(MEDIATOR);
    }

    /** Of all times, unless the address names days. */
    public static Selection any(Address address, Visitor me) {
        return selection(address, me, Period.asked(address, Selection.BEGINNING, Selection.END));
    }

    static Selection selection(Address address, Visitor me, Period period) {
        var mediator = team(address, me) ? party(address, "par") : me.party();
        return new Selection(
                mediator,
                address.value("q"),
                period.from(),
                period.to(),
                address.all("theme").stream().filter(it -> !it.isEmpty()).toList(),
                address.all("forme").stream().filter(it -> !it.isEmpty()).toList(),
                new Narrowing(
                        address.all("lieu").stream().filter(it -> !it.isEmpty()).toList(),
                        address.all("territoire").stream()
                                .filter(it -> !it.isEmpty())
                                .toList(),
                        Filters.ids(address, "pour").stream().map(PartyId::new).toList(),
                        party(address, "ou")));
    }

    private static @Nullable PartyId party(Address address, String name) {
        var id = Filters.id(address, name);
        return id == null ? null : new PartyId(id);
    }
}
