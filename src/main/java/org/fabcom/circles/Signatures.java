package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Who did it and for whom, as every page words it: "Café associatif, par Léa Morel"; one name when they are the same (E58). */
@Component
public class Signatures {

    private final People people;

    Signatures(People people) {
        this.people = people;
    }

    public String of(PartyId party, PartyId by, Page page) {
        return of(party, by, people.names(List.of(party, by)), page);
    }

    /** The same for many at once, with names asked once. */
    public static String of(PartyId party, PartyId by, Map<PartyId, String> names, Page page) {
        var name = names.getOrDefault(party, "");
        return party.equals(by) ? name : page.t("circles.signature", name, names.getOrDefault(by, ""));
    }
}
