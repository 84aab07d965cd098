package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A meeting as it stands.
 *
 * @param span null while slots are proposed
 * @param sequence grows with every change that calendars must hear of
 * @param slots what is proposed, or was
 * @param turnout what became of it; null: nobody said yet
 * @param came who of those invited by name came, where somebody said it of each
 * @param excused who of those invited by name sent word, where somebody said it of each
 * @param calledOffFor the side that called it off; null: it was not, or nobody knows
 */
public record Meeting(
        UUID id,
        Subject subject,
        PartyId organisedBy,
        String title,
        String note,
        Venue venue,
        State state,
        @Nullable Span span,
        int sequence,
        Instant createdAt,
        Instant changedAt,
        String reason,
        List<Slot> slots,
        Set<PartyId> parties,
        @Nullable Turnout turnout,
        Set<PartyId> came,
        Set<PartyId> excused,
        @Nullable Side calledOffFor) {

    /** Slots to choose from; at a time; or it does not take place. */
    public enum State {
        PROPOSED,
        PLANNED,
        CANCELLED
    }

    /** Those who accompany, and whoever they expect. */
    public enum Side {
        TEAM,
        GUEST
    }

    /** Port: what an upper room offers to whoever accompanies to do with a meeting that was not called off. */
    public interface FollowUp {

        Optional<LinkView> offer(Meeting meeting, Visitor me, Page page);
    }

    /** One of the times proposed, counted from 1. */
    public record Slot(int position, Span span) {

        /** @param json those of a meeting in their order, as the base writes them; null: it has none */
        static List<Slot> read(@Nullable String json) {
            var slots = new ArrayList<Slot>();
            if (json == null) return slots;
            for (var it : JsonMapper.shared().readTree(json))
                slots.add(new Slot(it.get(0).asInt(), new Span(time(it.get(1)), time(it.get(2)))));
            return slots;
        }

        private static LocalDateTime time(JsonNode it) {
            return LocalDateTime.parse(it.asString());
        }
    }

    public Meeting {
        slots = List.copyOf(slots);
        parties = Set.copyOf(parties);
        came = Set.copyOf(came);
        excused = Set.copyOf(excused);
    }

    public String url() {
        return "/agenda/rendez-vous/" + id;
    }

    /** From then on nobody moves it any more, and what became of it can be said. */
    public boolean begun(Instant now) {
        return span != null && !span.startsAt().isAfter(now);
    }

    /** It was called off, and that was noted only once its time had come: this can be corrected as what else became of it. */
    public boolean calledOffSince() {
        return state == State.CANCELLED && span != null && !changedAt.isBefore(span.startsAt());
    }

    /** Whoever is invited, or sits in an organisation that is. */
    public boolean invites(Visitor visitor) {
        if (!visitor.signedIn()) return false;
        return parties.stream().anyMatch(it -> it.equals(visitor.party()) || visitor.sits(it, Seat.MEMBER));
    }
}
