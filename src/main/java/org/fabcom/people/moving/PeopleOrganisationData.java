package org.fabcom.people.moving;

import module java.base;
import org.springframework.stereotype.Component;

/** What reception keeps of an organisation: itself, who sits in it, and what it brought of its past. */
@Component
class PeopleOrganisationData implements OrganisationData {

    @Override
    public List<Rows> rows() {
        return List.of(
                Rows.of("people.organisation", "id"),
                Rows.of("people.seat", "organisation"),
                Rows.of("people.arrival", "organisation"),
                Rows.of("people.past_row", "organisation")
                        .where("organisation in (select organisation from people.arrival"
                                + " where organisation = any (:own) and withdrawn_at is null)"));
    }
}
