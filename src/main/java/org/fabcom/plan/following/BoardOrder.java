package org.fabcom.plan.following;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.work.BoardDecision;
import org.fabcom.cases.work.DecisionFollowed;
import org.fabcom.cases.work.Priorities;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.plan.Draft;
import org.fabcom.plan.Plan;
import org.fabcom.plan.PlanLines;
import org.fabcom.plan.Plans;
import org.fabcom.plan.drawing.Drawing;
import org.fabcom.plan.drawing.Enlarging;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.following.FollowingDesk.Opened;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Item.Subject;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage.Way;
import org.fabcom.plan.way.Step;
import org.fabcom.web.Page;
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
    private final Templates templates;

    BoardOrder(
            Plans plans,
            PlanLines lines,
            Priorities priorities,
            Diagnoses diagnoses,
            Drawing drawing,
            Enlarging enlarging,
            Templates templates) {
        this.plans = plans;
        this.lines = lines;
        this.priorities = priorities;
        this.diagnoses = diagnoses;
        this.drawing = drawing;
        this.enlarging = enlarging;
        this.templates = templates;
    }

    /**
     * How a plan differs from a decision.
     *
     * @param accounts to be got back, as the plan has them; empty where they go in the order decided
     * @param order tools to be left, likewise
     * @param missing those of the decision that it lacks
     * @param beside those it has without being named
     */
    record Difference(
            BoardDecision decision,
            List<String> accounts,
            List<String> order,
            List<String> missing,
            List<String> beside) {

        boolean ordered() {
            return accounts.isEmpty() && order.isEmpty();
        }

        boolean none() {
            return ordered() && missing.isEmpty() && beside.isEmpty();
        }

        List<String> said(Page page) {
            var said = new ArrayList<String>();
            said.add(page.t("plan.differs", page.date(decision.heldOn()), String.join(", ", decision.tools())));
            say(said, "accounts", accounts, page);
            say(said, "order", order, page);
            say(said, "missing", missing, page);
            say(said, "beside", beside, page);
            return said;
        }

        private static void say(List<String> said, String what, List<String> tools, Page page) {
            if (!tools.isEmpty()) said.add(page.t("plan.differs." + what, String.join(", ", tools)));
        }
    }

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

    /** Whether the board of its organisation has chosen by what to begin. */
    boolean decided(Plan plan) {
        return priorities.current(plan.caseId()).isPresent();
    }

    /** On request, once it was accepted: the order only, nothing joins nor leaves. */
    @Transactional
    public boolean follow(Plan plan, PartyId by) {
        var decision = priorities.current(plan.caseId()).orElse(null);
        if (decision == null) return false;
        var wanted = subjects(plan, decision.tools());
        if (!arrange(plan, wanted, decision, by)) return false;
        if (plan.decidedAfter() && difference(plan, plans.items(plan.id())).isEmpty())
            lines.decided(plan, true, by, words(decision));
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
        return DAY.format(it.heldOn()) + (it.note().isEmpty() ? "" : " : " + Plain.cut(it.note(), 400));
    }

    /** A decision came after the agreement, or accounts stand in an order that was not always the board’s; else nothing is asked. */
    static boolean mayDiffer(Opened it) {
        return it.plan().decidedAfter()
                || it.items().stream()
                                .filter(one -> one.subject().regains() && one.underWay())
                                .count()
                        > 1;
    }

    /** Empty where nothing was decided, and where nothing differs; only a decision after its acceptance lets lines be missing. */
    Optional<Difference> difference(Plan plan, List<Item> items) {
        var decision = priorities.current(plan.caseId()).orElse(null);
        if (decision == null) return Optional.empty();
        var chosen = decision.tools();
        var leaving = tools(items, it -> it.subject().way() == Way.LEAVING);
        var goes = tools(items, it -> it.subject().way() == Way.LEAVING && it.underWay());
        var held = items.stream()
                .filter(it -> it.subject().regains() && it.underWay())
                .map(it -> templates.held(it.subject()))
                .toList();
        boolean after = plan.decidedAfter();
        var wanted = after ? wanted(plan.diagnosis(), chosen) : List.<Draft>of();
        var names = wanted.stream().map(it -> it.subject().tool()).toList();
        var found = new Difference(
                decision,
                ordered(held, chosen, after) ? List.of() : held,
                ordered(goes, chosen, after) ? List.of() : goes,
                chosen.stream().filter(it -> after && !leaving.contains(it)).toList(),
                leaving.stream().filter(it -> after && !names.contains(it)).toList());
        return found.none() ? Optional.empty() : Optional.of(found);
    }

    private static List<String> tools(List<Item> items, Predicate<Item> which) {
        return items.stream().filter(which).map(it -> it.subject().tool()).toList();
    }

    /** Those that were chosen stand in the order chosen; {@code first}: before all others too. */
    private static boolean ordered(List<String> lines, List<String> chosen, boolean first) {
        var wanted = chosen.stream().filter(lines::contains).toList();
        var found = first
                ? lines.subList(0, wanted.size())
                : lines.stream().filter(chosen::contains).toList();
        return found.equals(wanted);
    }

    private static boolean among(Subject it, List<Subject> all) {
        return all.stream().anyMatch(it::same);
    }
}
