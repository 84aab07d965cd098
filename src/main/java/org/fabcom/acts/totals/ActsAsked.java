package org.fabcom.acts.totals;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fabcom.acts.Act;
import org.fabcom.acts.Coded;
import org.fabcom.acts.Selection;
import org.fabcom.acts.Selection.Narrowing;
import org.fabcom.acts.Theme;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.jspecify.annotations.Nullable;

/** Which acts an address asks for, within what this visitor may see: their own, or the team's for coordinators. */
public final class ActsAsked {

    /** Filters of the totals by their name in the address, with the group of figures that says what may be chosen. */
    static final Map<String, String> FACETS = facets();

    static final List<String> FILTERS_AND_DAYS =
            List.of("theme", "forme", "lieu", "territoire", "pour", "ou", "etiquette", "du", "au", "imprimer");

    private static final List<String> FORMS = List.of("individuel", "collectif");
    /** A commune or département by its code, 0 for nowhere known. */
    private static final Pattern AREA = Pattern.compile("0|[0-9][0-9AB][0-9]{0,3}");

    private ActsAsked() {}

    private static Map<String, String> facets() {
        var facets = new LinkedHashMap<String, String>();
        facets.put("theme", "themes");
        facets.put("lieu", "places");
        facets.put("territoire", "communes");
        facets.put("pour", "organisations");
        facets.put("etiquette", "tags");
        return facets;
    }

    /** Coordinators see the team’s acts when they ask for them. */
    static boolean team(Address address, Visitor me) {
        boolean asked = !Filters.one(address, "qui", List.of("equipe")).isEmpty();
        return me.is(COORDINATOR) && (asked || !me.is(MEDIATOR));
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
        var by = party(address, "par");
        var mediator = team(address, me) ? by : me.party();
        return new Selection(
                mediator,
                address.value("q"),
                period.from(),
                period.to(),
                Filters.some(address, "theme", Coded.codes(List.of(Theme.values()))),
                Filters.some(address, "forme", FORMS),
                new Narrowing(
                        Filters.some(address, "lieu", Coded.codes(List.of(Act.Place.values()))),
                        Filters.codes(address, "territoire", AREA),
                        Filters.ids(address, "pour").stream().map(PartyId::new).toList(),
                        party(address, "ou"),
                        Filters.ids(address, "etiquette")));
    }

    private static @Nullable PartyId party(Address address, String name) {
        var id = Filters.id(address, name);
        return id == null ? null : new PartyId(id);
    }
}
