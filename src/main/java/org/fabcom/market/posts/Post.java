package org.fabcom.market.posts;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** An offer or a want. Immutable: what may follow is asked of {@link #state}, what is left of {@link #left}. */
public record Post(
        UUID id,
        PartyId owner,
        State state,
        PostDraft draft,
        int taken,
        @Nullable ClosedWhy closedWhy,
        @Nullable Instant firstPublishedAt,
        @Nullable Instant publishedAt,
        Instant createdAt,
        int version) {

    /** Somebody gives, or somebody looks for. */
    public enum Kind {
        OFFER,
        WANT
    }

    /** Where it stands (E15). */
    public enum State {
        DRAFT,
        PUBLISHED,
        CLOSED,
        CANCELLED;

        boolean leadsTo(State next) {
            return switch (this) {
                case DRAFT -> next == PUBLISHED || next == CANCELLED;
                case PUBLISHED -> next == CLOSED || next == CANCELLED;
                case CLOSED -> next == PUBLISHED || next == CANCELLED;
                case CANCELLED -> next == DRAFT;
            };
        }
    }

    /** Who or what closed it. */
    public enum ClosedWhy {
        OWNER,
        SOLD_OUT,
        EXPIRED
    }

    /** How many units nobody has taken; null if there is no end to it. */
    public @Nullable Integer left() {
        return draft.quantity() == null ? null : draft.quantity() - taken;
    }

    boolean expired(LocalDate today) {
        return draft.expiresOn().isBefore(today);
    }

    /** True while others may reply. */
    public boolean takesReplies(LocalDate today) {
        var left = left();
        return state == State.PUBLISHED && !expired(today) && (left == null || left > 0);
    }

    /** Payer and payee follow from the kind, once and for all: whoever gets pays (E23). */
    public PartyId payer(PartyId replier) {
        return draft.kind() == Kind.OFFER ? replier : owner;
    }

    public String url() {
        return "/place/" + id;
    }
}
