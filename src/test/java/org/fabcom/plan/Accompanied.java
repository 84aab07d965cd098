package org.fabcom.plan;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseRequest;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.cases.work.Choice;
import org.fabcom.cases.work.Priorities;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.plan.drawing.Drawing;
import org.fabcom.plan.way.Item;
import org.fabcom.testing.Neighbours;
import org.springframework.context.ApplicationContext;

/** An accompaniment brought to where a plan can be drawn up, for the tests of plans. */
public final class Accompanied {

    public static final String ANSWERS =
            "p=9&c=300&t=google-drive~op&t=mailchimp~op&t=gmail~op&t=doodle&t=quickbooks&t=assoconnect";

    private final Neighbours neighbours;
    private final Cases cases;
    private final Diagnoses diagnoses;
    private final Accompaniment accompaniment;
    private final Drawing drawing;
    private final Plans plans;
    private final Priorities priorities;

    public Accompanied(ApplicationContext context) {
        neighbours = context.getBean(Neighbours.class);
        cases = context.getBean(Cases.class);
        diagnoses = context.getBean(Diagnoses.class);
        accompaniment = context.getBean(Accompaniment.class);
        drawing = context.getBean(Drawing.class);
        plans = context.getBean(Plans.class);
        priorities = context.getBean(Priorities.class);
    }

    /** Lucie's garden, which Yann accompanies, ready for a plan. */
    public Garden garden() {
        return new Garden(
                this, plans, neighbours, neighbours.person("Lucie"), neighbours.person("Yann", InstanceRole.MEDIATOR));
    }

    /** The priorities are chosen; the mediator may draw the plan. */
    public Case prioritised(Organisation organisation, Person volunteer, Person mediator) {
        var it = handedBack(organisation, volunteer, mediator, ANSWERS);
        return chosen(it, volunteer, List.of(new Choice(1, "Google Drive", 1, "")));
    }

    /** The board decides. */
    public Case chosen(Case it, Person volunteer, List<Choice> choices) {
        var now = cases.find(it.id()).orElseThrow();
        var chosen = priorities.choose(
                it.id(), now.version(), LocalDate.of(2025, 12, 20), "Voté par le bureau", choices, volunteer.id());
        return ((Decision.Done) chosen).next();
    }

    /** Its sheet was handed back and accepted; nothing is chosen yet. */
    public Case handedBack(Organisation organisation, Person volunteer, Person mediator, String answers) {
        var it = reported(organisation, volunteer, mediator, answers);
        return decide(it, volunteer, c -> c.accept("", volunteer.id(), Instant.parse("2025-12-15T08:00:00Z")));
    }

    /** Its sheet was handed back; the organisation did not say yes to it. */
    public Case reported(Organisation organisation, Person volunteer, Person mediator, String answers) {
        var situation = Checked.of(Answers.ofQuery(answers)).situation();
        var library = accompaniment.library(situation);
        var sheet =
                diagnoses.keep(organisation.id(), volunteer.id(), answers, accompaniment.diagnose(situation), library);
        var now = Instant.parse("2025-12-15T08:00:00Z");
        var request = new CaseRequest(
                organisation.id(), volunteer.id(), now, CaseRequest.Channel.SITE, "Quitter Google", "", "", "");
        var it = cases.open(request, sheet);
        it = decide(it, mediator, c -> c.qualify(""));
        it = decide(it, mediator, c -> c.assign(mediator.id(), null, mediator.id(), now));
        it = decide(it, mediator, Case::start);
        return decide(it, mediator, c -> c.report(0, now));
    }

    private Case decide(Case it, Person by, Function<Case, Decision> decision) {
        if (cases.decide(it.id(), by.id(), decision) instanceof Decision.Done done) return done.next();
        throw new AssertionError("refused in state " + it.state());
    }

    /** A plan drawn from the kept sheet and accepted. */
    public Plan accepted(Case it, Person volunteer, Person mediator) {
        var plan = drawn(it, mediator);
        plans.accept(plan, volunteer.id(), "");
        return plans.of(it.id()).orElseThrow();
    }

    public Plan drawn(Case it, Person mediator) {
        var situation = Checked.of(Answers.ofQuery(ANSWERS)).situation();
        return plans.draw(
                        it,
                        java.util.Objects.requireNonNull(it.diagnosis()),
                        drawing.of(accompaniment.diagnose(situation)),
                        mediator.id())
                .orElseThrow();
    }

    public List<Item> items(Plan plan) {
        return plans.items(plan.id());
    }

    public Item item(Plan plan, String tool) {
        return items(plan).stream()
                .filter(it -> it.subject().tool().contains(tool))
                .findFirst()
                .orElseThrow();
    }
}
