package org.fabcom.market.deals;

import module java.base;
import org.fabcom.circles.Groups;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What all commands on a deal share: rows are locked in one order (the post, the deal, then the accounts in the safe), so that no
 * two wait for one another; each change leaves its step on the trail.
 */
@Component
record Desk(
        Posts posts,
        Publishing publishing,
        Deals deals,
        Currencies currencies,
        Groups groups,
        ApplicationEventPublisher events,
        Clock clock) {

    /** A deal with its post, both locked until the end of the transaction. */
    record Open(Deal deal, Post post) {}

    /** What a deal calls the debt that its invoice makes. */
    static final String INVOICE = "invoice";

    Open open(UUID id) {
        var post = posts.lock(deals.find(id).orElseThrow().post()).orElseThrow();
        return new Open(deals.lock(id), post);
    }

    /** Saves where the deal now stands, with its step; gives stock back to the post, or closes it when nothing is left. */
    DealOutcome save(
            Open before, Deal next, Step.Kind what, @Nullable PartyId by, @Nullable PartyId party, String note) {
        var now = clock.instant();
        deals.save(next, now);
        deals.step(next.id(), what, by, party, note, now);
        var post = posts.find(before.post().id()).orElseThrow();
        var left = post.left();
        if (left != null && left == 0 && post.state() == Post.State.PUBLISHED) publishing.soldOut(post);
        else if (left != null && left > 0) publishing.restocked(post);
        events.publishEvent(new DealMoved(next.id(), what, by, now));
        return new DealOutcome.Done(next.id());
    }

    /** Null; or the refusal, when a side is a closed group. None closes until the transaction ends. */
    @Nullable
    DealOutcome closed(PartyId one, PartyId other) {
        return groups.holdOpen(one, other) ? null : refuse(DealRefusal.CLOSED_GROUP);
    }

    Terms terms(Deal deal) {
        return deals.terms(deal.id(), deal.shown());
    }

    Map<CurrencyId, Currency> known() {
        var known = new HashMap<CurrencyId, Currency>();
        currencies.all().forEach(it -> known.put(it.id(), it));
        return known;
    }

    Instant now() {
        return clock.instant();
    }

    /** What the safe calls an order of this deal: the same step is booked once, whoever clicks how often (E47). */
    static String key(Deal deal, String what) {
        return "deal-" + deal.id() + "-" + what;
    }

    static String subject(Open it) {
        return it.post().draft().title();
    }

    static @Nullable DealOutcome refused(Booking booking) {
        return booking instanceof Booking.Refused(var why, var currency)
                ? new DealOutcome.Unbooked(why, currency)
                : null;
    }

    static DealOutcome refuse(DealRefusal why) {
        return new DealOutcome.Refused(why);
    }
}
