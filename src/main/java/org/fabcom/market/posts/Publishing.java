package org.fabcom.market.posts;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What owners decide of their posts, and what a passing day decides. Whether somebody may is asked before. Thread-safe. */
@Component
public class Publishing {

    /** Days before the last one on which the owner is told. */
    static final int WARNING_DAYS = 7;

    /** A draft of something that is over was to be shown. */
    static final String OVER = "FC-4815";

    /** What came of a decision. */
    public sealed interface Outcome {

        record Done(UUID id) implements Outcome {}

        /** It stands where nothing leads there. */
        record NoWay() implements Outcome {}

        /** The time of which it speaks has passed. */
        record Over() implements Outcome {}

        /** Somebody changed it meanwhile. */
        record Late() implements Outcome {}

        /** Less than what is already promised. */
        record TooFew(int taken) implements Outcome {}
    }

    private final Posts posts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(Posts posts, ApplicationEventPublisher events, Clock clock) {
        this.posts = posts;
        this.events = events;
        this.clock = clock;
    }

    /** A draft that only its owner sees. */
    @Transactional
    public UUID draft(PartyId owner, PostDraft draft, PartyId by) {
        var id = Ids.next();
        posts.insert(id, owner, draft, by, clock.instant());
        return id;
    }

    /** The same under the number that it was given before; false if that is taken already. */
    @Transactional
    public boolean draft(UUID id, PartyId owner, PostDraft draft, PartyId by) {
        return posts.insert(id, owner, draft, by, clock.instant());
    }

    /** Changes it; deals that run keep what was agreed. */
    @Transactional
    public Outcome change(UUID id, PostDraft draft, int version) {
        var post = posts.lock(id).orElseThrow();
        if (post.version() != version || post.state() == Post.State.CANCELLED) return new Outcome.Late();
        if (post.draft().kind() != draft.kind()) return new Outcome.NoWay();
        if (draft.quantity() != null && draft.quantity() < post.taken()) return new Outcome.TooFew(post.taken());
        if (!posts.update(id, draft, version, clock.instant())) return new Outcome.Late();
        return new Outcome.Done(id);
    }

    /**
     * Shows it; the day of the first publication is kept for ever. A last day online that has passed is moved on; a draft of something that
     * is over is not shown.
     */
    @Transactional
    public Outcome publish(UUID id) {
        var post = posts.lock(id).orElseThrow();
        var left = post.left();
        if (left != null && left <= 0) return new Outcome.NoWay();
        var to = post.draft().to();
        if (post.state() == Post.State.DRAFT && to != null && to.isBefore(today())) return new Outcome.Over();
        return go(
                post,
                Post.State.PUBLISHED,
                null,
                post.expired(today()) ? usual() : post.draft().expiresOn());
    }

    @Transactional
    public Outcome close(UUID id) {
        return go(posts.lock(id).orElseThrow(), Post.State.CLOSED, Post.ClosedWhy.OWNER);
    }

    @Transactional
    public Outcome cancel(UUID id) {
        return go(posts.lock(id).orElseThrow(), Post.State.CANCELLED, null);
    }

    /** A cancelled one becomes a draft again. */
    @Transactional
    Outcome draftAgain(UUID id) {
        return go(posts.lock(id).orElseThrow(), Post.State.DRAFT, null);
    }

    /** Another ninety days, in one click (E17); an expired one is published again. */
    @Transactional
    public Outcome renew(UUID id) {
        var post = posts.lock(id).orElseThrow();
        if (post.state() == Post.State.PUBLISHED) {
            posts.state(id, post.state(), null, usual(), clock.instant());
            return new Outcome.Done(id);
        }
        return post.closedWhy() == Post.ClosedWhy.EXPIRED
                ? go(post, Post.State.PUBLISHED, null, usual())
                : new Outcome.NoWay();
    }

    /** Nothing is left: it closes by itself (E26). The caller holds its row. */
    @Transactional
    public void soldOut(Post post) {
        go(post, Post.State.CLOSED, Post.ClosedWhy.SOLD_OUT);
    }

    /** Something came back: one that had closed by itself for want of stock opens again, unless its time is over. */
    @Transactional
    public void restocked(Post post) {
        if (post.closedWhy() == Post.ClosedWhy.SOLD_OUT && !post.expired(today())) go(post, Post.State.PUBLISHED, null);
    }

    /** True if its last day had passed, and now it is closed. */
    @Transactional
    boolean expire(UUID id) {
        var post = posts.lock(id).orElseThrow();
        if (post.state() != Post.State.PUBLISHED || !post.expired(today())) return false;
        go(post, Post.State.CLOSED, Post.ClosedWhy.EXPIRED);
        return true;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.ZONE);
    }

    private LocalDate usual() {
        return today().plusDays(PostDraft.USUAL_DAYS);
    }

    private Outcome go(Post post, Post.State next, Post.@org.jspecify.annotations.Nullable ClosedWhy why) {
        return go(post, next, why, post.draft().expiresOn());
    }

    private Outcome go(
            Post post, Post.State next, Post.@org.jspecify.annotations.Nullable ClosedWhy why, LocalDate expires) {
        if (!post.state().leadsTo(next)) return new Outcome.NoWay();
        if (next == Post.State.PUBLISHED && !posts.holdsOpen(post.owner())) return new Outcome.NoWay();
        posts.state(post.id(), next, why, expires, clock.instant());
        if (next == Post.State.PUBLISHED)
            events.publishEvent(new PostPublished(post.id(), post.owner(), clock.instant()));
        return new Outcome.Done(post.id());
    }
}
