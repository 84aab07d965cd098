package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.PathEvent;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.notices.Delivery;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells founders with an account what another one did on their path: what waits for them, and what is new. */
@Component
class FoundingNotices {

    private static final String ASKED = "founding.asked";
    private static final String NEWS = "founding.news";

    /** What is older is told to nobody. */
    private static final Duration FRESH = Duration.ofDays(2);

    private final FoundingPaths paths;
    private final Founders founders;
    private final Notices notices;
    private final Clock clock;

    FoundingNotices(FoundingPaths paths, Founders founders, Notices notices, Clock clock) {
        this.paths = paths;
        this.founders = founders;
        this.notices = notices;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PathEvent event) {
        if (event.at().isBefore(clock.instant().minus(FRESH))) return;
        paths.find(event.path()).ifPresent(it -> tell(it, event));
    }

    private void tell(FoundingPath path, PathEvent event) {
        var by = event.by();
        var name = by == null ? "" : founders.name(by);
        for (var it : founders.of(path.id())) {
            if (it.person() != null && !it.id().equals(by)) tell(it.person(), path, event, name);
        }
    }

    private void tell(PartyId person, FoundingPath path, PathEvent event, String by) {
        var once = Ids.named(event.what() + " " + path.id() + " " + event.code() + " " + event.at());
        var url = event.code().isEmpty() ? path.url() + "/fondateurs" : path.url() + "/questions/" + event.code();
        notices.tell(new Telling(person, kind(event.what()), once, url, List.of(words(path, event, by))));
    }

    /** In the language of whoever reads it, when they do. */
    private static String words(FoundingPath path, PathEvent event, String by) {
        return NoticeValue.words("founding.tells." + event.what(), path.name(), event.code(), by);
    }

    private static String kind(PathEvent.What what) {
        return switch (what) {
            case OPENED, PROPOSED, CHANGED, OBJECTED, ASIDE_ASKED -> ASKED;
            case REVEALED, DECIDED, REOPENED, ASIDE, KEPT, JOINED, TAKEN -> NEWS;
        };
    }

    @Bean
    static NoticeKinds foundingKinds(FoundingPaths paths) {
        Predicate<Visitor> founds = it -> !paths.of(it.party()).isEmpty();
        return NoticeKinds.of(FoundingNotices.class).kind(ASKED, 68, founds).kind(NEWS, 69, founds, Delivery.DIGEST);
    }
}
