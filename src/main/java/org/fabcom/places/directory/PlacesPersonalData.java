package org.fabcom.places.directory;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the map keeps of people: who keeps a place, who changed what, and ways to reach a place that may be a person’s own. */
@Component
class PlacesPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("directory.personal");

    /** A place belongs to nobody: it stays, and so does its history. */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("places.place", "owner", "keeps", "place", "everybody"),
                WORDS.field("places.place", "phone", "reach", "place", "everybody"),
                WORDS.field("places.place", "emails", "reach", "place", "everybody"),
                WORDS.kept("places.change", "by_party", "history", "history", "team"),
                WORDS.field("places.change", "fields", "reach", "history", "team"),
                WORDS.kept("places.twin", "decided_by", "history", "history", "team"),
                WORDS.kept("places.merge", "merged_by", "history", "history", "team"),
                WORDS.kept("places.merge", "undone_by", "history", "history", "team"));
    }

    @Bean
    OrganisationData placesOfOrganisations() {
        return () -> List.of(Rows.of("places.place", "owner"));
    }
}
