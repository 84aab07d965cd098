package org.fabcom.agenda.bookings;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.bookings.Booking.State;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.fabcom.people.invoicing.Tariffs.Per;
import org.jspecify.annotations.Nullable;

/**
 * A room, or one desk of a room, taken by whoever pays for it. Price and rule are those that were shown when it was booked.
 *
 * @param house whose room it is
 * @param payer the person, or an organisation for which they speak
 * @param quantity minutes, or half-days
 * @param cents the price with VAT; null: nothing is asked
 * @param due percent of the price that is due
 * @param word of the house, when it refused or called it off
 * @param version grows by one at each change
 */
record Booking(
        UUID id,
        UUID room,
        String roomName,
        String where,
        PartyId house,
        String houseName,
        PartyId person,
        PartyId payer,
        Names names,
        Span span,
        String tariff,
        Per per,
        long quantity,
        @Nullable Long cents,
        Instant freeUntil,
        int kept,
        int due,
        State state,
        String note,
        String word,
        Instant changedAt,
        int version) {

    static final String SELECT = """
            select b.*, coalesce(b.ended_at, b.made_at) as changed_at, r.name as room_name, r.organisation,
                concat_ws(', ', r.name, nullif(r.address, ''), r.commune_name) as place,
                h.name as house_name, p.name as person_name, w.name as payer_name
            from agenda.booking b join agenda.room r on r.id = b.room join people.party_card h on h.id = r.organisation
            join people.party_card p on p.id = b.person join people.party_card w on w.id = b.payer where\s""";

    /** Who booked, and who pays. */
    record Names(String person, String payer) {
        String both() {
            return person.equals(payer) ? person : person + ", " + payer;
        }
    }

    /** What became of it. */
    enum State {
        ASKED,
        HELD,
        REFUSED,
        /** By whoever booked. */
        CANCELLED,
        /** By the house: nothing is due. */
        CALLED_OFF,
        /** Nobody came: it is due. */
        MISSED
    }

    /** What the house does. {@code said}: by which name its form sends it; {@code due}: percent of the price after it. */
    enum Act {
        ACCEPT("accepter", State.HELD, 100),
        REFUSE("refuser", State.REFUSED, 0),
        CALL_OFF("annuler", State.CALLED_OFF, 0),
        MISS("absent", State.MISSED, 100),
        CAME("venu", State.HELD, 100);

        private final String said;
        private final State to;
        private final int due;

        Act(String said, State to, int due) {
            this.said = said;
            this.to = to;
            this.due = due;
        }

        String said() {
            return said;
        }

        State to() {
            return to;
        }

        int due() {
            return due;
        }
    }

    /** Nobody is absent before the end; what a month that is over comes to may be drafted, so nothing of it is called off. */
    boolean may(Act act, Instant now) {
        return switch (act) {
            case ACCEPT, REFUSE -> state == State.ASKED && span.startsAt().isAfter(now);
            case CALL_OFF ->
                (state == State.HELD || state == State.MISSED)
                        && !LocalDate.ofInstant(now, Days.ZONE)
                                .isAfter(YearMonth.from(span.start()).atEndOfMonth());
            case MISS -> state == State.HELD && !span.endsAt().isAfter(now);
            case CAME -> state == State.MISSED;
        };
    }

    /** It takes its desk. */
    boolean running() {
        return state == State.ASKED || state == State.HELD;
    }

    boolean toCome(Instant now) {
        return running() && span.endsAt().isAfter(now);
    }

    /** Whoever booked gives it back until it begins. */
    boolean cancellable(Instant now) {
        return running() && span.startsAt().isAfter(now);
    }

    /** The house asks for something when it is cancelled late. */
    boolean bound() {
        return cents != null && cents > 0 && kept > 0 && freeUntil.isBefore(span.startsAt());
    }

    /** Percent that would be due, were it cancelled now. */
    int dueIfCancelled(Instant now) {
        return state == State.ASKED || !now.isAfter(freeUntil) ? 0 : kept;
    }

    /** Cents of so many percent, to the nearest. */
    long share(int percent) {
        return cents == null ? 0 : (cents * percent + 50) / 100;
    }

    /** What is due once it is over; what was never answered is not. */
    long owed() {
        return switch (state) {
            case HELD, MISSED, CANCELLED -> share(due);
            case ASKED, REFUSED, CALLED_OFF -> 0;
        };
    }

    String url() {
        return "/reservations/" + id;
    }

    /** Where another time is chosen for it. */
    String elsewhere() {
        return "/salles/" + room + "/reserver?jour=" + span.start().toLocalDate() + "&pour=" + payer + "&remplace="
                + id;
    }

    /** With the names of all that are in it, as {@link #SELECT} asks for them. */
    static Booking read(ResultSet row, int n) throws SQLException {
        return new Booking(
                Rows.id(row, "id"),
                Rows.id(row, "room"),
                row.getString("room_name"),
                row.getString("place"),
                Rows.party(row, "organisation"),
                row.getString("house_name"),
                Rows.party(row, "person"),
                Rows.party(row, "payer"),
                new Booking.Names(row.getString("person_name"), row.getString("payer_name")),
                new Span(row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class)),
                row.getString("tariff"),
                Per.valueOf(row.getString("per")),
                row.getLong("quantity"),
                row.getObject("cents", Long.class),
                Times.read(row, "free_until"),
                row.getInt("kept"),
                row.getInt("due"),
                State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("word"),
                Times.read(row, "changed_at"),
                row.getInt("version"));
    }
}
