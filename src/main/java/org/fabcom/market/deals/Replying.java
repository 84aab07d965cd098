package org.fabcom.market.deals;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replies to a post, until they are accepted or fall. Whether somebody sees the post is asked before. Thread-safe. */
@Component
public class Replying {

    /** Days after which a reply that nobody answers lapses (E32). */
    static final int LAPSE_DAYS = 30;

    /** What a reply says; {@code ownPost} is one of the replier's own, if it is linked to one (E22). */
    public record Reply(
            int quantity,
            List<Amount> prices,
            String message,
            @Nullable UUID ownPost) {}

    private final Posts posts;
    private final Publishing publishing;
    private final Deals deals;
    private final Desk desk;

    Replying(Posts posts, Publishing publishing, Deals deals, Desk desk) {
        this.posts = posts;
        this.publishing = publishing;
        this.deals = deals;
        this.desk = desk;
    }

    /** A first version lies on the table. {@code once} was drawn when the form was shown. */
    @Transactional
    public DealOutcome reply(UUID id, PartyId replier, Reply reply, UUID once, Actor me) {
        if (!me.may(replier)) return Desk.refuse(DealRefusal.NOT_YOURS);
        var sent = deals.sent(replier, once);
        if (sent.isPresent()) return new DealOutcome.Again(sent.get());
        var post = posts.lock(id).orElseThrow();
        if (post.owner().equals(replier)) return Desk.refuse(DealRefusal.OWN_POST);
        if (!post.takesReplies(publishing.today())) return Desk.refuse(DealRefusal.CLOSED);
        var wrong = wrong(post, reply);
        if (wrong != null) return Desk.refuse(wrong);
        var closed = desk.closed(post.owner(), replier);
        if (closed != null) return closed;
        var own = reply.ownPost();
        if (own != null && !linkable(own, replier)) return Desk.refuse(DealRefusal.LINK);
        var deal = Ids.next();
        var now = desk.now();
        var lapses = now.plus(Duration.ofDays(LAPSE_DAYS));
        if (!deals.insert(deal, id, post.owner(), replier, post.payer(replier), own, once, now, lapses))
            return deals.sent(replier, once)
                    .<DealOutcome>map(DealOutcome.Again::new)
                    .orElse(Desk.refuse(DealRefusal.ALREADY));
        deals.addTerms(deal, new Terms(1, reply.quantity(), reply.prices(), reply.message(), me.person(), now));
        return desk.save(
                new Desk.Open(deals.find(deal).orElseThrow(), post),
                deals.lock(deal).to(Deal.State.OPEN),
                Step.Kind.REPLIED,
                me.person(),
                replier,
                reply.message());
    }

    /** Another version takes the place of the one on the table (E24). {@code n}: the one that was being changed. */
    @Transactional
    public DealOutcome revise(UUID id, int n, Reply reply, Actor me) {
        var it = desk.open(id);
        if (!me.may(it.deal().replier())) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (it.deal().state() != Deal.State.OPEN) return Desk.refuse(DealRefusal.STATE);
        if (it.deal().latest() != n || n >= Terms.MOST_VERSIONS) return Desk.refuse(DealRefusal.STALE);
        if (!it.post().takesReplies(publishing.today())) return Desk.refuse(DealRefusal.CLOSED);
        var wrong = wrong(it.post(), reply);
        if (wrong != null) return Desk.refuse(wrong);
        deals.addTerms(
                id, new Terms(n + 1, reply.quantity(), reply.prices(), reply.message(), me.person(), desk.now()));
        return desk.save(
                it,
                it.deal().revised(),
                Step.Kind.REVISED,
                me.person(),
                it.deal().replier(),
                reply.message());
    }

    @Transactional
    public DealOutcome withdraw(UUID id, Actor me) {
        var it = desk.open(id);
        return end(it, it.deal().replier(), Deal.State.WITHDRAWN, Step.Kind.WITHDRAWN, "", me);
    }

    @Transactional
    public DealOutcome reject(UUID id, String note, Actor me) {
        var it = desk.open(id);
        return end(it, it.deal().owner(), Deal.State.REJECTED, Step.Kind.REJECTED, note, me);
    }

    /** Nobody answered in time. False if somebody just did. */
    @Transactional
    boolean lapse(UUID id) {
        var it = desk.open(id);
        if (it.deal().state() != Deal.State.OPEN || it.deal().lapsesAt().isAfter(desk.now())) return false;
        desk.save(it, it.deal().to(Deal.State.LAPSED), Step.Kind.LAPSED, null, null, "");
        return true;
    }

    private DealOutcome end(Desk.Open it, PartyId side, Deal.State next, Step.Kind what, String note, Actor me) {
        if (!me.may(side)) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (it.deal().state() != Deal.State.OPEN) return Desk.refuse(DealRefusal.STATE);
        return desk.save(it, it.deal().to(next), what, me.person(), side, note);
    }

    private @Nullable DealRefusal wrong(Post post, Reply reply) {
        var left = post.left();
        if (reply.quantity() < 1 || left != null && reply.quantity() > left) return DealRefusal.NOT_ENOUGH;
        boolean fits = Terms.answers(post.draft(), reply.prices())
                && Terms.payable(reply.prices(), reply.quantity(), desk.known());
        return fits ? null : DealRefusal.TERMS;
    }

    private boolean linkable(UUID own, PartyId replier) {
        return posts.find(own)
                .filter(it -> it.owner().equals(replier) && it.state() == Post.State.PUBLISHED)
                .isPresent();
    }
}
