package org.fabcom.market.deals;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.market.MarketKinds;
import org.fabcom.market.Speakers;
import org.fabcom.market.posts.Posts;
import org.fabcom.talk.Subject;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.stereotype.Component;

/** Every hour: replies that nobody answers lapse, payers of an invoice of five days are told once (E32). */
@Component
public class DealDays extends Job {

    public static final String NAME = "market.deals";

    static final int REMINDER_DAYS = 5;
    private static final int AT_ONCE = 500;

    private final Deals deals;
    private final Replying replying;
    private final Dealing dealing;
    private final Posts posts;
    private final Speakers speakers;
    private final Notices notices;
    private final Clock clock;

    DealDays(
            Deals deals,
            Replying replying,
            Dealing dealing,
            Posts posts,
            Speakers speakers,
            Notices notices,
            Clock clock) {
        super(NAME, hours(1));
        this.deals = deals;
        this.replying = replying;
        this.dealing = dealing;
        this.posts = posts;
        this.speakers = speakers;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        Duties.all(
                () -> Duties.each(deals.lapsed(now, AT_ONCE), replying::lapse),
                () -> Duties.each(deals.unpaid(now.minus(Duration.ofDays(REMINDER_DAYS)), AT_ONCE), this::remind));
    }

    private void remind(UUID id) {
        if (!dealing.remind(id)) return;
        var deal = deals.find(id).orElseThrow();
        var title = posts.find(deal.post()).orElseThrow().draft().title();
        for (var person : speakers.of(deal.payer()))
            notices.tell(new Telling(
                    person,
                    MarketKinds.UNPAID,
                    Ids.next(),
                    new Subject(DealThread.KIND, id),
                    deal.url(),
                    List.of(title),
                    ""));
    }
}
