package org.fabcom.founding.deliberation;

import module java.base;
import org.fabcom.founding.deliberation.AsideRequests.AsideRequest;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestion.State;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.PathEvent;
import org.fabcom.founding.path.PathEvent.What;
import org.fabcom.founding.path.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A question is parked until a day, or waived with a reason, by two founders: one asks, another one says yes. Where nobody else has an
 * account, one is enough. Thread-safe.
 */
@Component
public class SettingAside {

    private final AskedQuestions questions;
    private final FoundingPaths paths;
    private final Founders founders;
    private final AsideRequests requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettingAside(
            AskedQuestions questions,
            FoundingPaths paths,
            Founders founders,
            AsideRequests requests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.paths = paths;
        this.founders = founders;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Optional<FoundingRefusal> ask(Standing at, String code, AsideRequest wanted) {
        var it = questions.lockWithDependants(at.path().id(), code);
        var refusal = refusal(it, wanted);
        if (refusal.isPresent()) return refusal;
        if (alone(at)) {
            apply(at, it, wanted);
        } else {
            requests.ask(it.path(), code, wanted);
            tell(at, code, What.ASIDE_ASKED);
        }
        paths.touch(it.path());
        return Optional.empty();
    }

    private boolean alone(Standing at) {
        return founders.standing(at.path().id()).size() == 1;
    }

    private static Optional<FoundingRefusal> refusal(AskedQuestion it, AsideRequest wanted) {
        if (it.state() == State.DECIDED) return Optional.of(FoundingRefusal.ALREADY);
        return wanted.state() == State.WAIVED && it.decidedOn() != null
                ? Optional.of(FoundingRefusal.IN_FORCE)
                : Optional.empty();
    }

    private void apply(Standing at, AskedQuestion it, AsideRequest wanted) {
        requests.drop(it.path(), it.code());
        questions.state(it, wanted.state(), wanted.reason(), wanted.againOn());
        if (it.state() == State.WAIVED && wanted.state() == State.PARKED) questions.flagDependants(it);
        tell(at, it.code(), What.ASIDE);
    }

    /** By somebody else than who asked. */
    @Transactional
    public Optional<FoundingRefusal> agree(Standing at, String code) {
        var it = questions.lockWithDependants(at.path().id(), code);
        var wanted = requests.of(it.path(), code);
        if (wanted.isEmpty()) return Optional.of(FoundingRefusal.STALE);
        if (at.me().id().equals(wanted.get().askedBy())) return Optional.of(FoundingRefusal.NOT_YOURS);
        var refusal = refusal(it, wanted.get());
        if (refusal.isPresent()) return refusal;
        apply(at, it, wanted.get());
        paths.touch(it.path());
        return Optional.empty();
    }

    /** It stays where it is: by anybody, who asked for it too. */
    @Transactional
    public Optional<FoundingRefusal> keep(Standing at, String code) {
        questions.lock(at.path().id(), code);
        if (!requests.drop(at.path().id(), code)) return Optional.of(FoundingRefusal.STALE);
        tell(at, code, What.KEPT);
        return Optional.empty();
    }

    private void tell(Standing at, String code, What what) {
        events.publishEvent(new PathEvent(at.path().id(), code, what, at.me().id(), clock.instant()));
    }
}
