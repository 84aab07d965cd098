package org.fabcom.circles.names;

import module java.base;
import org.fabcom.circles.RoleSeats;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/** Names that several bear: « Zoé Martin (n° 12) ». Thread-safe. */
@Component
public class Namesakes {

    private final RoleSeats seats;

    Namesakes(RoleSeats seats) {
        this.seats = seats;
    }

    /** Two of one name are told apart by what the register says of them. */
    public Map<PartyId, String> apart(PartyId house, Map<PartyId, String> names) {
        var same = names.entrySet().stream()
                .collect(Collectors.groupingBy(
                        it -> Fold.words(it.getValue()), Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .values()
                .stream()
                .filter(it -> it.size() > 1)
                .flatMap(List::stream)
                .toList();
        if (same.isEmpty()) return names;
        var apart = new LinkedHashMap<>(names);
        seats.marks(house, same)
                .forEach((person, mark) -> apart.computeIfPresent(person, (it, name) -> name + " (" + mark + ")"));
        return apart;
    }

    /** Those of this whole name, the mark typed or not; one where the mark was. */
    public static Map<PartyId, String> find(Map<PartyId, String> all, String typed) {
        var wanted = Fold.words(typed);
        var found = new LinkedHashMap<PartyId, String>();
        if (wanted.isEmpty()) return found;
        all.forEach((person, label) -> {
            if (Fold.words(label).equals(wanted)) found.put(person, label);
        });
        if (!found.isEmpty()) return found;
        all.forEach((person, label) -> {
            if (label.endsWith(")") && Fold.words(bare(label)).equals(wanted)) found.put(person, label);
        });
        return found;
    }

    private static String bare(String label) {
        int at = label.lastIndexOf(" (");
        return at < 0 ? label : label.substring(0, at);
    }
}
