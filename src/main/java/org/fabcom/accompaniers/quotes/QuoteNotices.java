package org.fabcom.accompaniers.quotes;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.talk.Subject;
import org.fabcom.talk.notices.NoticeKind;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells people what happened to a quote, once each; whoever did it knows. What only one side can do is told to the other; what
 * both could have done, to both.
 */
@Component
class QuoteNotices {

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
        tell(quote, concerned(quote, Quote.Act.EXPIRED), Kinds.EXPIRED, event, null);
    }

    private static List<PartyId> concerned(Quote quote, Quote.Act act) {
        return switch (act) {
            case ASKED, ACCEPTED -> List.of(quote.provider());
            case OFFERED -> List.of(quote.asker());
            case EXPIRED, DECLINED, WITHDRAWN, COUNTED -> List.of(quote.provider(), quote.asker());
        };
    }

    private void tell(Quote quote, List<PartyId> sides, String kind, String what, @Nullable PartyId but) {
        var event = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
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
            case ASKED -> Kinds.ASKED;
            case OFFERED -> Kinds.OFFERED;
            case ACCEPTED -> Kinds.ACCEPTED;
            case EXPIRED -> Kinds.EXPIRED;
            case DECLINED, WITHDRAWN -> Kinds.ENDED;
            case COUNTED -> Kinds.COUNTED;
        };
    }

    /** What people are told of quotes. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        static final String ASKED = "quotes.asked";
        static final String OFFERED = "quotes.offered";
        static final String ACCEPTED = "quotes.accepted";
        static final String EXPIRED = "quotes.expired";
        static final String ENDED = "quotes.ended";
        static final String COUNTED = "quotes.counted";

        private record Kind(String key, int order) implements NoticeKind {}

        @Bean
        NoticeKind quoteAsked() {
            return new Kind(ASKED, 50);
        }

        @Bean
        NoticeKind quoteOffered() {
            return new Kind(OFFERED, 51);
        }

        @Bean
        NoticeKind quoteAccepted() {
            return new Kind(ACCEPTED, 52);
        }

        @Bean
        NoticeKind quoteEnded() {
            return new Kind(ENDED, 53);
        }

        @Bean
        NoticeKind quoteCounted() {
            return new Kind(COUNTED, 54);
        }

        @Bean
        NoticeKind quoteExpired() {
            return new Kind(EXPIRED, 55);
        }
    }
}
