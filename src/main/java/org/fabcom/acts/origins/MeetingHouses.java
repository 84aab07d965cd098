package org.fabcom.acts.origins;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.agenda.Venue;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.web.Form;
import org.springframework.stereotype.Component;

/** In whose house people met: an address is typed, so a name or a street that only one of them has must stand in it. */
@Component
record MeetingHouses(Organisations organisations, Sql db) {

    /** Shorter words are in too many addresses. */
    private static final int LEAST = 5;

    private static final int MOST = 20;

    /** Those concerned first; then whose place has this street; then the only one of the commune that bears the name before the comma. */
    Optional<PartyId> of(Venue venue, Collection<PartyId> concerned) {
        if (!venue.inPerson() || venue.address().isBlank()) return Optional.empty();
        return concerned.stream()
                .map(organisations::find)
                .flatMap(Optional::stream)
                .filter(it -> stands(it.name(), venue.address()))
                .map(Organisation::id)
                .findFirst()
                .or(() -> ofStreet(venue))
                .or(() -> named(venue));
    }

    private Optional<PartyId> ofStreet(Venue venue) {
        if (venue.communeCode() == null) return Optional.empty();
        var owners = db.sql("""
                select owner, address from places.address_card
                where owner is not null and address is not null and commune_code = :commune
                """)
                .param("commune", venue.communeCode())
                .list((row, n) -> stands(row.getString("address"), venue.address())
                        ? List.of(new PartyId(row.getObject("owner", UUID.class)))
                        : List.<PartyId>of());
        return only(owners.stream().flatMap(List::stream).distinct().toList());
    }

    private Optional<PartyId> named(Venue venue) {
        var name = venue.address().split(",|\\R")[0].strip();
        if (Fold.words(name).length() < LEAST) return Optional.empty();
        return only(organisations.search(name, 0, MOST).stream()
                .filter(it -> stands(name, it.name()) && sameCommune(it, venue))
                .map(Organisation::id)
                .toList());
    }

    private static boolean sameCommune(Organisation it, Venue venue) {
        var code = it.commune().code();
        return code != null && venue.communeCode() != null
                ? code.equals(venue.communeCode())
                : Fold.words(it.commune().name()).equals(Fold.words(venue.communeName()));
    }

    private static Optional<PartyId> only(List<PartyId> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean stands(String name, String in) {
        var words = Fold.words(name);
        return words.length() >= LEAST && (" " + Fold.words(in) + " ").contains(" " + words + " ");
    }

    /** In this house, else in the commune; a call is at a distance. */
    Form fill(Form form, Venue venue, Optional<PartyId> house) {
        if (!venue.inPerson()) return form.with("lieu", Act.Place.REMOTE.code());
        if (house.isPresent())
            return form.with("lieu", Act.Place.STRUCTURE.code()).with("structure", house.get());
        return form.with("lieu", Act.Place.ELSEWHERE.code())
                .with("commune", venue.communeCode())
                .with("commune-nom", venue.communeName());
    }
}
