package org.fabcom.plan.following;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.cases.Case;
import org.fabcom.cases.work.BoardDecision;
import org.fabcom.cases.work.DecisionFollowed;
import org.fabcom.cases.work.Priorities;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.Draft;
import org.fabcom.plan.Plan;
import org.fabcom.plan.PlanLines;
import org.fabcom.plan.Plans;
import org.fabcom.plan.drawing.Drawing;
import org.fabcom.plan.drawing.Enlarging;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Item.Subject;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage.Way;
import org.fabcom.plan.way.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A plan and the order that the board decided (ADR 0213). As long as nobody accepted the plan it is made again by each
 * decision, what was begun left as it is; once it is accepted it only says how it differs, until somebody puts it in order.
 */
@Component
class BoardOrder implements DecisionFollowed {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final Plans plans;
    private final PlanLines lines;
    private final Priorities priorities;
    private final Diagnoses diagnoses;
    private final Drawing drawing;
    private final Enlarging enlarging;

    BoardOrder(
            Plans plans,
            PlanLines lines,
            Priorities priorities,
            Diagnoses diagnoses,
            Drawing drawing,
            Enlarging enlarging) {
        this.plans = plans;
        this.lines = lines;
        this.priorities = priorities;
        this.diagnoses = diagnoses;
        this.drawing = drawing;
        this.enlarging = enlarging;
    }

    /** How a plan differs from a decision: tools in its order, those of the decision that it lacks, those it has beside. */
    record Difference(BoardDecision decision, List<String> order, List<String> missing, List<String> beside) {}

    /** What a plan of this sheet holds by what was decided so far. */
    List<Draft> wanted(Case it, UUID sheet) {
        return wanted(
                sheet, priorities.current(it.id()).map(BoardDecision::tools).orElse(List.of()));
    }

    private List<Draft> wanted(UUID sheet, List<String> chosen) {
        var kept = diagnoses.find(sheet).orElseThrow();
        var situation = Checked.of(Answers.ofQuery(kept.answers())).situation();
        return drawing.of(Diagnosis.of(situation, kept.library(), kept.day()), chosen);
    }

    @Override
    public void decided(Case it, BoardDecision decision, PartyId by) {
        var plan = plans.of(it.id()).orElse(null);
        if (plan == null) return;
        if (plan.accepted()) lines.decided(plan, false, by, words(decision));
        else again(plan, decision, by);
    }

    /** What people added by themselves stays; what they took out stays out, unless the board names it. */
    private void again(Plan plan, BoardDecision decision, PartyId by) {
        var wanted = subjects(plan, decision.tools());
        var before = subjects(plan, before(plan));
        // what is left goes before what it built on
        for (var way : List.of(Way.LEAVING, Way.SETTING_UP))
            for (var it : plans.items(plan.id()))
                if (it.subject().way() == way
                        && !it.begun()
                        && among(it.subject(), before)
                        && !among(it.subject(), wanted)) drop(plan, it, decision, by);
        for (var it : wanted) {
            var now = plans.items(plan.id()).stream().map(Item::subject).toList();
            if (!among(it, now) && !(among(it, before) && takenOut(plan, it, decision)))
                lines.join(plan, it, by, all -> enlarging.joining(it, all));
        }
        arrange(plan, wanted, decision, by);
    }

    /** What the decision before this one named; nothing where this is the first. */
    private List<String> before(Plan plan) {
        return priorities.of(plan.caseId()).stream()
                .skip(1)
                .findFirst()
                .map(BoardDecision::tools)
                .orElse(List.of());
    }

    private List<Subject> subjects(Plan plan, List<String> chosen) {
        return wanted(plan.diagnosis(), chosen).stream().map(Draft::subject).toList();
    }

    private boolean takenOut(Plan plan, Subject it, BoardDecision decision) {
        var dropped = plans.dropped(plan.id()).stream().map(Item::subject).toList();
        return among(it, dropped) && !decision.tools().contains(it.tool());
    }

    private void drop(Plan plan, Item it, BoardDecision decision, PartyId by) {
        plans.take(plan, it.id(), it.version(), by, new Step.Drop(Reason.OTHER, words(decision)));
    }

    /** On request, once it was accepted: the order only, nothing joins nor leaves. */
    @Transactional
    public boolean follow(Plan plan, PartyId by) {
        var decision = priorities.current(plan.caseId()).orElse(null);
        if (decision == null) return false;
        var wanted = subjects(plan, decision.tools());
        if (!arrange(plan, wanted, decision, by)) return false;
        if (difference(plan, plans.items(plan.id())).isEmpty()) lines.decided(plan, true, by, words(decision));
        return true;
    }

    private boolean arrange(Plan plan, List<Subject> wanted, BoardDecision decision, PartyId by) {
        var items = plans.items(plan.id());
        var order = new ArrayList<UUID>();
        for (var subject : wanted)
            items.stream()
                    .filter(it -> it.subject().same(subject))
                    .map(Item::id)
                    .forEach(order::add);
        return lines.arrange(plan, order, by, words(decision));
    }

    private static String words(BoardDecision it) {
        return DAY.format(it.heldOn()) + (it.note().isEmpty() ? "" : " : " + cut(it.note()));
    }

    private static String cut(String note) {
        return note.length() > 400 ? note.substring(0, 400) : note;
    }

    /** Of the tools that are to be left; empty while nothing was decided after it was accepted, and where nothing differs. */
    Optional<Difference> difference(Plan plan, List<Item> items) {
        var decision = plan.decidedAfter() ? priorities.current(plan.caseId()).orElse(null) : null;
        if (decision == null) return Optional.empty();
        var chosen = decision.tools();
        var leaving = items.stream()
                .filter(it -> it.subject().way() == Way.LEAVING)
                .map(it -> it.subject().tool())
                .toList();
        var both = leaving.stream().filter(chosen::contains).toList();
        var missing = chosen.stream().filter(it -> !leaving.contains(it)).toList();
        var wanted = wanted(plan.diagnosis(), chosen).stream()
                .map(it -> it.subject().tool())
                .toList();
        var beside = leaving.stream().filter(it -> !wanted.contains(it)).toList();
        boolean ordered = both.equals(chosen.stream().filter(leaving::contains).toList())
                && leaving.subList(0, both.size()).equals(both);
        return ordered && missing.isEmpty() && beside.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(decision, ordered ? List.of() : leaving, missing, beside));
    }

    private static boolean among(Subject it, List<Subject> all) {
        return all.stream().anyMatch(it::same);
    }
}
