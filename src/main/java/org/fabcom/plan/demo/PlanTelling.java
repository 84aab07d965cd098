package org.fabcom.plan.demo;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.demo.Story;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.Draft;
import org.fabcom.plan.Plan;
import org.fabcom.plan.Plans;
import org.fabcom.plan.Taken;
import org.fabcom.plan.demo.ItemSteps.Actors;
import org.fabcom.plan.drawing.Drawing;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage.Way;
import org.fabcom.plan.way.Step;
import org.springframework.stereotype.Component;

/** Tells a plan through the commands that everybody uses: what a guard refuses is wrong in the file. */
@Component
record PlanTelling(Plans plans, Drawing drawing, Templates templates) {

    /** Draws it, from the sheet of the case. */
    Plan draw(InventedPlan told, Case it, Diagnosis diagnosis, PartyId by) {
        var sheet = Objects.requireNonNull(it.diagnosis());
        // what an organisation speaks of is in its plan, though its sheet says to keep it
        var chosen = new ArrayList<>(
                drawing.of(diagnosis).stream().map(one -> one.subject().tool()).toList());
        Stream.concat(told.items().stream().map(InventedPlan.Item::tool), told.only().stream())
                .filter(one -> !chosen.contains(one))
                .forEach(chosen::add);
        var drafts = only(told.only(), drawing.of(diagnosis, chosen));
        return plans.draw(it, sheet, drafts, by).orElseThrow();
    }

    /** The plan as it is once accepted. */
    Plan accept(Plan plan, PartyId by) {
        if (!plans.accept(plan, by, "")) throw new IllegalStateException("accepted before");
        return plans.of(plan.caseId()).orElseThrow();
    }

    void tell(InventedPlan told, Supplier<Plan> plan, Actors actors, Story story, String where) {
        for (var item : told.items()) {
            var steps = new ItemSteps(item, actors, story.days()).all();
            steps.sort(Comparator.comparingInt(ItemSteps.Dated::before).reversed());
            var byDay = steps.stream()
                    .collect(Collectors.groupingBy(ItemSteps.Dated::before, LinkedHashMap::new, Collectors.toList()));
            byDay.forEach(
                    (day, all) -> story.on(day, where + ", " + item.tool(), () -> take(plan.get(), item.tool(), all)));
        }
    }

    /** What one day brought is one visit, by whoever counted if somebody did. */
    private void take(Plan plan, String tool, List<ItemSteps.Dated> day) {
        var by = day.stream()
                .filter(it -> it.step() instanceof Step.Count || it.step() instanceof Step.KeepArchive)
                .findFirst()
                .orElse(day.getFirst())
                .by()
                .get();
        var items = plans.items(plan.id());
        var item = items.stream().filter(it -> named(it.subject(), tool)).findFirst();
        if (item.isEmpty())
            throw new IllegalStateException("there is only "
                    + items.stream().map(it -> it.subject().tool()).toList());
        var steps = day.stream().map(it -> step(it.step(), item.get())).toList();
        var taken = plans.take(plan, item.get().id(), item.get().version(), by, steps);
        if (!(taken instanceof Taken.Done)) throw new IllegalStateException(taken + " to " + steps);
    }

    /** What there is nothing of is called as the template of the family calls it. */
    private Step step(Step step, Item item) {
        if (!(step instanceof Step.NothingToCarry(var kind, var why, var on)) || !kind.isEmpty()) return step;
        var kinds = templates.family(item.subject().family()).kinds();
        return new Step.NothingToCarry(kinds.getFirst(), why, on);
    }

    private static boolean named(Item.Subject subject, String name) {
        return subject.tool().equals(name)
                || subject.way() == Way.SETTING_UP && subject.family().equals(name);
    }

    private static List<Draft> only(List<String> names, List<Draft> all) {
        if (names.isEmpty()) return all;
        var chosen = new ArrayList<Draft>();
        for (var name : names)
            chosen.add(all.stream()
                    .filter(it -> named(it.subject(), name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name)));
        return chosen.stream()
                .map(it -> new Draft(
                        it.subject(),
                        it.needs().stream()
                                .map(need -> chosen.indexOf(all.get(need)))
                                .filter(place -> place >= 0)
                                .toList()))
                .toList();
    }
}
