package org.fabcom.agenda.rooms;

import module java.base;

/** The rooms of an organisation. {@code fresh}: where another one is added; {@code bookings}: who booked them; or empty. */
public record RoomsView(
        String organisation, String organisationUrl, List<LineView> rooms, String fresh, String bookings) {

    /** {@code book}: where it is booked, empty: it is not; {@code edit} is empty for who may not change it. */
    public record LineView(
            String url,
            String name,
            String place,
            String seats,
            String access,
            boolean lent,
            boolean closed,
            String book,
            String edit) {}
}
