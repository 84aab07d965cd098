package org.fabcom.governance.founding.document;

import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.governance.founding.deliberation.FoundingDecision;
import org.fabcom.governance.founding.deliberation.FoundingDecisions;
import org.fabcom.governance.founding.path.AskedQuestion;
import org.fabcom.governance.founding.path.AskedQuestions;
import org.fabcom.governance.founding.path.FoundingPath;
import org.fabcom.governance.founding.path.FoundingPaths;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets what founders decided enter the register of the body that came of it, once. Thread-safe. */
@Component
class IntoRegister {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_OUTCOME = 500;

    private final FoundingPaths paths;
    private final AskedQuestions questions;
    private final FoundingDecisions founding;
    private final Decisions decisions;
    private final Clock clock;

    IntoRegister(
            FoundingPaths paths,
            AskedQuestions questions,
            FoundingDecisions founding,
            Decisions decisions,
            Clock clock) {
        this.paths = paths;
        this.questions = questions;
        this.founding = founding;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Whose question stands decided: one that is open again waits on the path. How many; -1 if it was done before. */
    @Transactional
    int take(FoundingPath path, Body body, PartyId by, Page page) {
        if (!paths.taken(path.id(), body.id())) return -1;
        var asked =
                questions.of(path.id()).stream().collect(Collectors.toMap(AskedQuestion::code, Function.identity()));
        int taken = 0;
        for (var it : founding.inForce(path.id())) {
            var question = asked.get(it.code());
            if (question == null || question.state() != AskedQuestion.State.DECIDED) continue;
            decisions.enter(entry(question, it, body, by, page), by);
            taken++;
        }
        return taken;
    }

    private NewDecision entry(AskedQuestion question, FoundingDecision it, Body body, PartyId by, Page page) {
        return new NewDecision(
                body,
                cut(question.question().title().in(page.lang()), LONGEST_TITLE),
                it.sentence(),
                it.sha256(),
                page.t("founding.register.rule", page.t("founding.how." + it.how())),
                outcome(question, it, page),
                question.url(),
                Days.today(clock),
                null,
                by,
                null,
                null);
    }

    private static String outcome(AskedQuestion question, FoundingDecision it, Page page) {
        var told = new StringBuilder(it.told(page));
        if (!question.reExamine().isEmpty())
            told.append(" · ").append(page.t("founding.flagged", String.join(", ", question.reExamine())));
        for (var note : it.notes()) told.append(" · ").append(page.t("founding.note", note.text()));
        return cut(told.toString(), LONGEST_OUTCOME);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
