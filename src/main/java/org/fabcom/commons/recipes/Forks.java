package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.cases.work.CaseSheet;
import org.fabcom.cases.work.SheetTool;
import org.fabcom.commons.Recipes;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.Story.Line;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.Plan;
import org.fabcom.plan.PlanLines;
import org.fabcom.plan.Plans;
import org.fabcom.plan.way.Item.Subject;
import org.fabcom.plan.way.Item.Target;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cases that start from a published plan: the items of the same tools follow its recipes. */
@Repository
public class Forks {

    private final Sql db;
    private final Cases cases;
    private final CaseSheet sheet;
    private final Plans plans;
    private final PlanLines planLines;
    private final Recipes recipes;
    private final Followed followed;

    Forks(Sql db, Cases cases, CaseSheet sheet, Plans plans, PlanLines planLines, Recipes recipes, Followed followed) {
        this.db = db;
        this.cases = cases;
        this.sheet = sheet;
        this.plans = plans;
        this.planLines = planLines;
        this.recipes = recipes;
        this.followed = followed;
    }

    /** The open cases of a mediator, or of the whole team, the last that something was heard of first. */
    List<Case> open(PartyId mediator, boolean team) {
        return cases.find(db.sql(
                        "select c.id from cases.case_card c left join cases.case_heard n on n.case_file = c.id "
                                + "where (:team or c.mediator = :mediator) and c.merged_into is null and c.state in "
                                + "('REPORTED', 'PRIORITISED', 'UNDER_WAY', 'FOLLOW_UP') order by n.at desc nulls last limit 100")
                .param("team", team, "mediator", mediator.value())
                .list((row, n) -> new CaseId(row.getObject(1, UUID.class))));
    }

    /**
     * The lines whose steps a case can still follow: about tools that it has to leave, by its plan, or by its sheet while there is
     * none.
     */
    List<Line> shared(SharedPlan plan, Case it) {
        return shared(plan, List.of(it)).getOrDefault(it.id(), List.of());
    }

    /** The same of each of these cases. */
    Map<CaseId, List<Line>> shared(SharedPlan plan, List<Case> all) {
        var planned = planLines.undone(all.stream().map(Case::id).toList());
        var unplanned = all.stream().filter(it -> !planned.containsKey(it.id())).toList();
        var said = sheet.tools(unplanned);
        var shared = new HashMap<CaseId, List<Line>>();
        for (var it : all) {
            var subjects = planned.getOrDefault(it.id(), List.of());
            var tools = said.getOrDefault(it.id(), List.of());
            shared.put(
                    it.id(),
                    plan.story().lines().stream()
                            .filter(line -> !line.recipe().isEmpty())
                            .filter(line -> subjects.stream().anyMatch(one -> about(line, one)) || leaves(line, tools))
                            .toList());
        }
        return shared;
    }

    private static boolean leaves(Line line, List<SheetTool> tools) {
        return line.leaving()
                && tools.stream().anyMatch(tool -> Fold.key(tool.name()).equals(Fold.key(line.tool())));
    }

    /** The same tool by its sheet or its name, or the same groundwork. */
    private static boolean about(Line line, Subject subject) {
        if (line.leaving() != (subject.way() == Stage.Way.LEAVING)) return false;
        if (!line.leaving()) return line.family().equals(subject.family());
        boolean slug = line.slug() != null && line.slug().equals(subject.slug());
        return slug || !line.tool().isEmpty() && Fold.key(line.tool()).equals(Fold.key(subject.tool()));
    }

    /** The cases that started from this plan. */
    Set<CaseId> of(SharedPlan plan) {
        return db
                .sql("select case_file from commons.shared_fork where plan = :plan")
                .param("plan", plan.id())
                .list((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .stream()
                .collect(Collectors.toSet());
    }

    /**
     * The items of these lines follow their recipes from now on; where nothing is chosen yet they get the same target if
     * {@code targets} says so. How many items do.
     */
    @Transactional
    public int take(SharedPlan plan, Plan own, Set<String> keys, boolean targets, PartyId by) {
        db.sql("insert into commons.shared_fork (id, plan, case_file, actor, at) "
                        + "values (:id, :plan, :case, :by, :now) on conflict (plan, case_file) do nothing")
                .param("id", Ids.next(), "plan", plan.id(), "case", own.caseId().value(), "by", by.value())
                .update();
        int changed = 0;
        for (var line : plan.story().lines()) {
            if (!keys.contains(line.key())) continue;
            for (var item : plans.items(own.id())) {
                if (!item.underWay() || !about(line, item.subject())) continue;
                changed++;
                recipes.latest(plan.source(line.key()))
                        .ifPresent(it -> followed.take(item.id(), it.source(), it.number(), by));
                boolean open = item.moving() && item.stage() == Stage.TO_STUDY && item.target() == null;
                if (targets && open && !line.target().isEmpty())
                    plans.take(
                            own,
                            item.id(),
                            item.version(),
                            by,
                            new Step.ChooseTarget(new Target(line.target(), ""), plans.today()));
            }
        }
        return changed;
    }
}
