package org.fabcom.market.deals;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.market.MarketKinds;
import org.fabcom.market.Speakers;
import org.fabcom.market.posts.Posts;
import org.fabcom.people.People;
import org.fabcom.talk.Subject;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells both sides what the other did, once each; whoever did it knows. */
@Component
class DealNotices {

    private final Deals deals;
    private final Posts posts;
    private final Speakers speakers;
    private final People people;
    private final Notices notices;

    DealNotices(Deals deals, Posts posts, Speakers speakers, People people, Notices notices) {
        this.deals = deals;
        this.posts = posts;
        this.speakers = speakers;
        this.people = people;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(DealMoved it) {
        var deal = deals.find(it.deal()).orElseThrow();
        var title = posts.find(deal.post()).orElseThrow().draft().title();
        var event = Ids.named(it.deal() + "-" + it.what() + "-" + it.at());
        tell(deal, deal.owner(), title, event, it);
        tell(deal, deal.replier(), title, event, it);
    }

    private void tell(Deal deal, PartyId side, String title, UUID event, DealMoved it) {
        var kind = it.what() == Step.Kind.DISPUTED || it.what() == Step.Kind.DECIDED
                ? MarketKinds.DISPUTE
                : MarketKinds.DEAL;
        var other = people.name(deal.other(side)).orElse("?");
        for (var person : new LinkedHashSet<>(speakers.of(side))) {
            if (person.equals(it.by())) continue;
            notices.tell(new Telling(
                    person,
                    kind,
                    event,
                    new Subject(DealThread.KIND, deal.id()),
                    deal.url(),
                    List.of(title, other),
                    ""));
        }
    }
}
