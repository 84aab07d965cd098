package org.fabcom.founding.document;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.founding.deliberation.FoundingDecision;
import org.fabcom.founding.deliberation.FoundingDecisions;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.Standing;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets what founders decided enter the register of the body that came of it, once. Thread-safe. */
@Component
class IntoRegister {

    private static final int LONGEST_TITLE = 160;

    private final FoundingPaths paths;
    private final Founders founders;
    private final AskedQuestions questions;
    private final FoundingDecisions founding;
    private final Decisions decisions;
    private final Bodies bodies;
    private final HouseWords words;
    private final Clock clock;

    IntoRegister(
            FoundingPaths paths,
            Founders founders,
            AskedQuestions questions,
            FoundingDecisions founding,
            Decisions decisions,
            Bodies bodies,
            HouseWords words,
            Clock clock) {
        this.paths = paths;
        this.founders = founders;
        this.questions = questions;
        this.founding = founding;
        this.decisions = decisions;
        this.bodies = bodies;
        this.words = words;
        this.clock = clock;
    }

    /** Whether at least half of those with an account belong to it: nobody takes a path into an association of their own. */
    boolean home(Standing at, Body body) {
        var people = founders.standing(at.path().id());
        long there = people.stream().filter(it -> bodies.contains(body, it)).count();
        return 2 * there >= people.size();
    }

    /**
     * Whose question stands decided: one that is open again waits on the path, and what was decided elsewhere is no decision of this
     * group, and nothing goes where fewer than half of the founders are. How many; -1 if it was done before.
     */
    @Transactional
    int take(Standing at, Body body, PartyId by) {
        var path = at.path();
        if (!home(at, body)) throw Problem.forbidden();
        if (!paths.taken(path.id(), body.id())) return -1;
        var asked =
                questions.of(path.id()).stream().collect(Collectors.toMap(AskedQuestion::code, Function.identity()));
        int taken = 0;
        for (var it : founding.takenHere(path.id())) {
            var question = asked.get(it.code());
            if (question == null || question.state() != AskedQuestion.State.DECIDED) continue;
            var entry = entry(question, it, body, by);
            if (decisions.entered(body.id(), entry.sourcePath(), entry.sha256())) continue;
            decisions.enter(entry, by);
            taken++;
        }
        return taken;
    }

    /** What entered stays there; the path may be taken up in another register, and in this one only what it has not. */
    boolean untake(Standing at, Body body) {
        return paths.untaken(at.path().id(), body.id());
    }

    private NewDecision entry(AskedQuestion question, FoundingDecision it, Body body, PartyId by) {
        var text = text(it);
        return new NewDecision(
                body,
                cut(question.question().title().in(words.locale().getLanguage())),
                text,
                Secrets.digest(text),
                words.t("founding.register.rule", words.t("founding.how." + it.how())),
                outcome(question, it),
                question.url(),
                Days.today(clock),
                null,
                by,
                List.of(),
                null);
    }

    /** What the minority wrote stands behind the sentence, whole. */
    private String text(FoundingDecision it) {
        return Stream.concat(
                        Stream.of(it.sentence()),
                        it.notes().stream().map(note -> words.t("founding.note", note.text())))
                .collect(Collectors.joining("\n\n"));
    }

    private String outcome(AskedQuestion question, FoundingDecision it) {
        var told = it.told(words::t, When.day(it.on(), words.locale()));
        return question.reExamine().isEmpty()
                ? told
                : told + " · " + words.t("founding.flagged", String.join(", ", question.reExamine()));
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }
}
