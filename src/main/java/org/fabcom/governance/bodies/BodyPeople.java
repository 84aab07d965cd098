package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.RoleSeats;
import org.fabcom.circles.names.Namesakes;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** People of a body: of its organisation, of its register, of its circle; many are named by typing. Thread-safe. */
@Component
public class BodyPeople {

    private static final int MOST = 5_000;
    private static final int TICKED = 40;

    private final Seats seats;
    private final RoleSeats roleSeats;
    private final Memberships memberships;
    private final Namesakes namesakes;

    BodyPeople(Seats seats, RoleSeats roleSeats, Memberships memberships, Namesakes namesakes) {
        this.seats = seats;
        this.roleSeats = roleSeats;
        this.memberships = memberships;
        this.namesakes = namesakes;
    }

    /** With an account, by name: of a circle those who belong to it, also where it is one of an organisation. */
    public Map<PartyId, String> of(Body body) {
        var circle = body.circle();
        if (circle == null) return around(body);
        var names = new LinkedHashMap<PartyId, String>();
        memberships.in(circle).forEach(it -> names.put(it.person(), it.name()));
        return names;
    }

    /** The same, and around a circle of an organisation all of that house: it may choose any of them. */
    public Map<PartyId, String> around(Body body) {
        var house = body.organisation();
        if (house == null) return of(body);
        var names = new LinkedHashMap<PartyId, String>();
        seats.in(house).forEach(it -> names.put(it.person(), it.name()));
        roleSeats.heirs(house, MOST).forEach(names::putIfAbsent);
        return namesakes.apart(house, names);
    }

    /** Those who were there once: what they held is entered as over. */
    public Map<PartyId, String> former(Body body) {
        var house = body.organisation();
        if (house == null) return Map.of();
        var names = new LinkedHashMap<>(roleSeats.former(house));
        names.keySet().removeAll(around(body).keySet());
        return namesakes.apart(house, names);
    }

    /** The same of {@link #of}, without reading them all. */
    public boolean many(Body body) {
        var house = body.organisation();
        if (house == null || body.circle() != null) return many(of(body));
        return seats.count(house) > TICKED
                || Stream.concat(
                                        seats.in(house).stream().map(SeatHolder::person),
                                        roleSeats.heirs(house, TICKED + 1).keySet().stream())
                                .distinct()
                                .count()
                        > TICKED;
    }

    /** Too many for a list of which one is chosen. */
    public static boolean many(Map<PartyId, String> all) {
        return all.size() > TICKED;
    }

    /** None where there are too many to be ticked. */
    public static List<OptionView> options(Map<PartyId, String> all) {
        if (many(all)) return List.of();
        return all.entrySet().stream()
                .sorted(Comparator.comparing(it -> Fold.words(it.getValue())))
                .map(it -> OptionView.of(it.getKey().toString(), it.getValue()))
                .toList();
    }

    /** Those whose whole name a decision says are ticked beforehand, or typed where there are too many. */
    public static Form named(Map<PartyId, String> all, String text, Form form) {
        var said = " " + Fold.words(text) + " ";
        var named = all.entrySet().stream()
                .filter(it -> said.contains(" " + Fold.words(it.getValue()) + " "))
                .toList();
        return many(all)
                ? form.with(
                        "noms",
                        named.stream().map(Map.Entry::getValue).distinct().collect(Collectors.joining("\n")))
                : form.withAll(
                        "personne",
                        named.stream().map(it -> it.getKey().toString()).toList());
    }

    /** Those that were ticked, and those whose names were typed, one a line. The form says who is not found or not alone. */
    public static List<PartyId> chosen(Map<PartyId, String> all, Form form, Page page) {
        var chosen = new ArrayList<PartyId>();
        for (var id : Stream.concat(form.all("personne").stream(), form.all("ancien").stream())
                .toList())
            all.keySet().stream().filter(it -> it.toString().equals(id)).forEach(chosen::add);
        for (var name : form.value("noms").lines().map(String::strip).toList()) {
            if (name.isEmpty()) continue;
            var found = Namesakes.find(all, name);
            if (found.size() == 1) chosen.addAll(found.keySet());
            else
                form.reject(
                        "noms",
                        found.isEmpty()
                                ? page.t("governance.mandate.unknown", name)
                                : page.t("governance.mandate.several", name, String.join(", ", found.values())));
        }
        if (chosen.isEmpty() && !form.wrong())
            form.reject(many(all) ? "noms" : "personne", page.t("governance.mandate.people.missing"));
        return chosen.stream().distinct().toList();
    }
}
