package org.fabcom.market.posts;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.market.MarketKinds;
import org.fabcom.market.Speakers;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Each morning: posts whose last day has passed close, owners of those that soon will are told once (E17). */
@Component
class Expiry extends Job {

    static final String NAME = "market.expiry";

    private final Posts posts;
    private final Publishing publishing;
    private final Notices notices;
    private final Speakers speakers;
    private final PictureDrafts drafts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Expiry(
            Posts posts,
            Publishing publishing,
            Notices notices,
            Speakers speakers,
            PictureDrafts drafts,
            TransactionTemplate transaction,
            Clock clock) {
        super(NAME, daily(6, 10));
        this.posts = posts;
        this.publishing = publishing;
        this.notices = notices;
        this.speakers = speakers;
        this.drafts = drafts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        var today = publishing.today();
        Duties.all(
                () -> drafts.sweep(clock.instant().minus(Duration.ofDays(1))),
                () -> Duties.apart(transaction, posts.over(today), this::close),
                () -> Duties.apart(transaction, posts.soonOver(today.plusDays(Publishing.WARNING_DAYS)), this::warn));
    }

    private void close(UUID id) {
        if (publishing.expire(id)) tell(id, MarketKinds.EXPIRED);
    }

    private void warn(UUID id) {
        tell(id, MarketKinds.EXPIRING);
        posts.warned(id);
    }

    /** Once for each last day: a post that was renewed is told of anew. */
    private void tell(UUID id, String kind) {
        var post = posts.find(id).orElseThrow();
        var event = Ids.named(kind + id + post.draft().expiresOn());
        for (PartyId person : speakers.of(post.owner()))
            notices.tell(new Telling(
                    person, kind, event, post.url(), List.of(post.draft().title())));
    }
}
