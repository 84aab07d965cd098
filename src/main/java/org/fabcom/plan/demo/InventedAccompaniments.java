package org.fabcom.plan.demo;

import module java.base;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.demo.Cast;
import org.fabcom.diagnosis.demo.Days;
import org.fabcom.diagnosis.demo.Story;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.plan.Plan;
import org.fabcom.plan.demo.InventedCase.Move;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The accompaniments of the invented territory over two years: mediators, cases, plans, in the order of time. */
@Component
@Order(80) // after the diagnoses
record InventedAccompaniments(
        Cast cast, CaseTelling cases, PlanTelling plans, Mediators mediators, Diagnoses diagnoses, Clock clock)
        implements DemoData {

    private static final String COORDINATOR = "Sabine Courtois";

    @Override
    public void fill() {
        var days = new Days(LocalDate.ofInstant(clock.instant(), Story.ZONE));
        var telling = new Telling(new Story(days), cast.names());
        DemoFile.read("mediators.yml", InventedMediator.class).forEach(telling::mediator);
        DemoFile.read("accompaniments.yml", InventedCase.class).forEach(telling::accompaniment);
        telling.story.tell();
    }

    /** One filling: the story so far, and what it has made. */
    private final class Telling {

        private final Story story;
        private final Cast.Names names;
        private final Map<String, CaseId> byKey = new HashMap<>();

        Telling(Story story, Cast.Names names) {
            this.story = story;
            this.names = names;
        }

        void mediator(InventedMediator it) {
            var person = names.person(it.name());
            for (var said : it.declared())
                story.on(
                        said.day(),
                        it.name(),
                        () -> mediators.declare(
                                person, said.funder(), !said.links().isEmpty(), said.links(), person));
            for (var away : it.away()) {
                var from = story.days().day(away.from());
                var to = story.days().day(away.to());
                story.on(away.day(), it.name(), () -> mediators.away(person, from, to, names.person(COORDINATOR)));
            }
        }

        void accompaniment(InventedCase it) {
            var made = new Made();
            story.on(it.asked().day(), it.of(), () -> {
                made.file = cases.open(it, names, story.days()).id();
                if (it.key() != null) byKey.put(it.key(), made.file);
            });
            for (var move : it.moves())
                story.on(
                        move.day(),
                        it.of() + ", " + move.does(),
                        () -> cases.take(move, scene(made, by(move, it, made))));
            for (var spared : it.spared())
                story.on(
                        spared.day(),
                        it.of() + ", " + spared.label(),
                        () -> cases.spare(spared, scene(made, mediator(made))));
            var plan = it.plan();
            if (plan != null) plan(it, plan, made);
        }

        private void plan(InventedCase it, InventedPlan plan, Made made) {
            var speaker = names.person(it.asked().by());
            story.on(plan.drawn(), it.of() + ", plan", () -> {
                var file = cases.now(made.file());
                made.plan = plans.draw(plan, file, diagnosis(Objects.requireNonNull(file.diagnosis())), mediator(made));
            });
            var accepted = plan.accepted();
            if (accepted != null)
                story.on(accepted, it.of() + ", plan accepted", () -> made.plan = plans.accept(made.plan(), speaker));
            plans.tell(plan, made::plan, new ItemSteps.Actors(() -> mediator(made), speaker, names), story, it.of());
        }

        private CaseTelling.Scene scene(Made made, PartyId by) {
            return new CaseTelling.Scene(made.file(), by, story.days(), names, byKey);
        }

        private PartyId mediator(Made made) {
            return Objects.requireNonNull(cases.now(made.file()).mediator(), "nobody accompanies yet");
        }

        private PartyId by(Move move, InventedCase it, Made made) {
            if (move.by() != null) return names.person(move.by());
            return switch (move.does()) {
                case QUALIFY, REDIRECT, DROP, ASSIGN, MERGE -> names.person(COORDINATOR);
                case CONTEST, ACCEPT, CORRECT, REOPEN -> names.person(it.asked().by());
                default -> mediator(made);
            };
        }
    }

    private Diagnosis diagnosis(UUID sheet) {
        var kept = diagnoses.find(sheet).orElseThrow();
        return Diagnosis.of(Checked.of(Answers.ofQuery(kept.answers())).situation(), kept.library(), kept.day());
    }

    /** What telling an accompaniment has made so far. */
    private static final class Made {

        private @Nullable CaseId file;
        private @Nullable Plan plan;

        CaseId file() {
            return Objects.requireNonNull(file);
        }

        Plan plan() {
            return Objects.requireNonNull(plan);
        }
    }
}
