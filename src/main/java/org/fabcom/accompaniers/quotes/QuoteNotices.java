package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.talk.Subject;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells people what happened to a quote, once each; whoever did it knows. What only one side can do is told to the other; what
 * both could have done, to both.
 */
@Component
class QuoteNotices {

    private static final String ASKED = "quotes.asked";
    private static final String OFFERED = "quotes.offered";
    private static final String ACCEPTED = "quotes.accepted";
    private static final String EXPIRED = "quotes.expired";
    private static final String ENDED = "quotes.ended";
    private static final String ENDING = "quotes.ending";
    private static final String COUNTED = "quotes.counted";

    private final Quotes quotes;
    private final QuoteAccess access;
    private final People people;
    private final Notices notices;

    QuoteNotices(Quotes quotes, QuoteAccess access, People people, Notices notices) {
        this.quotes = quotes;
        this.access = access;
        this.people = people;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(QuoteMoved it) {
        var quote = quotes.find(it.quote()).orElseThrow();
        var event = it.quote() + "-" + it.act() + "-" + it.at();
        tell(quote, concerned(quote, it.act()), kind(it.act()), event, it.by());
    }

    @ApplicationModuleListener
    void on(QuoteExpired it) {
        var quote = quotes.find(it.quote()).orElseThrow();
        var event = it.quote() + "-" + Quote.Act.EXPIRED + "-" + it.n();
        tell(quote, concerned(quote, Quote.Act.EXPIRED), EXPIRED, event, null);
    }

    private static List<PartyId> concerned(Quote quote, Quote.Act act) {
        return switch (act) {
            case ASKED, ACCEPTED -> List.of(quote.provider());
            case OFFERED -> List.of(quote.asker());
            case EXPIRED, DECLINED, WITHDRAWN, COUNTED, ENDING, ENDED -> List.of(quote.provider(), quote.asker());
        };
    }

    private void tell(Quote quote, List<PartyId> sides, String kind, String what, @Nullable PartyId but) {
        var event = Ids.named(what);
        var provides = access.told(quote.provider());
        var told = new LinkedHashSet<PartyId>();
        for (var side : sides) told.addAll(access.told(side));
        if (but != null) told.remove(but);
        var names = people.names(List.of(quote.provider(), quote.asker()));
        for (var person : told) {
            var other = names.getOrDefault(provides.contains(person) ? quote.asker() : quote.provider(), "?");
            notices.tell(new Telling(
                    person,
                    kind,
                    event,
                    new Subject(QuoteThread.KIND, quote.id()),
                    quote.url(),
                    List.of(String.valueOf(quote.number()), other),
                    ""));
        }
    }

    private static String kind(Quote.Act act) {
        return switch (act) {
            case ASKED -> ASKED;
            case OFFERED -> OFFERED;
            case ACCEPTED -> ACCEPTED;
            case EXPIRED -> EXPIRED;
            case DECLINED, WITHDRAWN, ENDED -> ENDED;
            case ENDING -> ENDING;
            case COUNTED -> COUNTED;
        };
    }

    @Bean
    static NoticeKinds quoteKinds() {
        return NoticeKinds.of(QuoteNotices.class)
                .kind(ASKED, 50)
                .kind(OFFERED, 51)
                .kind(ACCEPTED, 52)
                .kind(ENDED, 53)
                .kind(COUNTED, 54)
                .kind(EXPIRED, 55)
                .kind(ENDING, 57);
    }
}
